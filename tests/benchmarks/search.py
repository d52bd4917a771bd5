"""Searching a great many events: ``search.py [--events N]``, a million where nothing else is said.

Prints one JSON object; exits 1 where a measure does not hold. Titles by one, two and four characters to the set of events,
and rare words of summaries, against the scan of SQL for the same words; the counts of the open facets, and a letter that
is typed, in panned frames. Median ratios of five rounds in turn with the floors, in CPU seconds. ``title_index`` tells what
the first search of titles takes once, and the bytes an event of what it keeps.
"""

import argparse
import json
import os
import statistics
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
os.environ["QT_QPA_PLATFORM"] = "offscreen"

from tests.benchmarks.canvas import ROUNDS, verdict  # noqa: E402
from tests.benchmarks.frames import panned  # noqa: E402
from tests.benchmarks.screen import Cost, Screen, cpu, opened  # noqa: E402
from tests.benchmarks.synthetic import RARE, make_database  # noqa: E402
from timeline_app.app import make_application  # noqa: E402
from timeline_app.database.store import Store  # noqa: E402
from timeline_app.queries.facets import FACETS  # noqa: E402
from timeline_app.queries.query import Query  # noqa: E402
from timeline_app.queries.searching import FOUND, conditions_of, question_of  # noqa: E402
from timeline_app.queries.title_index import TitleIndex  # noqa: E402

GREAT = 1_000_000
IN_TITLES = {"title_of_one": "举", "title_of_two": "事件", "title_of_four": "某地举行", "title_that_is_rare": "第777号"}
MUST = {**dict.fromkeys(IN_TITLES, 0.12), "rare_in_bodies": 0.01, "facets": 4.0, "letter": 12.0}
TYPED = ("驿", "驿站", "驿站 ", "驿站 事", "驿站 事件", "驿站")
_LIKE = "select count(*) from events where {column} like ?"


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--events", type=int, default=GREAT)
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["TIMELINE_CONFIG"] = folder
        path = make_database(Path(folder) / "many.db", wanted.events, indexed=True)
        os.utime(path, (0, 0))
        costs: dict[str, list[Cost]] = defaultdict(list)
        with Store(path) as store:
            for name, cost in searched(store):
                costs[name].append(cost)
        with opened(path, make_application()) as screen:
            for _round in range(ROUNDS):
                frame = panned(screen, check=False)[0]
                costs["facets"].append((facets(screen), frame))
                costs["letter"].append((letter(screen), frame))
    verdicts = {name: verdict(costs[name], MUST[name]) for name in MUST}
    print(json.dumps(verdicts, indent=1))
    return 0 if all(each["holds"] for each in verdicts.values()) else 1


def searched(store: Store) -> Iterator[tuple[str, Cost]]:
    """Raises AssertionError where another number of titles is found than SQL finds."""
    titles = TitleIndex(store)
    (rare,) = conditions_of(question_of(Query(search=RARE)), store.index)
    for _round in range(ROUNDS):
        for name, word in IN_TITLES.items():
            floor = cpu(lambda word=word: scan(store, "title", word))
            yield name, (cpu(lambda word=word: titles.having(word)), floor)
            if int(titles.having(word).sum()) != scan(store, "title", word):
                raise AssertionError(f"{word} is found in another number of titles than SQL finds")
        body = cpu(lambda: store.rows(f"select rowid from events where {FOUND}", (rare.match,)))
        yield "rare_in_bodies", (body, cpu(lambda: scan(store, "summary", RARE)))


def scan(store: Store, column: str, word: str) -> int:
    return store.rows(_LIKE.format(column=column), (f"%{word}%",))[0][0]


def facets(screen: Screen) -> float:
    """What each value of the facets would leave that are open when the window opens, after a search."""
    screen.ask(Query(search=TYPED[1]))
    counts = screen.window.state.snapshot.answer.facet_counts
    spent = cpu(lambda: [dict(counts[facet.field]) for facet in FACETS if not facet.folded])
    screen.ask(Query())
    screen.settle()
    return spent


def letter(screen: Screen) -> float:
    """From a letter to the painted answer; the median of some that are typed."""
    spent = [cpu(lambda text=text: screen.ask(Query(search=text))) for text in TYPED]
    screen.ask(Query())
    screen.settle()
    return statistics.median(spent)


if __name__ == "__main__":
    sys.exit(main())

"""Searching a great many events: ``search.py [--events N]``, a million where nothing else is said.

Prints one JSON object; exits 1 where a measure does not hold. Words of one, two and four characters that stand in every event,
and rare ones of titles and of summaries, to the set of events, against the scan of SQL for the same words; the counts of the
open facets, and a letter that is typed, in panned frames. Median ratios of five rounds in turn with the floors, in CPU seconds,
without what the first common word takes once.
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
from timeline_app.queries.column_index import ColumnIndex  # noqa: E402
from timeline_app.queries.event_lookup import EventLookup  # noqa: E402
from timeline_app.queries.facets import FACETS  # noqa: E402
from timeline_app.queries.query import Query  # noqa: E402
from timeline_app.queries.searching import conditions_of, question_of  # noqa: E402
from timeline_app.queries.word_places import WordPlaces  # noqa: E402

GREAT = 1_000_000
WORDS = {
    "word_of_one": "举", "word_of_two": "事件", "word_of_four": "某地举行", "rare_in_titles": "第777号", "rare_in_bodies": RARE,
}
MUST = {**dict.fromkeys(WORDS, 0.12), "rare_in_bodies": 0.01, "facets": 4.0, "letter": 12.0}
TYPED = ("驿", "驿站", "驿站 ", "驿站 事", "驿站 事件", "驿站")
_LIKE = "select count(*) from events where title like ?1 or summary like ?1"


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
    """Raises AssertionError where another number of events is found than SQL finds."""
    places = WordPlaces(store, ColumnIndex.of(store, EventLookup(store)).places_of)
    for _round in range(ROUNDS):
        for name, word in WORDS.items():
            (asked,) = conditions_of(question_of(Query(search=word)), store.index)
            match = asked.match or ""
            if len(set(places.found(match).tolist())) != scan(store, word):
                raise AssertionError(f"{word} is found in another number of events than SQL finds")
            yield name, (cpu(lambda match=match: places.found(match)), cpu(lambda word=word: scan(store, word)))


def scan(store: Store, word: str) -> int:
    return store.rows(_LIKE, (f"%{word}%",))[0][0]


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

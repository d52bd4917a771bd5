"""Searching a great many events: ``search.py [--events N]``, a million where nothing else is said.

Prints one JSON object; exits 1 where a measure does not hold. Words of one, two and four characters that stand in every title,
one that stands in a ninth of them, and rare ones of titles and of summaries, to the set of events as the window asks for it,
against the scan of SQL for the same words; the counts of the open facets, a letter that is typed, and one that is typed into the
palette, in panned frames. Median ratios of five rounds in turn with the floors, in CPU seconds, without what the first common
word takes once: that is told as ``first``, against the scan, and what it keeps in bytes an event.
"""

import argparse
import json
import os
import statistics
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtTest import QTest  # noqa: E402

from tests.benchmarks.canvas import ROUNDS, verdict  # noqa: E402
from tests.benchmarks.frames import panned  # noqa: E402
from tests.benchmarks.screen import Cost, Screen, cpu, opened  # noqa: E402
from tests.benchmarks.synthetic import RARE, make_database  # noqa: E402
from timeline_app.app import make_application  # noqa: E402
from timeline_app.database.store import Store  # noqa: E402
from timeline_app.queries.column_events import ColumnEvents  # noqa: E402
from timeline_app.queries.column_filter import ColumnFilter  # noqa: E402
from timeline_app.queries.event_lookup import EventLookup  # noqa: E402
from timeline_app.queries.facets import FACETS  # noqa: E402
from timeline_app.queries.query import Query  # noqa: E402
from timeline_app.window.palette.box import PaletteBox  # noqa: E402

GREAT = 1_000_000
HAND = 200  # milliseconds from a key to the next
WORDS = {
    "word_of_one": "举", "word_of_two": "事件", "word_of_four": "某地举行", "word_of_some": "第1", "rare_in_titles": "第777号",
    "rare_in_bodies": RARE,
}
MUST = {
    **dict.fromkeys(WORDS, 0.12), "rare_in_bodies": 0.01, "first": 1.0, "bytes_an_event": 48.0,
    "facets": 4.0, "letter": 12.0, "palette": 12.0, "palette_first": 12.0,
}
TYPED = ("驿", "驿站", "驿站 ", "驿站 事", "驿站 事件", "驿站")
_LIKE = "select count(*) from events where title like ?1 or summary like ?1"
_LETTERS = "select sum(length(data)) from columns where name glob 'titles.*'"  # kept in memory as they are in the file
_WITH = "select rowid from events where title like ?1 or summary like ?1 order by rowid"


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--events", type=int, default=GREAT)
    parser.add_argument("--file", type=Path, help="a file made before, so that none is made")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["TIMELINE_CONFIG"] = folder
        path = wanted.file or make_database(Path(folder) / "many.db", wanted.events, indexed=True)
        os.utime(path, (0, 0))
        costs: dict[str, list[Cost]] = defaultdict(list)
        for name, cost in searched(path):
            costs[name].append(cost)
        with opened(path, make_application()) as screen:
            costs["palette_first"].append((first_letter(screen), panned(screen, check=False)[0]))
            for _round in range(ROUNDS):
                frame = panned(screen, check=False)[0]
                costs["facets"].append((facets(screen), frame))
                costs["letter"].append((letter(screen), frame))
                costs["palette"].append((palette(screen), frame))
    verdicts = {name: verdict(costs[name], MUST[name]) for name in MUST}
    print(json.dumps(verdicts, indent=1))
    return 0 if all(each["holds"] for each in verdicts.values()) else 1


def searched(path: Path) -> Iterator[tuple[str, Cost]]:
    """Raises AssertionError where other events are found than SQL finds."""
    with Store(path) as store:
        column_filter = ColumnFilter(store, EventLookup(store))
        first = cpu(lambda: column_filter.ask(Query(search=WORDS["word_of_one"])))
        yield "bytes_an_event", (store.rows(_LETTERS)[0][0] / store.timeline.event_count, 1.0)
        for word in WORDS.values():
            check(column_filter, store, word)
        for _round in range(ROUNDS):
            for name, word in WORDS.items():
                search = cpu(lambda word=word: column_filter.ask(Query(search=word)))
                yield name, (search, cpu(lambda word=word: scan(store, word)))
        yield "first", (first, cpu(lambda: scan(store, WORDS["word_of_one"])))


def check(column_filter: ColumnFilter, store: Store, word: str) -> None:
    events = column_filter.ask(Query(search=word)).events
    if not isinstance(events, ColumnEvents):
        raise TypeError("a large file is asked by its columns")
    rows = events.column(events.columns.row)
    expected = [row[0] for row in store.rows(_WITH, (f"%{word}%",))]
    if sorted(rows.tolist()) != expected:
        raise AssertionError(f"{word} is found in other events than SQL finds")


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


def first_letter(screen: Screen) -> float:
    """The first that is ever typed into the palette, by a hand that has opened it with a key."""
    with palette_of(screen) as box:
        QTest.qWait(HAND)
        return cpu(lambda: _type(box, WORDS["word_of_one"]))


def palette(screen: Screen) -> float:
    """From a letter in the palette to its painted rows; the median of some that are typed, without the wait for the next one."""
    with palette_of(screen) as box:
        return statistics.median(cpu(lambda text=text: _type(box, text)) for text in TYPED)


@contextmanager
def palette_of(screen: Screen) -> Iterator[PaletteBox]:
    screen.window.tools.toggle_palette()
    screen.settle()
    box = screen.window.findChildren(PaletteBox)[-1]
    yield box
    box.left.emit(None)
    screen.settle()


def _type(box: PaletteBox, text: str) -> None:
    box.line.setText(text)
    box.show_rows()
    box.repaint()


if __name__ == "__main__":
    sys.exit(main())

"""What a timeline shows at first follows its events, as long as nobody has chosen otherwise."""

from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from tests.own_file import TODAY
from timeline_app.database.store import Store
from timeline_app.editing.editor import Editor
from timeline_app.editing.entry_commands import ChangeTimeline
from timeline_app.editing.event_commands import AddEvent, ChangeEvent, ImportRows, RemoveEvents
from timeline_app.editing.first_themes import UNSORTED
from timeline_app.editing.new_file import ANY_SCOPE, new_timeline
from timeline_app.records.event import Event, Kind
from timeline_app.records.period import Period
from timeline_app.records.when import Precision, When

Shown = Callable[[], tuple[int, int]]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "校史.timeline"
    new_timeline(path, "校史", TODAY)
    return path


@pytest.fixture
def editor(path: Path, tmp_path: Path) -> Iterator[Editor]:
    with closing(Editor(path, tmp_path / "copies")) as opened:
        yield opened


@pytest.fixture
def shown(path: Path) -> Shown:
    """The first and the last year."""
    def years() -> tuple[int, int]:
        with Store(path) as store:
            return store.timeline.first_view.start.year, store.timeline.first_view.end.year

    return years


def event(id: str, year: int, kind: Kind = Kind.HAPPENING) -> Event:
    when = When(str(year), date(year, 1, 1), date(year, 12, 31), Precision.YEAR)
    return Event(id, f"{year}年的事", "", "", kind, when, (UNSORTED.id,), ANY_SCOPE.id, None, "", False, (), (), (), (), ())


def test_the_years_of_the_events_are_shown(editor: Editor, shown: Shown) -> None:
    assert shown() == (TODAY.year, TODAY.year)
    editor.do(AddEvent(event("one", 2023)))
    assert shown() == (2023, 2023)
    editor.do(ImportRows((event("two", 2021), event("three", 2024))))
    assert shown() == (2021, 2024)
    editor.do(ChangeEvent(event("three", 2022)))
    assert shown() == (2021, 2023)
    editor.do(RemoveEvents(("one", "two")))
    assert shown() == (2022, 2022)


def test_what_lies_before_or_behind_the_years_of_a_timeline_widens_them_not(editor: Editor, shown: Shown) -> None:
    editor.do(AddEvent(event("one", 2023)))
    editor.do(ImportRows((event("two", 1949, Kind.BACKGROUND), event("three", 2035, Kind.TARGET))))
    assert shown() == (2023, 2023)


def test_it_is_taken_back_with_the_events(editor: Editor, shown: Shown) -> None:
    editor.do(AddEvent(event("one", 2023)))
    editor.do(AddEvent(event("two", 2024)))
    editor.undo()
    assert shown() == (2023, 2023)
    editor.undo()
    assert shown() == (TODAY.year, TODAY.year)
    editor.redo()
    assert shown() == (2023, 2023)


def test_without_events_it_stays(editor: Editor, shown: Shown) -> None:
    editor.do(AddEvent(event("one", 2023)))
    editor.do(RemoveEvents(("one",)))
    assert shown() == (2023, 2023)


def test_what_somebody_chose_stays(editor: Editor, shown: Shown) -> None:
    editor.do(AddEvent(event("one", 2023)))
    editor.do(ChangeTimeline("校史", "", Period(date(2020, 1, 1), date(2025, 12, 31))))
    assert shown() == (2020, 2025)
    editor.do(AddEvent(event("two", 2030)))
    assert shown() == (2020, 2025)

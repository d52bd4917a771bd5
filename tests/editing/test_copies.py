"""Copies of the days on which a timeline was changed, and the way back to one."""

from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

from tests.editing.test_undo import event, rows
from timeline_app.database.store import Store
from timeline_app.editing.copies import KEPT, copies_of, go_back
from timeline_app.editing.editor import Editor
from timeline_app.editing.event_commands import ChangeEvent

NOON = datetime(2026, 5, 1, 12)


def test_seven_copies_are_kept_and_the_way_back_overwrites_nothing(path: Path, tmp_path: Path) -> None:
    days = [NOON + timedelta(number) for number in range(KEPT + 3)]
    titles: list[str] = []
    for number, noon in enumerate(days):
        with closing(Editor(path, tmp_path / "copies", lambda noon=noon: noon)) as editor:
            for time in range(2):
                titles.append(f"第{number}天第{time}次")
                editor.do(ChangeEvent(event("e00001", titles[-1])))
    present = rows(path)
    copies = copies_of(path, tmp_path / "copies")
    assert [copy.day for copy in copies] == [noon.date() for noon in reversed(days[-KEPT:])]

    kept = go_back(path, copies[1])

    assert rows(kept) == present
    with Store(path) as store:
        assert store.events(["e00001"])[0].title == titles[2 * (len(days) - 2) - 1]
    assert go_back(path, copies[0]) != kept
    assert rows(kept) == present

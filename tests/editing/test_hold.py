"""Who may change a timeline: one window at a time."""

from pathlib import Path

from tests.editing.test_undo import event
from timeline_app.editing.event_commands import AddEvent
from timeline_app.editing.hold import Held, ReadOnly, hold

ADD = AddEvent(event("mine", "建校"))


def test_a_timeline_is_changed_in_one_window_and_read_in_others(path: Path, tmp_path: Path) -> None:
    first = hold(path, tmp_path / "own")
    assert isinstance(first, Held)
    second = hold(path, tmp_path / "own")
    assert isinstance(second, ReadOnly)
    assert "另一个窗口" in second.reason
    first.editor.do(ADD)
    first.close()
    third = hold(path, tmp_path / "own")
    assert isinstance(third, Held)
    assert third.editor.can_undo == "添加“建校”"
    third.close()


def test_where_nothing_can_be_locked_a_timeline_is_still_changed(path: Path, tmp_path: Path) -> None:
    (tmp_path / "own").write_text("a file where the folder would be")
    held = hold(path, tmp_path / "own")
    assert isinstance(held, Held)
    assert held.editor.do(ADD).events == {"mine"}
    held.close()

"""The title of a timeline and the years it shows at first, changed in the real window: one step, in the file at once."""

from datetime import date
from pathlib import Path

import pytest

from tests.own_window import Writer
from tests.window.dialogs import filling, refused
from timeline_app.database.store import Store
from timeline_app.records.period import Period
from timeline_app.records.timeline import Timeline
from timeline_app.state.timeline_state import whole_view

pytestmark = pytest.mark.thorough
DECADE = Period(date(2020, 1, 1), date(2029, 12, 31))


def kept(path: Path) -> Timeline:
    with Store(path) as store:
        return store.timeline


def test_title_and_years_are_changed_in_one_step_and_taken_back(writer: Writer, own: Path) -> None:
    before = kept(own)
    filling(title="校史 <b>续编</b>", title_en="History", years="2020-2029")
    writer.do("edit_timeline")
    after = kept(own)
    assert (after.title, after.title_en, after.first_view) == ("校史 <b>续编</b>", "History", DECADE)
    assert writer.window.windowTitle() == after.title
    assert "续编" in writer.window.status.told
    writer.window.commands["fit"].trigger()
    state = writer.window.state
    assert state.snapshot.view == state.clamped(whole_view(DECADE))

    writer.do("undo")
    assert (kept(own).title, kept(own).first_view) == (before.title, before.first_view)
    assert writer.window.windowTitle() == before.title
    writer.do("redo")
    assert kept(own).first_view == DECADE


def test_years_that_are_not_whole_are_shown_as_days_and_stay(writer: Writer, own: Path) -> None:
    school_year = Period(date(2025, 9, 1), date(2026, 6, 30))
    for texts in ({"years": "2025年9月至2026年6月"}, {"title": "学年"}):
        filling(**texts)
        writer.do("edit_timeline")
        assert kept(own).first_view == school_year
    assert kept(own).title == "学年"


def test_what_is_wrong_is_said_and_nothing_is_kept(writer: Writer, own: Path) -> None:
    before, told = own.read_bytes(), list[tuple[str, bool]]()
    for texts in (
        {"title": " "}, {"years": ""}, {"years": "地铁3号线"}, {"years": "2029-2020"}, {"title_en": "a\0b"}, {"title": "\u200b"},
    ):
        refused(told, **texts)
        writer.do("edit_timeline")
    assert [can for _fault, can in told] == [False] * len(told)
    for (fault, _can), word in zip(told, ("标题", "2020", "地铁3号线", "2029", "英文标题", "U+200B"), strict=True):
        assert word in fault
    assert own.read_bytes() == before


def test_what_was_not_changed_is_no_step(writer: Writer, own: Path) -> None:
    before = own.read_bytes()
    filling()
    writer.do("edit_timeline")
    assert own.read_bytes() == before

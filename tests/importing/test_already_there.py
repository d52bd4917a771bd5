"""Events of a table that a timeline has already are marked: the same, changed, perhaps the same."""

from dataclasses import replace

import pytest

from timeline_app.database.store import Store
from timeline_app.exports.json import as_json
from timeline_app.importing.already_there import AlreadyThere, Presence, are_alike
from timeline_app.importing.draft import DraftEvent, Drafts, Named
from timeline_app.importing.open_table import opened


@pytest.fixture
def drafts(store: Store) -> list[DraftEvent]:
    read = opened("事件.json", as_json(store.events(), store.timeline))
    assert isinstance(read, Drafts)
    return list(read.events)


@pytest.fixture
def there(store: Store) -> AlreadyThere:
    return AlreadyThere(store.events(), store.timeline)


def test_a_timeline_has_all_that_it_exported(there: AlreadyThere, drafts: list[DraftEvent]) -> None:
    assert {there.match(draft).presence for draft in drafts} == {Presence.SAME}


def test_date_and_title_are_enough_without_an_id(there: AlreadyThere, drafts: list[DraftEvent]) -> None:
    for draft in drafts[:40]:
        bare = DraftEvent(draft.row, draft.title, draft.when, ())
        match = there.match(bare)
        assert match.presence is Presence.SAME
        assert match.event is not None
        assert match.event.title == draft.title


def test_what_a_row_tells_otherwise_is_named(there: AlreadyThere, drafts: list[DraftEvent]) -> None:
    draft = next(each for each in drafts if each.place and each.people)
    for change, field in (
        (replace(draft, summary="别的"), "summary"), (replace(draft, people=(Named("张三"),)), "people"),
        (replace(draft, place=Named("别处")), "place"), (replace(draft, title="完全不同"), "title"),
        (replace(draft, themes=(Named("别的"),)), "themes"),
    ):
        assert there.match(change)[::2] == (Presence.CHANGED, (field,))


def test_a_title_like_it_on_the_same_day_is_perhaps_the_same(there: AlreadyThere, drafts: list[DraftEvent]) -> None:
    draft = replace(drafts[0], id="", title=f"{drafts[0].title}（北京）会")
    assert there.match(draft).presence is Presence.PERHAPS
    assert there.match(replace(draft, title="毫不相干的事")).presence is Presence.NEW
    assert there.match(replace(draft, when=replace(draft.when, edtf="1999-01-01"))).presence is Presence.NEW


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("工会第十八次代表大会召开", "工会第十八次代表大会开幕", True), ("工会十八大", "中国工会十八大", True),
        ("工會第十八次代表大會", "工会第十八次代表大会", True), ("慰问环卫工人", "慰问快递员", False),
        ("会", "会议", False),
        ("", "", False), ("“安康杯”竞赛", "安康杯竞赛", True),
    ],
)
def test_which_titles_are_alike(one: str, other: str, alike: bool) -> None:
    assert are_alike(one, other) is are_alike(other, one) is alike

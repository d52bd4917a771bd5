"""Saved views come back as they were, and a damaged file loses nothing that can still be read."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.bundled import TIMELINE
from tests.strategies import PERIODS, queries
from timeline_app.queries.periods import ImpossibleQuestion, period_of
from timeline_app.queries.query import EVERYTHING, Query
from timeline_app.settings.plain_query import fitted
from timeline_app.settings.saved_view import LONGEST_NAME, SavedView, UnreadableView, cleaned
from timeline_app.settings.saved_views import MOST, SavedViews, TooManyViews, saved_view

NAMES = st.text(max_size=200).map(cleaned).filter(bool)
DAYS = st.tuples(st.floats(1, 1e6), st.floats(1e6 + 1, 3e6))
VIEWS = st.builds(
    SavedView, name=NAMES, query=queries(TIMELINE, ("", "驿站", "“半\ud800")), grouping=st.text(max_size=9),
    lanes=st.text(max_size=9), tracks=st.text(max_size=9), shows=st.text(max_size=9), days=st.none() | DAYS,
    period=st.none() | PERIODS,
)
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3),
)
FIELDS = ("name", "query", "grouping", "lanes", "days", "period", "shows", "tracks")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "views.json"


@given(VIEWS)
def test_a_view_comes_back_as_it_was(view: SavedView) -> None:
    assert SavedView.from_plain(json.loads(json.dumps(view.to_plain()))) == view


@given(st.dictionaries(st.sampled_from(FIELDS), ANYTHING) | ANYTHING)
def test_whatever_stands_in_a_file_is_a_view_or_none(plain: object) -> None:
    try:
        view = SavedView.from_plain(plain)
    except UnreadableView:
        return
    assert SavedView.from_plain(json.loads(json.dumps(view.to_plain()))) == view


def test_what_a_query_does_not_ask_is_not_written_so_that_later_fields_ask_nothing() -> None:
    plain = SavedView("全部").to_plain()
    assert plain["query"] == {}
    assert SavedView.from_plain({"name": "全部", "query": {"of a later version": ["x"]}}).query == EVERYTHING


@given(st.text(max_size=300))
def test_any_text_is_a_name_on_one_line_up_to_a_limit(text: str) -> None:
    name = cleaned(text)
    assert len(name) <= LONGEST_NAME
    assert len(name.splitlines()) <= 1
    assert cleaned(name) == name


@pytest.mark.parametrize("unseen", ["\u200b", "\ud800", "\u202e \u2060", "\x07"])
def test_a_name_of_which_nothing_is_seen_is_none(unseen: str) -> None:
    assert cleaned(unseen) == ""
    assert cleaned(f"季{unseen}度").replace(" ", "") == "季度"


def test_the_year_of_a_date_without_one_comes_back() -> None:
    view = SavedView("十月", query=Query(search="10月", search_year=2023))
    assert SavedView.from_plain(json.loads(json.dumps(view.to_plain()))) == view


@pytest.mark.parametrize(
    "query",
    [
        {"excluded": ["abc"]}, {"excluded": [["a", "b", "c"]]}, {"themes": ["nope", ["x", "y"]]}, {"without": [["a"]]},
        {"search_year": "2023"}, {"search_year": True}, {"search_year": 0}, {"search_year": 10_000}, {"belonging": "nowhere"},
    ],
)
def test_what_is_of_another_sort_than_its_field_asks_nothing_and_is_told(path: Path, query: dict[str, object]) -> None:
    path.parent.mkdir()
    path.write_text(json.dumps([{"name": "坏", "query": {"search": "10月"} | query}]), "utf-8")
    views = SavedViews(path)
    assert views.all == (SavedView("坏", query=Query(search="10月")),)
    assert str(path) in views.warning


def test_views_are_saved_replaced_renamed_and_deleted(path: Path) -> None:
    views = SavedViews(path)
    views.save(SavedView("一"))
    views.save(SavedView("二"))
    changed = SavedView("一", query=Query(search="驿站"))
    SavedViews(path).save(changed)  # another window
    assert views.all == (changed, SavedView("二"))
    views.rename("二", SavedView("一", grouping="scope"))
    assert views.all == (SavedView("一", grouping="scope"),)
    views.rename("一", replace(changed, name="三"))
    assert [view.name for view in views.all] == ["三"]
    assert views.find(" 三 ") == replace(changed, name="三")
    views.delete("三")
    assert views.all == ()


@pytest.mark.parametrize("content", [b"", b"[", b"{}", b"\xff", b"null", b"[" * 100_000, b'[{"name": ""}]'])
def test_a_damaged_file_counts_as_empty_is_told_and_kept(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    views = SavedViews(path)
    assert views.all == ()
    assert str(path) in views.warning
    views.save(SavedView("新"))
    assert [view.name for view in views.all] == ["新"]
    assert views.warning == ""
    assert path.with_name("views.json.unreadable").read_bytes() == content


def test_of_a_file_with_one_damaged_view_the_others_are_there(path: Path) -> None:
    path.parent.mkdir()
    path.write_text(json.dumps([SavedView("好").to_plain(), 7]), "utf-8")
    assert [view.name for view in SavedViews(path).all] == ["好"]
    assert SavedViews(path).warning


def test_there_is_a_limit(path: Path) -> None:
    path.parent.mkdir()
    path.write_text(json.dumps([SavedView(str(number)).to_plain() for number in range(MOST)]), "utf-8")
    views = SavedViews(path)
    views.save(SavedView("0", grouping="scope"))
    with pytest.raises(TooManyViews):
        views.save(SavedView("多"))
    assert len(views.all) == MOST


def test_a_view_is_applied_as_far_as_a_timeline_knows_what_it_asks() -> None:
    query = Query(themes=frozenset({"digital", "gone"}), people=frozenset({"nobody"}), scopes=frozenset({"beijing"}))
    known, unknown = fitted(query, TIMELINE)
    assert known == Query(themes=frozenset({"digital"}), scopes=frozenset({"beijing"}))
    assert unknown == ["gone", "nobody"]


def test_of_what_a_view_excludes_the_unknown_is_told_too() -> None:
    query = Query(excluded=frozenset({("themes", "digital"), ("themes", "gone"), ("of a later version", "x")}))
    known, unknown = fitted(query, TIMELINE)
    assert known == Query(excluded=frozenset({("themes", "digital")}))
    assert unknown == ["x", "gone"]


def test_what_is_given_takes_the_place_of_what_a_view_asks() -> None:
    view = SavedView("数", query=Query(themes=frozenset({"digital"}), search="12351"), period=period_of("2023Q3"))
    narrowed, _unknown = view.narrowed_by(Query(search="驿站"), TIMELINE)
    assert narrowed == Query(period=period_of("2023Q3"), themes=frozenset({"digital"}), search="驿站")


def test_a_name_that_nobody_saved_is_refused_with_those_that_there_are(path: Path) -> None:
    SavedViews(path).save(SavedView("季度"))
    with pytest.raises(ImpossibleQuestion, match="季度"):
        saved_view(path, "年度")

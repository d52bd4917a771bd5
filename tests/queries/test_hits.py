"""Marks lie on what was found, in whatever script and width a text has it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.bundled import EVENTS
from timeline_app.chinese.fold import MARK, key, key_with_places
from timeline_app.chinese.script import Script, to_script
from timeline_app.queries.hits import excerpt, have, sound_like, spans
from timeline_app.queries.question import read

ODD = st.text(alphabet="工會会驛站职職“”《》 ，2023年10月abＡ㎡ﬁßÉé\u0301\0\ue000〇ガﷺ🙂", max_size=30)


@pytest.mark.parametrize(
    ("text", "search", "marked"),
    [
        ("工會驛站裡的勞動者", "驿站 劳动者", ["驛站", "勞動者"]), ("职工之家ＡＰＰ上线", "app", ["ＡＰＰ"]),
        ("“十四五”期间", "十四五期间", ["十四五”期间"]), ("于2023 年10 月9日", "2023年10月", ["2023 年10 月"]),
        ("2023年10月9日", "2023.10.9", ["2023年10月9日"]),
        ("户外劳动者驿站", "ldz", ["劳动者"]), ("户外劳动者驿站", "laodongz", ["劳动者"]),
        ("驿站北京驿站", "驿站 -北京", ["驿站", "驿站"]), ("12351热线", "2351", []),
        ("trade unions", '"trade union"', ["trade union"]),
        ("面积5㎡整", "5㎡", ["5㎡"]), ("工会会员", "工会 会会", ["工会会"]), ("驿站", "“yizhan”", []), ("", "驿站", []),
    ],
)
def test_what_is_marked(text: str, search: str, marked: list[str]) -> None:
    assert [text[first:last] for first, last in spans(text, read(search))] == marked


@pytest.mark.parametrize(
    ("texts", "search", "text", "sound"),
    [
        (["户外劳动者驿站"], "勞動者 驛站", True, False), (["户外劳动者", "驿站"], "劳动者 驿站", True, False),
        (["户外", "劳动者"], "外劳", False, False), (["户外劳动者驿站"], "ldz", False, True),
        (["户外劳动者驿站"], "驿站 laodong", False, True), (["驿站"], "“yizhan”", False, False),
        (["北京驿站"], "驿站 -北京", False, False), (["北京驿站"], "yz -北京", False, False), (["驿站"], "yz -北京", False, True),
        (["驿站"], "-北京", False, False), (["驿站"], "", False, False), (["职工之家ＡＰＰ"], "app", True, True),
    ],
)
def test_names_have_what_is_searched_or_sound_like_it(texts: list[str], search: str, text: bool, sound: bool) -> None:
    assert (have(texts, read(search)), sound_like(texts, read(search))) == (text, sound)


def test_an_excerpt_has_the_first_hit_in_it() -> None:
    text = f"{'前' * 20}驿站{'后' * 40}驿站"
    assert excerpt(text, spans(text, read("驿站"))) == f"…{'前' * 8}驿站{'后' * 18}…"
    assert excerpt(text, [(20, 22)], 12) == f"…{'前' * 8}驿站后后…"
    assert excerpt("驿站开放", spans("驿站开放", read("驛站"))) == "驿站开放"
    assert excerpt("没有", ()) == ""


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("站点运行平稳有序，全国已建成工会驿站超过16万个。", "全国已建成"),
        ("去年年底的情况是这样。今年,各地的工会驿站开放", "今年,各地"),
        ("他说：“都要去看一看。”随后走进驿站", "随后走进"), ("宣传站、关心服务的前哨站、补能的驿站", "补能的驿站"),
        ("坚持服务职工群众到2023年底全国工会驿站", "…2023年底"), ("在这些地方、，。的确都有工会的驿站", "的确都有"),
        ("服务职工累计了1,500万人次以上的驿站", "…1,500万"),
        ("这里先说到,2023年以来的驿站", "…2023年"),
        ("这里先说一些别的话——然后来说驿站", "然后来说"),
        ("北京的驿站", "北京的驿站"),
    ],
)
def test_an_excerpt_begins_where_a_sentence_does_or_a_clause_and_never_with_a_sign(text: str, begins: str) -> None:
    shown = excerpt(text, spans(text, read("驿站")))
    assert shown.startswith(begins)
    assert "驿站" in shown


@given(ODD)
def test_each_character_of_a_key_has_its_place(text: str) -> None:
    folded, places = key_with_places(text)
    assert folded == key(text)
    assert len(places) == len(folded)
    assert places == sorted(places)
    assert all(letter in (MARK, " ") or letter in key(text[place]) for letter, place in zip(folded, places, strict=True))


@given(ODD, ODD)
def test_marks_lie_in_the_text_in_order(text: str, search: str) -> None:
    found = spans(text, read(search))
    assert list(found) == sorted(found)
    assert all(0 <= first < last <= len(text) for first, last in found)


@pytest.mark.parametrize("script", Script)
def test_every_title_reads_the_same_in_each_script(script: Script) -> None:
    assert {event.id for event in EVENTS if key(to_script(event.title, script)) != key(event.title)} == set()

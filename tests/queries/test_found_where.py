"""Why an event was found is told where its title and its summary do not show it."""

import pytest

from tests.bundled import EVENTS, TIMELINE
from timeline_app.database.search_index import Field, texts_of
from timeline_app.queries.found_where import Where, field_names, found_where
from timeline_app.queries.hits import have, spans
from timeline_app.queries.names import summary_of, title_of
from timeline_app.queries.question import read
from timeline_app.records.event import Event


def event(id: str) -> Event:
    return next(each for each in EVENTS if each.id == id)


@pytest.mark.parametrize(
    ("id", "words", "where"),
    [
        ("national-congress-18", "代表大会", ()), ("national-congress-18", "daibiao", ()),
        ("national-congress-18", "人民大会堂", ()),
        ("national-congress-18", "全总", (Where(Field.ORGANISATION, "全总", "中华全国总工会"),)),
        ("national-congress-18", "quanzong", (Where(Field.ORGANISATION, "全总", "中华全国总工会"),)),
        ("national-congress-18", "2023年10月", ()), ("national-congress-18", "-北京", ()), ("national-congress-18", "", ()),
    ],
)
def test_the_first_other_text_that_has_a_word_is_told(id: str, words: str, where: tuple[Where, ...]) -> None:
    assert found_where(event(id), TIMELINE, read(words)) == where


@pytest.mark.parametrize("words", ["全总", "北京市", "驿站 北京", "craftsmen", "货车司机", "12351", "技能", "五一"])
def test_all_that_is_not_shown_is_told_and_nothing_else(words: str) -> None:
    """Of each event that has the words somewhere."""
    question = read(words)
    found = [each for each in EVENTS if have([*texts_of(each, TIMELINE)], question)]
    assert found
    for each in found:
        shown = have((title_of(each), summary_of(each)), question)
        where = found_where(each, TIMELINE, question)
        assert bool(where) != shown, each.id
        assert all(spans(one.text, question) for one in where)


def test_another_name_is_told_with_the_first_one() -> None:
    told = {one for each in EVENTS for one in found_where(each, TIMELINE, read("全总"))}
    assert Where(Field.ORGANISATION, "全总", "中华全国总工会") in told


def test_what_a_glossary_says_of_a_term_is_told_with_the_term() -> None:
    slogan = next(each for each in TIMELINE.registers.slogans if each.meaning)
    words = f'"{slogan.meaning}"'
    told = {(one.field, one.of) for each in EVENTS for one in found_where(each, TIMELINE, read(words))}
    assert told == {(Field.TERM, slogan.term)}


def test_every_field_has_its_words() -> None:
    assert set(field_names()) == set(Field)

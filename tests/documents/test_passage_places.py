"""A phrase is found wherever it stands, and what is shown is the file's own text, cut in three."""

from hypothesis import given
from hypothesis import strategies as st

from timeline_app.chinese.fold import fold
from timeline_app.chinese.repair import repair
from timeline_app.chinese.script import Script, to_script
from timeline_app.documents.passage import find_passage

SIMPLE = st.text("甲乙丙丁戊己庚辛", max_size=8)
PHRASES = st.sampled_from(["建会入会", "2031年5月", "12万余人", "职工服务", "工会驿站"])
DAMAGE = st.sampled_from(["", "(yè)", "（gōng）", "(lǜ)"])
SCRIPTS = st.sampled_from(Script)


@given(SIMPLE, PHRASES, SIMPLE, SCRIPTS)
def test_the_phrase_of_any_script_is_marked_between_its_neighbours(before: str, phrase: str, after: str, script: Script) -> None:
    shown = to_script(phrase, script)
    passage = find_passage(before + shown + after, phrase)
    assert (passage.before, passage.phrase, passage.after) == (before, shown, after)


@given(PHRASES, st.integers(0, 3), DAMAGE, SIMPLE)
def test_damage_inside_a_phrase_is_shown_with_it(phrase: str, place: int, damage: str, around: str) -> None:
    if not "\u4e00" <= phrase[place] <= "\u9fff":
        damage = ""  # the site put pinyin behind characters only
    damaged = phrase[: place + 1] + damage + phrase[place + 1 :]
    passage = find_passage(around + damaged + around, phrase)
    if place < len(phrase) - 1:
        assert passage.phrase == damaged
    assert fold(repair(passage.phrase)) == fold(phrase)


@given(st.text("甲乙(yè)工會会㎡ 12", max_size=20), st.text("甲乙工会m2", max_size=4))
def test_no_letter_of_the_file_is_lost_or_moved(paragraph: str, phrase: str) -> None:
    passage = find_passage(paragraph, phrase)
    assert passage.before + passage.phrase + passage.after == paragraph
    if not passage.phrase:
        assert passage.before == paragraph


def test_the_first_of_several_places_is_marked() -> None:
    assert find_passage("甲会与甲会", "甲会").before == ""

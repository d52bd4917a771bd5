"""A lost byte of GBK: what is read again in step, what proves it, and what stays marked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.chinese.byte_shift import LOST
from timeline_app.chinese.repair import mend, repair

PROVING = "昨日職工出現(xiàn)場外,“工字”的字樣"
IN_STEP = st.sampled_from("工字的人民中文出外昨日")  # both bytes above 0x80, as all of GB2312


def damaged(text: str, sound: str) -> str:
    """As a site does it: the first byte of the text goes, a pair without meaning vanishes, the last letter keeps its sound."""
    lost = text.encode("gbk")[1:]
    return f"?{lost.decode('gbk', errors='ignore')}({sound})"


def test_what_stands_elsewhere_is_proved_and_the_rest_is_marked() -> None:
    run = damaged("。現", "xiàn")
    assert repair(f"在此{run}場共", PROVING) == f"在此{LOST}現場共"
    assert repair(f"在此{run}場共") == f"在此{LOST}{LOST}場共"


def test_a_sound_proves_a_last_character_without_neighbours() -> None:
    assert repair(f"甲乙{damaged('。現', 'xiàn')},", PROVING) == f"甲乙{LOST}現,"
    assert repair(f"甲乙{damaged('。現', 'liàn')},", PROVING) == f"甲乙{LOST}{LOST},"


def test_marks_stand_as_lost_first_and_unproved_later_characters() -> None:
    run = damaged("。“工字”的現", "xiàn")
    mended = mend(f"照片{run},標志", PROVING)
    assert mended.text == f"照片{LOST}“工字”的現,標志"
    assert [shift.reading for shift in mended.shifts] == [f"{LOST}“工字”的現"]


AROUND = st.text("職工會議建設", min_size=1, max_size=6)


@given(AROUND, st.text(IN_STEP, min_size=1, max_size=6), AROUND)
def test_places_lead_back_into_the_file_in_order(before: str, inside: str, after: str) -> None:
    run = damaged(f"。{inside}現", "xiàn")
    text = f"甲{before}{run}{after}"
    mended = mend(text, PROVING + inside)
    assert list(mended.places) == sorted(set(mended.places))
    assert all(place < len(text) for place in mended.places)
    assert mended.text.startswith(f"甲{before}{LOST}")
    assert mended.text.endswith(after)


@pytest.mark.parametrize("text", ["什么?F(xiàn)呢", "何時?哪些又讓你", "吗?OK(ok)", "呢? 甲F(xiàn)", "a?,F(xiàn)場", "?,F(xiàn)場"])
def test_a_question_mark_is_not_damage_by_itself(text: str) -> None:
    assert mend(text, PROVING).shifts == ()

"""Radicals of Qt's PDF files, scripts there and back, and damage of a web site mended without touching anything else."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.chinese.fold import fold, units
from timeline_app.chinese.repair import mend, repair
from timeline_app.chinese.script import Script, to_script

RADICALS = [chr(code) for code in range(0x2F00, 0x2FD6)]
HAN = st.text("甲乙丙县市工会驿站职工发动机开张事业新篇", min_size=1, max_size=12)
PINYIN = st.sampled_from(["(yè)", "(zhí)", "（gōng）", "(lǜ)", "(fā)", "(a)"])
BLANK = st.sampled_from([" ", "\u3000", "\u00a0"])
WORDS = ["工会", "职工之家", "劳动竞赛", "干部", "头发", "发展", "后来", "皇后", "里程", "这里", "台湾", "平台", "云计算", "说云",
         "体检", "关于", "于先生", "面条", "面前", "制造", "制度", "联系", "关系", "系统", "准备", "标准", "复杂", "恢复", "着力"]


def test_every_kangxi_radical_is_its_character() -> None:
    for radical in RADICALS:
        plain = unicodedata.normalize("NFKC", radical)
        assert plain != radical
        assert fold(radical) == fold(plain)
        assert units(radical) == [fold(plain)]


@pytest.mark.parametrize("script", [Script.HANT_TW, Script.HANT_HK])
@pytest.mark.parametrize("word", WORDS)
def test_a_word_has_one_key_in_all_scripts(word: str, script: Script) -> None:
    assert fold(to_script(word, script)) == fold(word)


def test_traditional_script_is_written_as_it_is_there() -> None:
    written = {Script.HANT_TW: "職工之家在這裡", Script.HANT_HK: "職工之家在這裏", Script.HANS: "职工之家在这里"}
    assert {script: to_script("职工之家在这里", script) for script in Script} == written


@given(HAN, st.data())
def test_pinyin_behind_any_character_goes_and_the_rest_stays(text: str, data: st.DataObject) -> None:
    pinyin = data.draw(st.lists(st.one_of(st.just(""), PINYIN), min_size=len(text), max_size=len(text)))
    assert repair("".join(letter + sound for letter, sound in zip(text, pinyin, strict=True))) == text


@given(st.dates(), BLANK, st.lists(st.booleans(), min_size=5, max_size=5))
def test_blanks_in_a_date_go_wherever_they_stand(day: object, blank: str, where: list[bool]) -> None:
    year, month, number = str(day).split("-")
    pieces = [year, "年", month, "月", number, "日"]
    damaged = "".join(piece + blank * gap for piece, gap in zip(pieces, [*where, False], strict=True))
    assert repair(damaged) == "".join(pieces)


@given(st.text("甲乙工会12 (（)）yè\u3000\u00a0ab，", max_size=25))
def test_repair_only_leaves_out_and_keeps_the_order(text: str) -> None:
    places = mend(text).places
    assert [*places] == sorted(set(places))
    assert repair(text) == "".join(text[place] for place in places)
    gone = {text[place] for place in range(len(text)) if place not in places}
    assert gone <= set("()（）yèab \u3000\u00a0")


@pytest.mark.parametrize("text", ["app (beta) 版", "甲（乙）丙", "第(3)项", "union 12 and 13", "甲(ABC)"])
def test_what_only_looks_like_damage_stays(text: str) -> None:
    assert repair(text) == text

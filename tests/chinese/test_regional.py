"""One way to write one word in a region."""

import re

import pytest

from tests.bundled import EVENTS, TIMELINE
from timeline_app.chinese.regional import in_region
from timeline_app.chinese.script import Script, to_script

TRADITIONAL = (Script.HANT_TW, Script.HANT_HK)


@pytest.mark.parametrize("script", TRADITIONAL)
@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("首次发布。总工会发布通知，会上公布名单，宣布建成。", "首次發布。總工會發布通知，會上公布名單，宣布建成。"),
        ("新征程", "新征程"),
        ("石头胡同", "石頭胡同"), ("亮相并投入使用", "亮相並投入使用"), ("人才并发挥作用", "人才並發揮作用"), ("合并", "合併"),
        ("党组周例会", "黨組週例會"), ("周密组织", "周密組織"), ("点赞劳动者", "點讚勞動者"),
    ],
)
def test_a_word_is_written_in_one_way(script: Script, text: str, written: str) -> None:
    assert in_region(script)(text) == written


@pytest.mark.parametrize(("script", "written"), [(Script.HANT_TW, "央視總臺平臺啟動"), (Script.HANT_HK, "央視總台平台啟動")])
def test_regions_differ(script: Script, written: str) -> None:
    assert in_region(script)("央视总台平台启动") == written


@pytest.mark.parametrize("script", TRADITIONAL)
def test_names_of_people_stay(script: Script) -> None:
    assert in_region(script)("周例会公布名单") == "週例會公布名單"
    assert in_region(script, ["周例", "周例会"])("周例会公布名单，周例到") == "周例會公布名單，周例到"


@pytest.mark.parametrize("script", TRADITIONAL)
def test_surnames_stay_what_they_are(script: Script) -> None:
    """Without its name 于 would be the preposition 於."""
    assert in_region(script, ["于某", "范某"])("关于于某，范围，范某") == "關於于某，範圍，范某"


@pytest.mark.parametrize("script", TRADITIONAL)
def test_the_window_writes_a_word_as_a_report_does(script: Script) -> None:
    assert to_script("亮相并投入使用，发布名单", script) == "亮相並投入使用，發布名單"


def test_simplified_texts_stay_as_they_are() -> None:
    assert in_region(Script.HANS)("发佈 “甲”") == "发佈 “甲”"


@pytest.mark.parametrize("script", TRADITIONAL)
def test_the_bundled_texts_keep_their_length_and_have_no_second_form(script: Script) -> None:
    convert = in_region(script, [person.name for person in TIMELINE.registers.people])
    for text in (text for event in EVENTS for text in (event.title, event.summary)):
        shown = convert(text)
        assert len(shown) == len(text)
        assert not re.search("佈|徵程|衚|點贊|檯|枱|啓", shown)

"""Short names made by rule: the first clause of a title, with nothing cut that is read as one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.records.short_name import _LEAST, MOST, short_name

_NAMES = ("中华全国总工会", "产业工人队伍建设改革", "北京")
_WHOLE = st.sampled_from((
    *_NAMES, "《关于进一步加强工会工作的若干意见》", "“匠心筑梦”主题活动", "2023年10月9日", "1,234.5万元", "第十八次", "AI-2",
))
_LETTERS = st.text("工会职代会召开举行，。；在和", min_size=0, max_size=9)
TITLES = st.lists(st.one_of(_LETTERS, _WHOLE), min_size=1, max_size=6).map("".join)


@pytest.mark.parametrize(
    ("title", "short"),
    [
        ("工会开会", "工会开会"),
        ("校工会换届，选出新一届委员", "校工会换届"),
        ("发布《关于进一步加强工会工作的若干意见》", "发布《关于进一步加强工会工作的若干意见》"),
        ("省总工会发布《关于进一步加强工会工作的若干意见》", "省总工会发布…"),
        ("《关于进一步加强工会工作的若干意见》印发", "《关于进一步加强工会工作的若干意见》…"),
        ("《意见》印发，各地学习", "《意见》印发"),
        ("启动“匠心筑梦，同心前行”主题活动", "启动“匠心筑梦，同心前行”…"),
        ("慰问一线职工并发放防暑物资二百余份", "慰问一线职工并发放防暑…"),
        ("全市职工参加技能大赛共1234567人次", "全市职工参加技能大赛共…"),
        ("支出1,234.5元，收入持平", "支出1,234.5元"),
        ("贯彻落实好中华全国总工会的部署要求", "贯彻落实好…"),
        ("，工会开会", "，工会开会"),
        ("School opens", "School opens"),
        ("Ceremony of the new school library", "Ceremony of…"),
        ("”在前“在后的引号不成对而且这个标题很长", "”在前“在后的引号不成…"),
    ],
)
def test_the_first_clause_is_the_name(title: str, short: str) -> None:
    assert short_name(title, _NAMES) == short


@given(TITLES)
def test_nothing_is_cut_that_is_read_as_one(title: str) -> None:
    """What is kept is how the title begins, and where it ends lies inside no name, number or pair of marks."""
    short = short_name(title, _NAMES)
    kept = short.removesuffix("…")
    assert title.startswith(kept)
    for name in _NAMES:
        for place in range(len(title)):
            if title.startswith(name, place):
                assert not place < len(kept) < place + len(name)
    for opening, closing in (("《", "》"), ("“", "”")):
        assert kept.count(opening) == kept.count(closing) or not kept
    assert not (kept[-1:].isdigit() and title[len(kept) : len(kept) + 1].isdigit())


@given(TITLES)
def test_a_name_is_short_unless_its_beginning_cannot_be_cut(title: str) -> None:
    short = short_name(title, _NAMES)
    assert bool(short) == bool(title.strip())
    assert len(short) <= MOST or any(0 <= title.find(whole) < _LEAST for whole in (*_NAMES, "《", "“", "2", "1", "第", "A"))

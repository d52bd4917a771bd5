"""Dates with one end: what goes on, what was so by a day, and what came before one."""

import pytest

from tests.extraction.reading import IN_2023, edtf_of
from timeline_app.extraction.date_reading import DateContext, Note, ReadDate
from timeline_app.extraction.read_date import read_date


@pytest.mark.parametrize(
    ("text", "edtf", "notes"),
    [
        ("2016年以来", "2016/..", ()), ("2023年9月起", "2023-09/..", ()), ("2023年9月至今", "2023-09/..", ()),
        ("自2023年9月", "2023-09/..", ()), ("2019—今", "2019/..", ()), ("since 2019", "2019/..", ()), ("2019—", "2019/..", ()),
        ("2019年—至今", "2019/..", ()), ("2019–present", "2019/..", ()), ("2023年底以来", "2023-12~/..", ()),
        ("2023年第三季度起", "2023-07~/..", ()), ("截至2023年9月30日", "2023-09-30", (Note.AS_OF,)),
        ("截至2023年底", "2023-12~", (Note.AS_OF,)), ("2023年9月底前", "2023-09-21~/2023-09-30~", (Note.NOT_AFTER,)),
        ("到2025年底", "2025-12~", (Note.NOT_AFTER,)), ("2023年10月9日前", "2023-10-09~", (Note.NOT_AFTER,)),
        ("by 2025", "2025~", (Note.NOT_AFTER,)), ("before 2025", "2025~", (Note.EARLIER,)),
        ("2025年前", "2025~", (Note.EARLIER,)), ("1949年以前", "1949~", (Note.EARLIER,)),
        ("2023年6月前", "2023-06~", (Note.NOT_AFTER,)),
        ("约2023年", "2023~", (Note.ABOUT,)),
        ("2023年10月左右", "2023-10~", (Note.ABOUT,)), ("circa 1993", "1993~", (Note.ABOUT,)),
        ("约2023年第三季度", "2023-07~/2023-09~", (Note.ABOUT,)),
        ("2022年12月28日至1月3日", "2022-12-28/2023-01-03", (Note.NEXT_YEAR,)), ("10月9日", "2023-10-09", (Note.CONTEXT,)),
        ("2023-12~", "2023-12~", ()), ("2023-09/..", "2023-09/..", ()),
        ("2022-12-11~/2022-12-20~", "2022-12-11~/2022-12-20~", ()),
    ],
)
def test_open_ends_bounds_and_what_is_to_know_of_them(text: str, edtf: str, notes: tuple[Note, ...]) -> None:
    assert read_date(text, IN_2023) == ReadDate(edtf, notes)


@pytest.mark.parametrize(
    "text",
    [
        "2021年9月～今", "2021年9月一至今", "2021年9月--至今", "2021年9月-现在", "2021年9月一直到现在", "2021年9月直至今日",
        "2021年9月起至今", "2021.9-",
        "2021年9月~", "自2021年9月起施行", "2021年9月起正式实施", "2021年9月上线以来", "2021年9月成立以来", "始于2021年9月",
        "由2021年9月起", "2021年9月来",
        "2021年9月至目前为止",
        "Sept. 2021 to date",
    ],
)
def test_what_goes_on(text: str) -> None:
    assert edtf_of(text, DateContext()) == "2021-09/.."


def test_a_day_from_which_a_rule_holds() -> None:
    assert edtf_of("自2023年9月1日之日起") == edtf_of("自2023年9月1日起施行") == "2023-09-01/.."


def test_until_and_as_of_are_said_once() -> None:
    assert read_date("截至2023年10月9日止") == read_date("截止至2023年10月9日") == ReadDate("2023-10-09", (Note.AS_OF,))
    assert read_date("2023年10月9日（含）前") == ReadDate("2023-10-09~", (Note.NOT_AFTER,))

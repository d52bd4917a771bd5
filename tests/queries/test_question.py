"""What is typed into a search: words, phrases, words that must not be there, dates in every form."""

import pytest

from timeline_app.queries.question import read
from timeline_app.queries.typed_dates import period_typed


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("2023年10月10日", "2023-10-10/2023-10-10"), ("2023年10月10号", "2023-10-10/2023-10-10"),
        ("2023 年 10 月 10 日", "2023-10-10/2023-10-10"), ("2023-10-10", "2023-10-10/2023-10-10"),
        ("2023.10.9", "2023-10-09/2023-10-09"), ("2023/10/9", "2023-10-09/2023-10-09"),
        ("二〇二三年十月十日", "2023-10-10/2023-10-10"), ("二〇二三年十二月三十一日", "2023-12-31/2023-12-31"),
        ("二零二三年三月二十日", "2023-03-20/2023-03-20"), ("２０２３年１０月", "2023-10-01/2023-10-31"),
        ("2023-10", "2023-10-01/2023-10-31"), ("2023年10月", "2023-10-01/2023-10-31"), ("2023.10", "2023-10-01/2023-10-31"),
        ("2023Q3", "2023-07-01/2023-09-30"), ("2023q3", "2023-07-01/2023-09-30"), ("2023年三季度", "2023-07-01/2023-09-30"),
        ("2023年第三季度", "2023-07-01/2023-09-30"), ("2023三季度", "2023-07-01/2023-09-30"),
        ("2023H1", "2023-01-01/2023-06-30"), ("2023年上半年", "2023-01-01/2023-06-30"), ("2023", "2023-01-01/2023-12-31"),
        ("2023年", "2023-01-01/2023-12-31"), ("2023-07/2024Q1", "2023-07-01/2024-03-31"),
        ("2023年7月至9月", "2023-07-01/2023-09-30"), ("2023年9月下旬", "2023-09-21/2023-09-30"),
        ("10月", "2024-10-01/2024-10-31"), ("十月", "2024-10-01/2024-10-31"), ("10月9日", "2024-10-09/2024-10-09"),
        ("2月29日", "2024-02-29/2024-02-29"), ("三季度", "2024-07-01/2024-09-30"), ("下半年", "2024-07-01/2024-12-31"),
        ("第3季度", "2024-07-01/2024-09-30"), ("q3", "2024-07-01/2024-09-30"), ("Q3", "2024-07-01/2024-09-30"),
        ("h1", "2024-01-01/2024-06-30"), ("2023年q3", "2023-07-01/2023-09-30"), ("2023 H2", "2023-07-01/2023-12-31"),
        ("2023年 三季度", "2023-07-01/2023-09-30"), ("2023年10月9", "2023-10-09/2023-10-09"), ("10月9", "2024-10-09/2024-10-09"),
        ("1950q2", "1950-04-01/1950-06-30"),
    ],
)
def test_a_date_is_understood_in_each_form(typed: str, days: str) -> None:
    period = period_typed(typed, 2024)
    assert period is not None
    assert f"{period.start}/{period.end}" == days


@pytest.mark.parametrize(
    "typed",
    ["去年", "今年10月", "2023年2月30日", "2023-13", "2023年13月", "1000", "5000", "12351", "10", "一", "",
     "2024-03/2023-01", "0000年",
     "2023年10月10日召开", "四季", "三季", "q5", "h3", "h", "5季度", "13月", "10月99", "九月月", "第上半年"],
)
def test_what_is_no_date_stays_a_word(typed: str) -> None:
    assert period_typed(typed, 2024) is None


@pytest.mark.parametrize("typed", ["10月", "10月9日", "三季度", "上半年", "q3", "h1"])
def test_without_a_year_in_view_no_year_is_guessed(typed: str) -> None:
    assert period_typed(typed) is None
    assert read(typed).terms[0].texts == (typed,)


@pytest.mark.parametrize(
    ("typed", "apart"),
    [("2023 年 10 月 工会", ["2023年10月", "工会"]), ("2023 Q3 工会", ["2023Q3", "工会"]), ("2023年 三季度", ["2023年三季度"]),
     ("2023年 上海", ["2023年", "上海"]), ("2023年 第十八次", ["2023年", "第十八次"]), ("2023 h1n1", ["2023", "h1n1"])],
)
def test_blanks_close_inside_of_dates_alone(typed: str, apart: list[str]) -> None:
    assert [term.typed for term in read(typed).terms] == apart


def test_words_phrases_and_what_must_not_be_there() -> None:
    terms = read('工会 “工会 驿站” -北京 "trade union" 「职工 之家').terms
    assert [term.texts[0] for term in terms] == ["工会", "工会 驿站", "北京", "trade union", "职工 之家"]
    assert [term.negated for term in terms] == [False, False, True, False, False]
    assert [term.phrase for term in terms] == [False, True, False, True, True]


def test_a_date_is_looked_for_as_texts_have_it_too() -> None:
    assert read("2023-10-9").terms[0].texts == ("2023-10-9", "2023年10月9日")
    assert read("“2023-10”").terms[0].period is None


@pytest.mark.parametrize("typed", ["", " ", "-", '"', "“", "” 「"])
def test_signs_alone_ask_nothing(typed: str) -> None:
    question = read(typed)
    assert (question.terms, question.impossible) == ((), False)


def test_what_no_text_can_have_finds_nothing() -> None:
    assert read("《》").impossible

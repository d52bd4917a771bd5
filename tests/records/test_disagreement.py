"""Disagreements come out of the figures: what cannot both be true, and one number for two things; nothing else."""

from datetime import date

import pytest

from timeline_app.records.citation import Citation
from timeline_app.records.disagreement import Conflict, disagreeing_figures, tells_more
from timeline_app.records.event import Event, Kind
from timeline_app.records.figure import Figure, Measure
from timeline_app.records.when import Precision, When

YEAR = When("2031", date(2031, 1, 1), date(2031, 12, 31), Precision.YEAR)
NEXT_YEAR = When("2032", date(2032, 1, 1), date(2032, 12, 31), Precision.YEAR)
LAST_DAY = When("2031-12-31", date(2031, 12, 31), date(2031, 12, 31), Precision.DAY)
DECEMBER = When("2031-12", date(2031, 12, 1), date(2031, 12, 31), Precision.MONTH)


def figure(
    document: str, value: float | None, qualifier: str | None = None, when: When | None = YEAR, measure: Measure = Measure.FLOW,
    indicator: str | None = "i", label: str = "某数",
) -> Figure:
    return Figure(label, value, "个", qualifier, measure, when, indicator, Citation(document, 1, "某句"))


def event(id: str, *figures: Figure) -> Event:
    return Event(
        id, id, "", id, Kind.HAPPENING, YEAR, ("t",), "other", None, "", False, (), (), (), figures, (),
    )


def conflicts(*figures: Figure, apart: bool = True) -> list[Conflict]:
    events = [event(f"e{number}", each) for number, each in enumerate(figures)] if apart else [event("e", *figures)]
    return [disagreement.conflict for disagreement in disagreeing_figures(events)]


@pytest.mark.parametrize(
    ("one", "other"),
    [((73, None), (74, None)), ((73, "超过"), (70, None)), ((730, "多"), (710, "余")), ((100, "近"), (101, "超过"))],
)
def test_two_numbers_for_one_thing(one: tuple[float, str | None], other: tuple[float, str | None]) -> None:
    assert conflicts(figure("a", *one), figure("b", *other)) == [Conflict.VALUES]


@pytest.mark.parametrize(
    ("one", "other"),
    [((160000, "超过"), (184200, None)), ((1300, "多"), (1350, None)), ((100, "约"), (95, None)), ((7, None), (7, None))],
)
def test_one_only_tells_more_than_the_other(one: tuple[float, str | None], other: tuple[float, str | None]) -> None:
    assert conflicts(figure("a", *one), figure("b", *other)) == []


def test_stocks_are_compared_where_their_days_may_be_one() -> None:
    stocks = [figure("a", 70, when=DECEMBER, measure=Measure.STOCK), figure("b", 80, when=LAST_DAY, measure=Measure.STOCK)]
    assert conflicts(*stocks) == [Conflict.VALUES]
    assert conflicts(figure("a", 70), figure("b", 80, when=NEXT_YEAR)) == []
    assert conflicts(figure("a", 70), figure("b", 80, measure=Measure.TARGET)) == []


def test_one_number_for_two_things() -> None:
    two_labels = figure("a", 47, indicator=None, label="单位"), figure("b", 47, indicator=None, label="展区")
    assert conflicts(*two_labels, apart=False) == [Conflict.MEANINGS]
    assert conflicts(*two_labels) == []
    assert conflicts(figure("a", 127), figure("b", 127, when=NEXT_YEAR)) == [Conflict.MEANINGS]


def test_within_a_document_and_without_a_number_nothing_disagrees() -> None:
    assert conflicts(figure("a", 73), figure("a", 74)) == []
    assert conflicts(figure("a", None), figure("b", 74)) == []
    assert conflicts(figure("a", 3, indicator=None, label="天"), figure("b", 3, indicator=None, label="项"), apart=False) == []


@pytest.mark.parametrize(
    ("one", "other", "more"),
    [((160000, "超过"), (184200, None), True), ((73, None), (73, None), False), ((73, None), (74, None), False),
     ((500, "多"), (500, "余"), True)],
)
def test_numbers_that_can_both_be_true_are_told_apart_from_those_that_cannot(
    one: tuple[float, str | None], other: tuple[float, str | None], *, more: bool
) -> None:
    assert tells_more(figure("a", *one), figure("b", *other)) is more
    assert not tells_more(figure("a", *one), figure("a", *other))
    assert not tells_more(figure("a", *one), figure("b", *other, when=NEXT_YEAR))

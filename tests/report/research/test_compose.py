"""What a research report says, as a value."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import pytest

from tests.report.research.made import RESEARCH, SIDEWAYS, composed, entries_of, request_for
from timeline_app.database.store import Store
from timeline_app.queries.series import series_of
from timeline_app.records.citation import Citation
from timeline_app.records.figure import Figure, Measure
from timeline_app.records.link import LinkKind
from timeline_app.report.chart_marks import Number
from timeline_app.report.chronicle import chronicle_of
from timeline_app.report.parts import PartKind
from timeline_app.report.request import ReportOptions
from timeline_app.report.research.values import Detailed, Research

pytestmark = pytest.mark.thorough

PERIODS = pytest.mark.parametrize("filters", [("--period", "2023Q3"), ("--period", "2024"), ()], ids=["quarter", "year", "all"])


def entry(report: Research, id: str) -> Detailed:
    return next(each for each in entries_of(report) if each.entry.id == id)


@PERIODS
def test_its_entries_are_those_of_the_chronicle(store: Store, filters: tuple[str, ...]) -> None:
    """So both layouts have the same numbers, and a line in the appendix has nothing but date, title and source."""
    request = request_for(store, *filters)
    report, chronicle = composed(request), chronicle_of(request, str)
    told = [(each.entry.id, each.entry.number) for each in entries_of(report)]
    assert told == [(each.id, each.number) for section in chronicle.sections for each in section.entries]
    assert {each.entry.id for each in entries_of(report)} == {event.id for event in request.events}
    for chapter in report.chapters:
        if chapter.kind is PartKind.POSSIBLE:
            assert not any(each.figures.rows or each.relations or each.note or each.entry.number for each in chapter.entries)


@pytest.mark.parametrize("options", [RESEARCH, SIDEWAYS], ids=["upright", "across"])
@PERIODS
def test_every_number_stands_in_the_charts_once(store: Store, filters: tuple[str, ...], options: ReportOptions) -> None:
    """Those in the middle of 112—114 are not written; events outside the years of the timeline have no place in a chart."""
    report = composed(request_for(store, *filters, options=options))
    expected = {
        each.entry.number for chapter in report.chapters if chapter.kind is not PartKind.OUTSIDE for each in chapter.entries
    } - {None}
    shown = Counter(number for chart in report.charts for mark in chart.marks for number in _numbers(mark.numbers))
    assert set(shown) == expected
    assert max(shown.values()) == 1


def _numbers(written: Sequence[Number]) -> list[int]:
    """12、14—16 as 12, 14, 15, 16."""
    ends = [int(each.text) for each in written if each.text.isdecimal()]
    between = [int(one.text) for one, dash in pairwise(written) if dash.text == "—"]
    return ends + [number for first in between for number in range(first + 1, min(end for end in ends if end > first))]


def test_links_lead_to_events_of_the_report_both_ways(store: Store) -> None:
    report = composed(request_for(store))
    ids = {each.entry.id for each in entries_of(report)}
    ends = {
        (each.entry.id, target.event) for each in entries_of(report) for relation in each.relations for target in relation.targets
    }
    assert {end for _start, end in ends} <= ids
    assert ends == {(end, start) for start, end in ends}
    stated = {(event.id, link.event) for event in request_for(store).events for link in event.links}
    assert stated <= ends


def test_no_link_leads_out_of_a_filtered_report(store: Store) -> None:
    report = composed(request_for(store, "--period", "2023-07-10"))
    ids = {each.entry.id for each in entries_of(report)}
    assert all(target.event in ids for each in entries_of(report) for relation in each.relations for target in relation.targets)


def test_a_link_of_ours_says_so_with_its_reason(store: Store) -> None:
    request = request_for(store)
    report = composed(request)
    for event in request.events:
        told = {target.event: target.ours for relation in entry(report, event.id).relations for target in relation.targets}
        for link in event.links:
            if link.kind is not LinkKind.SAME_SERIES:
                assert bool(told[link.event]) == bool(link.reason)
    targets = [each for relation in entry(report, "service-stations-double-15").relations for each in relation.targets]
    assert "编者所加：新双15工程接续双15工程" in {each.ours for each in targets}


def test_events_of_a_series_stand_under_one_heading(store: Store) -> None:
    for each in entries_of(composed(request_for(store))):
        said = [relation.words for relation in each.relations]
        assert len(said) == len(set(said)), each.entry.title


def test_a_figure_is_told_once_in_its_entry(store: Store) -> None:
    request = request_for(store)
    report = composed(request)
    for event in request.events:
        rows = [(row.label, row.value, row.when) for row in entry(report, event.id).figures.rows]
        assert len(rows) == len(set(rows))
        assert {figure.label for figure in event.figures} == {label for label, _value, _when in rows}


def test_what_two_paragraphs_tell_alike_is_one_row(store: Store) -> None:
    request = request_for(store, "--period", "2023-07-28/2023-07-30")
    event = next(each for each in request.events if each.id == "craftsmen-conference-2")
    twice = replace(event.figures[0], citation=replace(event.figures[0].citation, paragraph=99))
    changed = replace(event, figures=(*event.figures, twice))
    report = composed(replace(request, events=tuple(changed if each is event else each for each in request.events)))
    rows = entry(report, event.id).figures.rows
    assert len(rows) == len(event.figures)
    assert "99" in rows[0].cited[0].paragraphs


def test_a_time_that_all_figures_have_is_told_once(store: Store) -> None:
    figures = entry(composed(request_for(store, "--period", "2023Q3")), "craftsmen-conference-2").figures
    assert figures.when == "统计时段2023年7月28—30日"
    assert not any(row.when for row in figures.rows)


def test_figures_of_whole_years_say_so_in_the_report_of_a_part(store: Store) -> None:
    report = composed(request_for(store, "--period", "2023-07-10"))
    figures = [time for each in entries_of(report) for time in (each.figures.when, *(row.when for row in each.figures.rows))]
    sides = [side.when for each in entries_of(report) for conflict in each.conflicts for side in conflict.sides]
    assert "统计时段2021—2025年，超出本时段" in figures
    assert "统计时段2024年（全年）" in sides
    assert any("（全年）" in sentence for sentence in report.guide)
    assert not any("（全年）" in sentence for sentence in composed(request_for(store)).guide)


@pytest.mark.parametrize("period", ["2022", "2023", "2023Q3", "2023H2", "2024", "2023-12/2024-03"])
def test_no_series_tells_of_another_time(store: Store, period: str) -> None:
    request = request_for(store, "--period", period)
    assert request.period
    report = composed(request)
    shown = {plot.name for plot in report.data.plots} | {row.name for table in report.data.tables for row in table.rows}
    whens = {
        series.indicator.name: [point.figure.when for point in series.points if point.figure.when]
        for series in series_of(request.events, request.timeline)
    }
    touching = {name for name, some in whens.items() if any(request.period.overlaps(each.start, each.end) for each in some)}
    assert shown <= touching
    assert all(year <= request.period.end.year + 2 for table in report.data.tables for year in table.years)


def test_three_points_make_a_plot_and_two_a_row_with_the_change(store: Store) -> None:
    data = composed(request_for(store)).data
    assert all(len(plot.dots) >= 3 for plot in data.plots)
    rows = {row.name: row for table in data.tables for row in table.rows}
    assert rows["技术革新"].change == "+3.3万项（+5.7%）"
    assert not rows["驿站年服务人次"].change, "counted differently"
    assert not rows["全国技能人才"].change, "超过2亿 twice: nobody knows by how much either is more"
    assert not rows["大国工匠大会的参展工匠"].change, "counted differently"
    assert not rows["大国工匠大会的职工创新成果"].change, "1300多 and 1200多: nobody knows by how much either is more"
    assert not any("-" in row.change for row in rows.values()), "a hyphen is no minus"
    assert all(len(table.years) <= 2 for table in data.tables)


def test_events_that_only_may_belong_give_no_data(store: Store) -> None:
    report = composed(request_for(store, "--period", "2023Q3"))
    told = [target for plot in report.data.plots for target in plot.told_by]
    told += [value.told_by for table in report.data.tables for row in table.rows for values in row.values for value in values]
    assert all(target.number for target in told)


def test_both_sides_of_a_disagreement_stand_in_the_entry(store: Store) -> None:
    (conflict,) = entry(composed(request_for(store, "--period", "2023-07")), "craftsmen-conference-2").conflicts
    assert conflict.words == "数值相同，所指不同，引用前请核实"
    assert [side.words for side in conflict.sides] == ["参展单位47个", "展区47个"]


def test_results_beyond_the_period_are_told_with_their_source(store: Store) -> None:
    """The target of July 2023 was reached in December, and counted again in 2025."""
    report = composed(request_for(store, "--period", "2023-07-10"))
    goal = next(goal for goal in report.goals if "服务站点目标" in goal.target.words)
    assert [result.words for result in goal.results][-1] == "18.61万个"
    assert goal.results[-1].told_by is None
    (cited,) = goal.results[-1].cited
    assert "2024全国工会十大新闻事件" in report.sources[cited.source - 1].reference


def test_sources_are_numbered_in_their_order_and_all_are_there(store: Store) -> None:
    report = composed(request_for(store, "--period", "2023-07-10"))
    assert [source.number for source in report.sources] == list(range(1, len(report.sources) + 1))
    cited = {each.source for every in entries_of(report) for each in every.entry.cited}
    cited |= {each.source for every in entries_of(report) for row in every.figures.rows for each in row.cited}
    assert cited <= {source.number for source in report.sources}


def test_notes_stand_as_remarks_and_the_item_of_the_list_beside_its_source(store: Store) -> None:
    request = request_for(store)
    report = composed(request)
    assert {event.id for event in request.events if event.note} == {each.entry.id for each in entries_of(report) if each.note}
    listed = [each.words for each in entry(report, "publicity-pattern-plan").listed]
    assert listed == ["原文第6条“构建新时代工会大宣传格局正式提出”"]


def test_the_guide_explains_only_what_occurs(store: Store) -> None:
    guide = "".join(composed(request_for(store, "--period", "2023-10-10/2023-10-20", "--certain")).guide)
    assert "附录" not in guide
    assert "时间轴" not in guide or composed(request_for(store, "--period", "2023-10-10/2023-10-20", "--certain")).charts
    assert composed(request_for(store, "--search", "没有这样的词")).guide == ()


def test_a_report_of_nothing_says_so(store: Store) -> None:
    report = composed(request_for(store, "--search", "没有这样的词"))
    assert report.empty == "没有符合条件的事件。"
    assert (report.chapters, report.charts, report.contents, report.sources) == ((), (), (), ())


def test_a_figure_without_a_time_or_a_value_is_told_as_printed(store: Store) -> None:
    request = request_for(store, "--period", "2023-07-10")
    figure = Figure("人数", None, "人", None, Measure.STOCK, None, None, Citation(request.timeline.documents[0].id, 3, "数千人"))
    event = replace(request.events[-1], figures=(figure,))
    report = composed(replace(request, period=None, events=(event,)))
    (row,) = entry(report, event.id).figures.rows
    assert (row.value, entry(report, event.id).figures.when) == ("数千人", "未注明时间")

"""What the template of the 大事记 sets: the chronicle and its pictures, as plain data in the order of the page."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby
from math import ceil
from pathlib import Path
from typing import Any

from timeline_app.report.chart import Chart, Room, charts_of
from timeline_app.report.chronicle import Chronicle, Entry, chronicle_of
from timeline_app.report.parts import PartKind
from timeline_app.report.request import ReportRequest, Size
from timeline_app.translation.dates import MONTHS_SHORT
from timeline_app.translation.words import _, language
from timeline_app.typesetting.advances import widths_of
from timeline_app.typesetting.faces import faces_of
from timeline_app.typesetting.plain import plain
from timeline_app.typesetting.shown import shortened, shown_on_page

_PICTURE = Room(width=156 / 25.4 * 72, height=150 / 25.4 * 72)
# In points: the body, what stands at the end, and citations; 16 on 29 is the page of GB/T 9704—2012, and what is taken
# off between letters makes 28 of them a line.
_TYPE = {
    Size.OFFICE: {"size": 16.0, "small": 14.0, "raised": 10.0, "pitch": 29.0, "tracking": -0.2},
    Size.BOOK: {"size": 12.0, "small": 10.5, "raised": 8.0, "pitch": 20.0, "tracking": 0.0},
}
_WITHOUT_CONTENTS = 20  # pages
_MOST = {Size.OFFICE: (28, 22), Size.BOOK: (37, 32)}  # ideographs in a line, lines on a page


def chronicle_content(request: ReportRequest, resources: Path) -> Mapping[str, Any]:
    show = shown_on_page(request, resources)
    chronicle = chronicle_of(request, show)
    charts = _charts(request, show, resources)
    sections = list(_sections(chronicle, bool(charts), show))
    return _TYPE[request.options.size] | {
        "language": "en" if language() == "en" else "zh",
        "title": chronicle.title.strip() or show(_("(no title)")), "asked": chronicle.asked,
        "compiled_by": chronicle.compiled_by.strip(), "empty": chronicle.empty,
        "marks": plain(chronicle.marks), "contents_heading": _("Contents"),
        "without_contents": _WITHOUT_CONTENTS, "surely_long": _surely_long(sections, request.options.size),
        "contents": [*_contents(sections), *_lists(chronicle)],
        "charts": [plain(chart) | {"caption": _caption(chart)} for chart in charts], "sections": sections,
        "sources": list(_sources(chronicle, request, show)), "notes": [*chronicle.notes, *shortened(request)],
        "sources_heading": chronicle.sources_heading, "notes_heading": chronicle.notes_heading,
    }


def _charts(request: ReportRequest, show: Callable[[str], str], resources: Path) -> Sequence[Chart]:
    if not request.options.chart:
        return ()
    return charts_of(request, show, widths_of(resources, faces_of(request.script).sans), _PICTURE)


def _caption(chart: Chart) -> str:
    return _("Timeline, {period}. Its numbers stand in the margin of the text.").format(period=chart.period) + chart.note


def _sections(chronicle: Chronicle, numbered: bool, show: Callable[[str], str]) -> Iterator[dict[str, Any]]:
    """With their ``name`` in the contents, where the parts of a ``year`` stand in one line."""
    for place, section in enumerate(chronicle.sections):
        in_year = _(MONTHS_SHORT[section.month - 1]) if section.month else _("the year as a whole")
        yield {
            "place": f"section-{place}", "heading": section.heading, "year": section.year, "month": section.month,
            "name": in_year if section.year else section.heading, "in_full": section.kind is not PartKind.POSSIBLE,
            "entries": [_entry(entry, numbered) for entry in section.entries],
        }


def _surely_long(sections: Sequence[Mapping[str, Any]], size: Size) -> bool:
    """Whether the ideographs alone, which no line sets narrower, take more pages than go without contents."""
    letters, lines = _MOST[size]
    entries = [entry for section in sections if section["in_full"] for entry in section["entries"]]
    counted = (sum("\u3400" <= letter <= "\u9fff" for letter in entry["title"] + entry["summary"]) for entry in entries)
    return sum(ceil(count / letters) for count in counted) > _WITHOUT_CONTENTS * lines


def _contents(sections: Sequence[Mapping[str, Any]]) -> Iterator[dict[str, Any]]:
    """A line a year with its months, the last place in which is that of all that is not known to its month."""
    for year, run in groupby(sections, lambda section: section["year"]):
        lines = [_place(section["place"], section["name"]) for _name, same in groupby(run, lambda section: section["name"])
                 for section in [next(same)]]
        yield {"year": _("the year {year}").format(year=year) if year else "", "sections": lines}


def _lists(chronicle: Chronicle) -> Iterator[dict[str, Any]]:
    """Where no event cites a source, the page has no list of them."""
    if chronicle.sources:
        yield _line("sources", chronicle.sources_heading)
    yield _line("notes", chronicle.notes_heading)


def _line(place: str, name: str) -> dict[str, Any]:
    return {"year": "", "sections": [_place(place, name)]}


def _place(place: str, name: str) -> dict[str, str]:
    return {"place": place, "name": name}


def _entry(entry: Entry, numbered: bool) -> dict[str, Any]:
    """Numbers are those of the picture, so there are none without it; the anchor says in words where a link leads."""
    return {
        "id": entry.id, "number": entry.number if numbered else None,
        "anchor": _("No. {number}, {title}").format(number=entry.number, title=entry.title),
        "date": entry.date, "planned": entry.planned, "title": entry.title + entry.stop, "original": entry.original,
        "summary": entry.summary, "cited": [plain(each) for each in entry.cited], "unsourced": entry.unsourced,
    }


def _sources(chronicle: Chronicle, request: ReportRequest, show: Callable[[str], str]) -> Iterator[dict[str, Any]]:
    for source in chronicle.sources:
        title = show(request.timeline.document(source.document).title)
        anchor = _("Source {number}, {title}").format(number=source.number, title=title)
        yield {"number": source.number, "reference": source.reference, "anchor": anchor}

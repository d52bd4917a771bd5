"""The first page of a report without the work for all others: what the templates set, cut off behind it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import Any

from timeline_app.report.request import Layout

_LETTERS = 1300  # as many as a page holds in the smaller size


def beginning_of(layout: Layout, content: Mapping[str, Any]) -> Mapping[str, Any]:
    return _CUTS[layout](content)


def _chronicle(content: Mapping[str, Any]) -> Mapping[str, Any]:
    """Title, first picture and the first entries, which cite all sources."""
    sections = list(_first(content["sections"]))
    cited = {cited["source"] for section in sections for entry in section["entries"] for cited in entry["cited"]}
    return {
        **content, "sections": sections, "charts": list(map(_unlinked, content["charts"][:1])), "contents": [], "notes": [],
        "surely_long": False, "sources": [source for source in content["sources"] if source["number"] in cited],
    }


def _research(content: Mapping[str, Any]) -> Mapping[str, Any]:
    """The cover."""
    nothing = dict.fromkeys(("contents", "charts", "chapters", "goals", "sources", "notes"), ())
    return {**content, **nothing, "data": {**content["data"], "plots": (), "tables": ()}}


def _first(sections: Sequence[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    """With as many entries as may stand on the page."""
    letters = 0
    for section in sections:
        before = accumulate((_letters(entry) for entry in section["entries"]), initial=letters)
        entries = [entry for entry, so_far in zip(section["entries"], before, strict=False) if so_far < _LETTERS]
        if not entries:
            return
        yield {**section, "entries": entries}
        letters += sum(map(_letters, entries))


def _letters(entry: Mapping[str, Any]) -> int:
    return len(entry["title"]) + len(entry["summary"])


def _unlinked(chart: Mapping[str, Any]) -> Mapping[str, Any]:
    """Its numbers lead to entries that are not there."""
    marks = [{**mark, "numbers": [{**number, "event": ""} for number in mark["numbers"]]} for mark in chart["marks"]]
    return {**chart, "marks": marks}


_CUTS: Mapping[Layout, Callable[[Mapping[str, Any]], Mapping[str, Any]]] = {
    Layout.CHRONICLE: _chronicle, Layout.RESEARCH: _research,
}

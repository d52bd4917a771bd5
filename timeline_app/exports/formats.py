"""Every format an export can have, by the ending of the file name; dialog, command line and tests read this table."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from timeline_app.exports.data_formats import as_csv, as_json
from timeline_app.report.request import ReportRequest
from timeline_app.translation.words import _
from timeline_app.writing.draft import draft_of
from timeline_app.writing.target import NotWritten, real_target

Progress = Callable[[float], None]
_MOST_EVENTS = 20_000  # in a report: some thousands of pages, which take minutes to set


@dataclass(frozen=True, slots=True)
class Format:
    """``make`` gives the content of the file; ``name`` is what the file dialog says. Recipe: docs/extending.md."""

    name: str
    make: Callable[[ReportRequest, Path, Progress], bytes]


def formats() -> Mapping[str, Format]:
    """Formats by suffix."""
    return {
        ".pdf": Format(_("PDF report"), _report),
        ".csv": Format(_("Table (CSV)"), _csv),
        ".json": Format(_("Data (JSON)"), _json),
    }


def _csv(request: ReportRequest, _resources: Path, _progress: Progress) -> bytes:
    """With a byte order mark, because spreadsheets take UTF-8 without one for something else."""
    return as_csv(request.events, request.timeline).encode("utf-8-sig")


def _json(request: ReportRequest, _resources: Path, _progress: Progress) -> bytes:
    return as_json(request.events, request.timeline).encode()


def _report(request: ReportRequest, resources: Path, progress: Progress) -> bytes:
    if len(request.events) > _MOST_EVENTS:
        sentence = _("A report of {count} events would be too long, up to {most} are set; choose a shorter period, or CSV or JSON.")
        raise NotWritten(sentence.format(count=len(request.events), most=_MOST_EVENTS))
    from timeline_app.typesetting.make import make_pdf  # the layout of a page, which no other format and no help text needs

    return make_pdf(request, resources, progress)


def check_target(path: Path) -> None:
    """Raises NotWritten where nothing can be exported to ``path``: its format is unknown, or no file can be put there."""
    known = formats()
    if path.suffix.lower() not in known:
        sentence = _("{path} names no format; let the name end in {endings}.")
        raise NotWritten(sentence.format(path=path, endings=" ".join(known)))
    real_target(path)


def export(request: ReportRequest, path: Path, resources: Path, progress: Progress) -> None:
    """Write what was asked for to ``path``; raises NotWritten with a sentence, and then leaves nothing behind."""
    check_target(path)
    content = formats()[path.suffix.lower()].make(request, resources, progress)
    with draft_of(path) as draft:
        draft.write_bytes(content)

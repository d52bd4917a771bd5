"""The 大事记 as a value: what stands on its pages, in order, for every format that sets it."""

from collections.abc import Callable
from dataclasses import dataclass

from timeline_app.report.cited import Cited
from timeline_app.report.parts import PartKind
from timeline_app.report.request import ReportRequest

Show = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Entry:
    """One event: ``date`` as it reads under its heading (7月28—30日, 同日, 本月), ``original`` the Chinese title below an English one.

    ``number`` runs through the whole and is that of its mark in the chart; None where it only may belong to the period, and
    then ``summary`` is empty. ``planned`` is a target with a date, after which stands （计划）.
    """

    id: str
    number: int | None
    date: str
    planned: bool
    title: str
    original: str
    summary: str
    cited: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """``heading`` as 2023年7月, 2023年目标 or 跨本时段的工作; ``kind`` is that of its part."""

    kind: PartKind
    heading: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """``number`` is what entries cite; ``reference`` follows GB/T 7714—2025."""

    number: int
    document: str
    reference: str


@dataclass(frozen=True, slots=True)
class Chronicle:
    """``sections`` in the order of the page; without events there are none, and ``empty`` says so in one sentence.

    ``notes`` are the paragraphs of 编者说明; ``sources_heading`` and ``notes_heading`` are in the language of the report.
    """

    title: str
    compiled_by: str
    sections: tuple[Section, ...]
    sources: tuple[Source, ...]
    notes: tuple[str, ...]
    sources_heading: str
    notes_heading: str
    empty: str


def chronicle_of(request: ReportRequest, show: Show) -> Chronicle:
    """``show`` brings a text into the script of the report and leaves out what its format cannot hold."""
    raise NotImplementedError

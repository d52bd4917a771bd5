"""Between rows and records, both ways; the only place that knows which column is which field."""

import sqlite3
from collections.abc import Iterable, Mapping
from datetime import date

from timeline_app.records.citation import Citation
from timeline_app.records.disagreement import Conflict, Disagreement, Side
from timeline_app.records.document import Document, Medium
from timeline_app.records.event import Event, EventHead, Involved, Kind, Role
from timeline_app.records.figure import Figure, Indicator, Measure
from timeline_app.records.link import Link, LinkKind
from timeline_app.records.theme import Theme
from timeline_app.records.when import Precision, When

Row = sqlite3.Row


def when_to_row(when: When | None, name: str = "edtf") -> dict[str, str | None]:
    prefix = "" if name == "edtf" else f"{name}_"
    start, end, precision = f"{prefix}start", f"{prefix}end", f"{prefix}precision"
    if when is None:
        return dict.fromkeys((name, start, end, precision))
    return {name: when.edtf, start: when.start.isoformat(), end: when.end.isoformat(), precision: str(when.precision)}


def when_from_row(row: Row, name: str = "edtf") -> When:
    prefix = "" if name == "edtf" else f"{name}_"
    start, end = (date.fromisoformat(row[f"{prefix}{key}"]) for key in ("start", "end"))
    return When(row[name], start, end, Precision(row[f"{prefix}precision"]))


def event_to_row(event: Event) -> dict[str, object]:
    return {
        "id": event.id, "title": event.title, "title_en": event.title_en, "short": event.short, "theme": event.theme,
        "place": event.place, "summary": event.summary, "summary_en": event.summary_en, "note": event.note,
        **when_to_row(event.when), "kind": str(event.kind), "scope": event.scope, "major": int(event.major),
    }


def parts_to_rows(event: Event) -> dict[str, list[dict[str, object]]]:
    """The rows that hang on an event, by table, in order."""
    parts: dict[str, list[dict[str, object]]] = {
        "event_themes": [{"theme": theme} for theme in event.themes],
        "event_organisations": [{"organisation": each.id, "role": _role(each)} for each in event.organisations],
        "event_people": [{"person": each.id, "role": _role(each)} for each in event.people],
        "event_groups": [{"group_id": id} for id in event.groups],
        "event_papers": [{"paper": id} for id in event.papers],
        "event_entries": [{"section": id} for id in event.entries],
        "links": [link_to_row(link) for link in event.links],
        "citations": [
            {**_cited_to_row(citation), "resolved": citation.resolved, "sic": citation.sic} for citation in event.citations
        ],
        "figures": [figure_to_row(figure) for figure in event.figures],
    }
    return {
        table: [{"event": event.id, "position": position, **row} for position, row in enumerate(rows)] if rows else rows
        for table, rows in parts.items()
    }


def _role(involved: Involved) -> str | None:
    return involved.role and str(involved.role)


def head_from_row(row: Row) -> EventHead:
    kind, when = Kind(row["kind"]), when_from_row(row)
    return EventHead(row["id"], row["short"], row["theme"], kind, when, bool(row["major"]), row["title"], row["title_en"])


def citation_to_row(citation: Citation) -> dict[str, object]:
    return {
        "document": citation.document, "paragraph": citation.paragraph, "phrase": citation.phrase, "section": citation.section,
    }


def _cited_to_row(citation: Citation) -> dict[str, object]:
    return {**citation_to_row(citation), "first": citation.first, "last": citation.last}


def link_to_row(link: Link) -> dict[str, object]:
    stated = citation_to_row(link.stated) if link.stated else {}
    return {"kind": str(link.kind), "target": link.event, "reason": link.reason} | stated


def figure_to_row(figure: Figure) -> dict[str, object]:
    return {
        "label": figure.label, "value": figure.value, "unit": figure.unit, "qualifier": figure.qualifier,
        "indicator": figure.indicator, "measure": str(figure.measure), **when_to_row(figure.when), **_cited_to_row(figure.citation),
    }


def event_from_rows(row: Row, parts: Mapping[str, Iterable[Row]]) -> Event:
    """An event from its row and the rows that hang on it, by table, each in order of position."""
    return Event(
        **{key: row[key] for key in ("id", "title", "title_en", "short", "place", "summary", "note")},
        summary_en=row["summary_en"] or "",
        kind=Kind(row["kind"]),
        when=when_from_row(row),
        themes=tuple(part["theme"] for part in parts["event_themes"]),
        scope=row["scope"],
        major=bool(row["major"]),
        organisations=tuple(_involved(part, "organisation") for part in parts["event_organisations"]),
        people=tuple(_involved(part, "person") for part in parts["event_people"]),
        groups=tuple(part["group_id"] for part in parts["event_groups"]),
        papers=tuple(part["paper"] for part in parts["event_papers"]),
        entries=tuple(part["section"] for part in parts["event_entries"]),
        citations=tuple(citation_from_row(part) for part in parts["citations"]),
        figures=tuple(figure_from_row(part) for part in parts["figures"]),
        links=tuple(map(link_from_row, parts["links"])),
    )


def _involved(row: Row, key: str) -> Involved:
    return Involved(row[key], Role(row["role"]) if row["role"] else None)


def link_from_row(row: Row, end: str = "target") -> Link:
    """``end`` is the column of the event that it leads to, as whoever asks sees it."""
    stated = None
    if row["document"] is not None:
        stated = Citation(row["document"], row["paragraph"], row["phrase"], section=row["section"])
    return Link(LinkKind(row["kind"]), row[end], stated, row["reason"])


def citation_from_row(row: Row) -> Citation:
    return _cited_from_row(row, row["resolved"], row["sic"])


def _cited_from_row(row: Row, resolved: str | None = None, sic: str | None = None) -> Citation:
    return Citation(
        row["document"], row["paragraph"], row["phrase"], resolved, sic, row["section"], row["first"], row["last"]
    )


def figure_from_row(row: Row) -> Figure:
    return Figure(
        **{key: row[key] for key in ("label", "value", "unit", "qualifier", "indicator")},
        measure=Measure(row["measure"]),
        when=when_from_row(row) if row["edtf"] else None,
        citation=_cited_from_row(row),
    )


def disagreement_from_row(row: Row, told: Mapping[tuple[str, str, int], Figure | Citation]) -> Disagreement:
    """Its sides are looked up by table, event and position."""
    conflict = Conflict(row["conflict"])
    table = "citations" if conflict is Conflict.DATES else "figures"
    one = Side(row["event"], told[table, row["event"], row["position"]])
    return Disagreement(conflict, (one, Side(row["other_event"], told[table, row["other_event"], row["other_position"]])))


def theme_to_row(theme: Theme) -> dict[str, object]:
    plain: dict[str, object] = {key: getattr(theme, key) for key in _THEME_KEYS}
    return plain | {"words": "\n".join(theme.words)}


def theme_from_row(row: Row) -> Theme:
    return Theme(**{key: row[key] for key in _THEME_KEYS}, words=tuple(filter(None, (row["words"] or "").split("\n"))))


def document_to_row(document: Document) -> dict[str, object]:
    plain: dict[str, object] = {key: getattr(document, key) for key in _DOCUMENT_KEYS}
    dates = when_to_row(document.published, "published") | when_to_row(document.covers, "covers")
    return plain | {"medium": str(document.medium), "authors": "；".join(document.authors)} | dates


def document_from_row(row: Row) -> Document:
    authors = tuple(row["authors"].split("；")) if row["authors"] else ()
    return Document(
        **{key: row[key] for key in _DOCUMENT_KEYS},
        medium=Medium(row["medium"]),
        authors=authors,
        published=when_from_row(row, "published"),
        covers=when_from_row(row, "covers") if row["covers"] else None,
    )


def indicator_from_row(row: Row) -> Indicator:
    return Indicator(**{key: row[key] for key in ("id", "name", "name_en", "unit", "note")}, broken=bool(row["broken"]))


_THEME_KEYS = ("id", "name", "short", "name_en", "light", "dark", "paper")
_DOCUMENT_KEYS = (
    "id", "file", "sha256", "title", "short", "script", "publisher", "container", "issue", "pages", "url", "note"
)

"""A form as an event, with whatever it names that the timeline lacks; or what is wrong, field by field."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple, TypeVar

from timeline_app.editing.checked import check_seen, check_texts
from timeline_app.editing.entry_kinds import Entry
from timeline_app.editing.new_id import new_id
from timeline_app.editing.refusal import NotKept
from timeline_app.panels.form.draft import Draft, InvolvedDraft
from timeline_app.panels.form.faulty import Faulty
from timeline_app.panels.form.field_names import field_name
from timeline_app.panels.form.made_names import MadeNames, MakeId
from timeline_app.panels.form.made_rows import figure_of, link_of, source_of
from timeline_app.panels.form.typed_date import typed_date
from timeline_app.records.event import Event, Involved, Kind, Role
from timeline_app.records.figure import Figure
from timeline_app.records.timeline import Timeline
from timeline_app.records.when import When
from timeline_app.translation.words import _

_Row = TypeVar("_Row")
_Kept = TypeVar("_Kept")
Faults = Mapping[str, str]  # by the key of a field, a sentence


class Made(NamedTuple):
    """``entries`` come before the event that refers to them."""

    event: Event
    entries: tuple[Entry, ...]


def made_event(
    draft: Draft, before: Event | None, timeline: Timeline, today: date, make_id: MakeId = new_id
) -> Made | Faults:
    """``before`` is the event that is changed; what no field shows stays as it was there."""
    faults, names = dict(_faulty_texts(draft)), MadeNames(timeline, make_id, _ids_in(before) if before else ())
    when = _date(draft, before, today, faults)
    if not draft.title.strip():
        faults.setdefault("title", _("An event needs a title; write one."))
    themes = tuple(dict.fromkeys(names.theme(name) for name in draft.themes))
    if not themes:
        faults.setdefault("themes", _("An event needs a theme; type one."))
    figures: tuple[Figure, ...] = ()
    sources = _rows("sources", draft.sources, lambda row: source_of(row, names, today), faults)
    if not any(key.startswith("sources.") for key in faults):  # else it would be told of numbers that they lack a source
        figures = _rows("figures", draft.figures, lambda row: figure_of(row, names, sources, today), faults)
    links = _rows("links", draft.links, link_of, faults)
    if faults or when is None:
        return faults
    event = before or _blank(make_id("event"), when)
    return Made(replace(
        event, when=when, title=draft.title.strip(), title_en=draft.title_en.strip(), short=draft.short.strip(), kind=draft.kind,
        scope=draft.scope, themes=themes, place=names.place(draft.place) if draft.place.strip() else None,
        summary=draft.summary.strip(),
        organisations=_involved(draft.organisations, names.organisation), people=_involved(draft.people, names.person),
        citations=sources, figures=figures, links=links,
    ), names.entries)


def _date(draft: Draft, before: Event | None, today: date, faults: dict[str, str]) -> When | None:
    typed = typed_date(draft.date, today, draft.chosen, before.when if before else None)
    if typed.when is None:
        faults.setdefault("date", typed.fault or _("An event needs a date, at least the year in which it happened."))
    return typed.when


def _rows(group: str, rows: Sequence[_Row], make: Callable[[_Row], _Kept | None], faults: dict[str, str]) -> tuple[_Kept, ...]:
    """What is made of the rows that are filled in."""
    made: list[_Kept] = []
    for place, row in enumerate(rows):
        try:
            kept = make(row)
        except Faulty as fault:
            faults.setdefault(f"{group}.{place}.{fault.field}", fault.sentence)
            continue
        if kept is not None:
            made.append(kept)
    return tuple(made)


def _faulty_texts(draft: Draft) -> Iterator[tuple[str, str]]:
    """Texts that no file can keep, each called as its field is."""
    for key, text in _texts(draft):
        try:
            check_texts(text, field_name(key))
            check_seen(text, field_name(key))
        except NotKept as error:
            yield key, str(error)


def _texts(draft: Draft) -> Iterator[tuple[str, str]]:
    plain = draft.date, draft.title, draft.title_en, draft.short, draft.place, draft.summary
    yield from zip(("date", "title", "title_en", "short", "place", "summary"), plain, strict=True)
    yield from (("themes", name) for name in draft.themes)
    for key, involved in (("organisations", draft.organisations), ("people", draft.people)):
        yield from ((key, each.name) for each in involved)
    for place, figure in enumerate(draft.figures):
        texts = figure.label, figure.number, figure.unit, figure.qualifier, figure.when, figure.source
        keys = "label", "number", "unit", "qualifier", "when", "source"
        yield from ((f"figures.{place}.{key}", text) for key, text in zip(keys, texts, strict=True))
    for place, source in enumerate(draft.sources):
        texts = source.document, source.paragraph, source.phrase, source.published
        keys = "document", "paragraph", "phrase", "published"
        yield from ((f"sources.{place}.{key}", text) for key, text in zip(keys, texts, strict=True))
    for place, link in enumerate(draft.links):
        yield from ((f"links.{place}.event", link.typed), (f"links.{place}.reason", link.reason))


def _involved(named: Sequence[InvolvedDraft], id_of: Callable[[str], str]) -> tuple[Involved, ...]:
    """Each once; where it is told by two names, with the part that is told first."""
    roles: dict[str, Role | None] = {}
    for name, role in named:
        id = id_of(name)
        roles[id] = roles.get(id) or role
    return tuple(Involved(id, role) for id, role in roles.items())


def _ids_in(event: Event) -> tuple[str, ...]:
    involved = (each.id for each in (*event.organisations, *event.people))
    return *event.themes, *((event.place,) if event.place else ()), *involved


def _blank(id: str, when: When) -> Event:
    return Event(id, "", "", "", Kind.HAPPENING, when, (), "", None, "", False, (), (), (), (), ())

"""Events as this program exports them become drafts again: what ``exports/event_form.py`` writes is read here."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple, TypeVar

from timeline_app.extraction.edtf_dates import NotADate, when_of
from timeline_app.importing.draft import DraftEvent, Drafts, LeftOut, Named, RowPlace, TableDocument
from timeline_app.records.citation import Citation
from timeline_app.records.event import Kind, Role
from timeline_app.records.figure import Figure, Measure
from timeline_app.records.link import Link, LinkKind
from timeline_app.records.when import When
from timeline_app.translation.one_line import echo, is_blank
from timeline_app.translation.words import _

Form = Mapping[str, Any]
_Made = TypeVar("_Made")


class OwnRecord(NamedTuple):
    """A record of an own file, and where it stands there."""

    place: RowPlace
    form: Form


def drafts_of_records(records: Sequence[OwnRecord], document: TableDocument) -> Drafts:
    """Each record is an event, or left out with what is wrong with it."""
    read = [_read(record) for record in records]
    events = [each for each in read if isinstance(each, DraftEvent)]
    return Drafts(events, [each for each in read if isinstance(each, LeftOut)], document)


def _read(record: OwnRecord) -> DraftEvent | LeftOut:
    part = _Parts(record.form)
    try:
        return _event(record.place, record.form, part)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        sentence = _("The record lacks {field}, or it cannot be read; export it once more.").format(field=part.read)
        value = echo(str(record.form.get(part.read) or record.form.get("title") or ""))
        return LeftOut(record.place, part.read, value, str(error) if isinstance(error, NotADate) else sentence)


class _Parts:
    """Hands out the parts of a form, and remembers which was read last: that is the one at fault."""

    def __init__(self, form: Form) -> None:
        self._form, self.read = form, ""

    def text(self, field: str) -> str:
        self.read = field
        found = self._form.get(field) or ""
        if not isinstance(found, str):
            raise TypeError(field)
        return found

    def each(self, field: str, make: Callable[[Any], _Made]) -> tuple[_Made, ...]:
        self.read = field
        return tuple(make(part) for part in self._form.get(field) or ())

    def needed(self, field: str, make: Callable[[Any], _Made]) -> _Made:
        self.read = field
        return make(self._form[field])


def _event(place: RowPlace, form: Form, part: _Parts) -> DraftEvent:
    title = part.text("title")
    if is_blank(title):
        raise ValueError("title")
    return DraftEvent(
        row=place, title=title, when=part.needed("when", when_in), citations=part.each("citations", _citation), id=part.text("id"),
        title_en=part.text("title_en"), kind=part.needed("kind", Kind), themes=part.each("themes", lambda id: Named(id=str(id))),
        scope=part.text("scope"), place=_place(part),
        summary=part.text("summary"), summary_en=part.text("summary_en"), note=part.text("note"),
        people=part.each("involved_people", _involved), organisations=part.each("involved_organisations", _involved),
        groups=part.each("groups", _named), papers=part.each("papers", _named), entries=part.each("entry", _entry),
        figures=part.each("figures", _figure), links=part.each("links", _link),
    )


def _place(part: _Parts) -> Named | None:
    named = Named(part.text("place"), part.text("place_id"))
    return named if any(named) else None


def when_in(form: Form) -> When:
    """A date with its span; raises NotADate, or ValueError where the span is not that of the date."""
    end = date.fromisoformat(form["end"])
    when = when_of(form["edtf"], end)
    if (when.start.isoformat(), when.end) != (form["start"], end):
        raise ValueError(form["edtf"])
    return when


def _named(form: str | Form) -> Named:
    return Named(form) if isinstance(form, str) else Named(form.get("name", ""), form.get("id", ""))


def _involved(form: Form) -> Named:
    return Named(form.get("name", ""), form.get("id", ""), Role(form["role"]) if form.get("role") else None)


def _entry(form: Form) -> Named:
    number = form.get("number")
    return Named(form["name"], form.get("id") or (f"{form['document']}-{number}" if number is not None else form["document"]))


def _citation(form: Form) -> Citation:
    return Citation(
        str(form["document"]), int(form["paragraph"]), form.get("phrase") or "", form.get("resolved"), form.get("sic"),
        form.get("section"),
    )


def _figure(form: Form) -> Figure:
    value = form["value"]
    return Figure(
        form["label"], None if value is None else float(value), form["unit"], form["qualifier"], Measure(form["measure"]),
        when_in(form["when"]) if form["when"] else None, form["indicator"], _citation(form),
    )


def _link(form: Form) -> Link:
    return Link(LinkKind(form["kind"]), form["event"], _citation(form["citation"]) if form["citation"] else None, form["reason"])


def numbered(forms: Sequence[Form]) -> Iterator[OwnRecord]:
    """Records of a file without rows, counted from 1."""
    return (OwnRecord(RowPlace("", number), form) for number, form in enumerate(forms, start=1))

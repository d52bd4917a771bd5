"""Reads the TOML files of a data folder into checked forms, gathering every problem on the way."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar, cast

from pydantic import ValidationError

from timeline_app.building.forms import DocumentForm, EventForm, Form, IndicatorForm, ThemeForm, TimelineForm
from timeline_app.building.problems import Problem
from timeline_app.building.reasons import reason_of
from timeline_app.building.register_forms import (
    GroupForm,
    OrganisationForm,
    PaperForm,
    PersonForm,
    PlaceForm,
    SectionForm,
    SloganForm,
)
from timeline_app.building.toml_file import NotReadable, tables_in
from timeline_app.records.errors import UserError
from timeline_app.translation.words import _

F = TypeVar("F", bound=Form)


@dataclass(slots=True)
class Sources:
    """All forms that could be read, each event with its file, and the problems of those that could not.

    ``event_ids`` has the ids of invalid events too.
    """

    timeline: TimelineForm | None = None
    themes: list[ThemeForm] = field(default_factory=list)
    documents: list[DocumentForm] = field(default_factory=list)
    indicators: list[IndicatorForm] = field(default_factory=list)
    organisations: list[OrganisationForm] = field(default_factory=list)
    people: list[PersonForm] = field(default_factory=list)
    places: list[PlaceForm] = field(default_factory=list)
    groups: list[GroupForm] = field(default_factory=list)
    papers: list[PaperForm] = field(default_factory=list)
    sections: list[SectionForm] = field(default_factory=list)
    slogans: list[SloganForm] = field(default_factory=list)
    events: list[tuple[str, EventForm]] = field(default_factory=list)
    event_ids: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)


def read_sources(folder: Path) -> Sources:
    """Everything under a data folder; raises UserError where there is no such folder."""
    if not _is_folder(folder):
        raise UserError(_("There is no folder of records at {path}; name it with --sources.").format(path=folder))
    sources = Sources()
    sources.timeline = next(_forms(folder, "timeline.toml", None, TimelineForm, sources.problems), None)
    sources.themes += _forms(folder, "themes.toml", "theme", ThemeForm, sources.problems)
    sources.documents += _forms(folder, "documents.toml", "document", DocumentForm, sources.problems)
    sources.indicators += _forms(folder, "indicators.toml", "indicator", IndicatorForm, sources.problems)
    sources.organisations += _register(folder, "organisations.toml", "organisation", OrganisationForm, sources.problems)
    sources.people += _register(folder, "people.toml", "person", PersonForm, sources.problems)
    sources.places += _register(folder, "places.toml", "place", PlaceForm, sources.problems)
    sources.groups += _register(folder, "groups.toml", "group", GroupForm, sources.problems)
    sources.papers += _register(folder, "papers.toml", "paper", PaperForm, sources.problems)
    sources.sections += _register(folder, "sections.toml", "section", SectionForm, sources.problems)
    sources.slogans += _register(folder, "slogans.toml", "slogan", SloganForm, sources.problems)
    for path in sorted((folder / "events").glob("*.toml")):
        name = f"events/{path.name}"
        forms = _forms(folder, name, "event", EventForm, sources.problems, sources.event_ids)
        sources.events += ((name, form) for form in forms)
    return sources


def _is_folder(path: Path) -> bool:
    """A path that is too long or lies where one may not look is none."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _register(folder: Path, name: str, key: str, form: type[F], problems: list[Problem]) -> Iterator[F]:
    """A data folder need not have it."""
    return _forms(folder, name, key, form, problems) if os.path.lexists(folder / name) else iter(())


def _forms(
    folder: Path, name: str, key: str | None, form: type[F], problems: list[Problem], ids: set[str] | None = None
) -> Iterator[F]:
    try:
        content = tables_in(folder / name)
    except NotReadable as error:
        problems.append(Problem(name, "", "", str(error)))
        return
    tables = content if key is None else content.pop(key, None)
    if key is not None and content:
        problems.append(Problem(name, "", ", ".join(content), _("unknown table; expected [[{key}]]").format(key=key)))
    if tables is None:
        problems.append(Problem(name, "", "", _("there is no [[{key}]] in it").format(key=key)))
        return
    listed = cast("list[object]", tables) if isinstance(tables, list) else [tables]
    for position, table in enumerate(listed, start=1):
        if ids is not None:
            ids.add(_id(table) or "")
        try:
            yield form.model_validate(table)
        except ValidationError as error:
            record = f"{key} {_id(table) or position}" if key else ""
            found = error.errors(include_url=False, include_input=False)
            problems += (Problem(name, record, _field_name(part["loc"]), reason_of(part)) for part in found)


def _id(table: object) -> str | None:
    match table:
        case {"id": str(id)}:
            return id
        case _:
            return None


def _field_name(location: tuple[int | str, ...]) -> str:
    """``figure[2].value``, counted from one as people count."""
    text = ""
    for part in location:
        text += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if text else part
    return text

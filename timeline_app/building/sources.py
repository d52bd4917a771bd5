"""Reads the TOML files of a data folder into checked forms, gathering every problem on the way."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar, cast

from pydantic import ValidationError

from timeline_app.building.form_sets import OWN, STRICT, Forms
from timeline_app.building.problems import Problem
from timeline_app.building.reasons import field_name, reason_of
from timeline_app.building.thin_forms import (
    Form,
    ThinDocument,
    ThinEvent,
    ThinIndicator,
    ThinParagraph,
    ThinScope,
    ThinTheme,
    ThinTimeline,
)
from timeline_app.building.thin_register_forms import (
    ThinNamed,
    ThinOrganisation,
    ThinPaper,
    ThinPerson,
    ThinPlace,
    ThinSection,
    ThinSlogan,
)
from timeline_app.building.toml_file import NotReadable, tables_in
from timeline_app.records.errors import UserError
from timeline_app.records.scope import UNION_SCOPES
from timeline_app.translation.words import _

F = TypeVar("F", bound=Form)


@dataclass(slots=True)
class Sources:
    """All forms that could be read, each event with its file, and the problems of those that could not.

    ``event_ids`` has the ids of invalid events too.
    """

    own: bool = False
    timeline: ThinTimeline | None = None
    themes: list[ThinTheme] = field(default_factory=list)
    scopes: list[ThinScope] = field(default_factory=list)
    documents: list[ThinDocument] = field(default_factory=list)
    paragraphs: list[ThinParagraph] = field(default_factory=list)
    indicators: list[ThinIndicator] = field(default_factory=list)
    organisations: list[ThinOrganisation] = field(default_factory=list)
    people: list[ThinPerson] = field(default_factory=list)
    places: list[ThinPlace] = field(default_factory=list)
    groups: list[ThinNamed] = field(default_factory=list)
    papers: list[ThinPaper] = field(default_factory=list)
    sections: list[ThinSection] = field(default_factory=list)
    slogans: list[ThinSlogan] = field(default_factory=list)
    events: list[tuple[str, ThinEvent]] = field(default_factory=list)
    event_ids: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)


def read_sources(folder: Path) -> Sources:
    """Everything under a data folder; raises UserError where there is no such folder.

    A timeline of one's own need have no file but ``timeline.toml``, and only such a one has scopes and paragraphs.
    """
    if not _is_folder(folder):
        raise UserError(_("There is no folder of records at {path}; name it with --sources.").format(path=folder))
    sources = Sources(own=_is_own(folder))
    forms = OWN if sources.own else STRICT
    sources.timeline = next(_forms(folder, "timeline.toml", None, forms.timeline, sources.problems), None)
    read = _if_there if sources.own else _forms
    sources.themes += read(folder, "themes.toml", "theme", forms.theme, sources.problems)
    sources.documents += read(folder, "documents.toml", "document", forms.document, sources.problems)
    sources.indicators += read(folder, "indicators.toml", "indicator", forms.indicator, sources.problems)
    if not sources.own:
        sources.scopes += (ThinScope(**scope._asdict()) for scope in UNION_SCOPES)
    else:
        sources.scopes += _if_there(folder, "scopes.toml", "scope", ThinScope, sources.problems)
        for name in _names(folder, "paragraphs"):
            sources.paragraphs += _forms(folder, name, "paragraph", ThinParagraph, sources.problems)
    _read_registers(folder, sources, forms)
    for name in _names(folder, "events"):
        found = _forms(folder, name, "event", forms.event, sources.problems, sources.event_ids)
        sources.events += ((name, form) for form in found)
    return sources


def _read_registers(folder: Path, sources: Sources, forms: Forms) -> None:
    """A data folder need not have them."""
    sources.organisations += _if_there(folder, "organisations.toml", "organisation", forms.organisation, sources.problems)
    sources.people += _if_there(folder, "people.toml", "person", forms.person, sources.problems)
    sources.places += _if_there(folder, "places.toml", "place", forms.place, sources.problems)
    sources.groups += _if_there(folder, "groups.toml", "group", forms.group, sources.problems)
    sources.papers += _if_there(folder, "papers.toml", "paper", forms.paper, sources.problems)
    sources.sections += _if_there(folder, "sections.toml", "section", forms.section, sources.problems)
    sources.slogans += _if_there(folder, "slogans.toml", "slogan", forms.slogan, sources.problems)


def _is_own(folder: Path) -> bool:
    """What is wrong with the file is told when it is read for good."""
    try:
        return tables_in(folder / "timeline.toml").get("own") is True
    except NotReadable:
        return False


def _names(folder: Path, inner: str) -> Iterator[str]:
    return (f"{inner}/{path.name}" for path in sorted((folder / inner).glob("*.toml")))


def _is_folder(path: Path) -> bool:
    """A path that is too long or lies where one may not look is none."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _if_there(folder: Path, name: str, key: str, form: type[F], problems: list[Problem]) -> Iterator[F]:
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
            problems += (Problem(name, record, field_name(part["loc"]), reason_of(part)) for part in found)


def _id(table: object) -> str | None:
    match table:
        case {"id": str(id)}:
            return id
        case _:
            return None

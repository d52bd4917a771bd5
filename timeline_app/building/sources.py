"""Reads the TOML files of a data folder into checked forms, gathering every fault on the way."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from timeline_app.building.faults import Fault
from timeline_app.building.forms import DocumentForm, EventForm, Form, IndicatorForm, ThemeForm, TimelineForm
from timeline_app.records.faults import UserFault
from timeline_app.translation.words import _

F = TypeVar("F", bound=Form)


@dataclass(slots=True)
class Sources:
    """All forms that could be read, each event with its file, and the faults of those that could not.

    ``event_ids`` has the ids of faulty events too.
    """

    timeline: TimelineForm | None = None
    themes: list[ThemeForm] = field(default_factory=list)
    documents: list[DocumentForm] = field(default_factory=list)
    indicators: list[IndicatorForm] = field(default_factory=list)
    events: list[tuple[str, EventForm]] = field(default_factory=list)
    event_ids: set[str] = field(default_factory=set)
    faults: list[Fault] = field(default_factory=list)

    def whole(self, name: str) -> bool:
        """Whether a file could be read to its end; a reference to what could not be read is no fault of its own."""
        return all(fault.file != name for fault in self.faults)


def read_sources(folder: Path) -> Sources:
    """Everything under a data folder; raises UserFault where there is no such folder."""
    if not folder.is_dir():
        raise UserFault(_("There is no folder of records at {path}; name it with --sources.").format(path=folder))
    sources = Sources()
    sources.timeline = next(_forms(folder, "timeline.toml", None, TimelineForm, sources.faults), None)
    sources.themes += _forms(folder, "themes.toml", "theme", ThemeForm, sources.faults)
    sources.documents += _forms(folder, "documents.toml", "document", DocumentForm, sources.faults)
    sources.indicators += _forms(folder, "indicators.toml", "indicator", IndicatorForm, sources.faults)
    for path in sorted((folder / "events").glob("*.toml")):
        name = f"events/{path.name}"
        forms = _forms(folder, name, "event", EventForm, sources.faults, sources.event_ids)
        sources.events += ((name, form) for form in forms)
    return sources


def _forms(
    folder: Path, name: str, key: str | None, form: type[F], faults: list[Fault], ids: set[str] | None = None
) -> Iterator[F]:
    content = _toml(folder / name, name, faults)
    if content is None:
        return
    tables = [content] if key is None else content.pop(key, [])
    if key is not None and content:
        faults.append(Fault(name, "", ", ".join(content), _("unknown table; expected [[{key}]]").format(key=key)))
    for position, table in enumerate(tables if isinstance(tables, list) else [tables], start=1):
        if ids is not None and isinstance(table, dict):
            ids.add(str(table.get("id")))
        try:
            yield form.model_validate(table)
        except ValidationError as error:
            record = _record_name(key, table, position)
            faults += (
                Fault(name, record, _field_name(part["loc"]), part["msg"]) for part in error.errors(include_url=False)
            )


def _toml(path: Path, name: str, faults: list[Fault]) -> dict[str, object] | None:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except tomllib.TOMLDecodeError as error:
        faults.append(Fault(name, "", "", _("not TOML: {reason}").format(reason=error)))
    except UnicodeDecodeError:
        faults.append(Fault(name, "", "", _("not written in UTF-8")))
    except OSError as error:
        faults.append(Fault(name, "", "", error.strerror or str(error)))
    return None


def _record_name(key: str | None, table: object, position: int) -> str:
    if key is None:
        return ""
    id = table.get("id") if isinstance(table, dict) else None
    return f"{key} {id}" if id else f"{key} {position}"


def _field_name(location: tuple[int | str, ...]) -> str:
    """``figure[2].value``, counted from one as people count."""
    text = ""
    for part in location:
        text += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if text else part
    return text

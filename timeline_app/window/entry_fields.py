"""What of themes, documents and indicators can be typed: asked for in one dialog, checked, and made an entry."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from timeline_app.chinese.script import Script, line_in
from timeline_app.editing.checked import check_seen, check_texts
from timeline_app.editing.entry_kinds import Entry, EntryKind, name_of
from timeline_app.editing.entry_names import alike_key
from timeline_app.editing.new_entries import new_document, new_indicator, new_theme
from timeline_app.editing.new_id import new_id
from timeline_app.editing.refusal import NotKept
from timeline_app.extraction.date_reading import AskedDate, NoDate
from timeline_app.extraction.edtf_dates import NotADate, when_of
from timeline_app.extraction.read_date import read_date
from timeline_app.queries.names import name_of as name_in_language
from timeline_app.records.document import Document
from timeline_app.records.figure import Indicator
from timeline_app.records.short_name import short_name
from timeline_app.records.theme import Theme
from timeline_app.records.when import When
from timeline_app.translation.words import _
from timeline_app.window.fields_dialog import AskedField, FieldsDialog

Values = Mapping[str, str]


class KindWords(NamedTuple):
    """Of a kind of entries: what the page calls them, and the title of a dialog that asks for a new one."""

    all: str
    new: str


def kind_words() -> Mapping[EntryKind, KindWords]:
    return {
        EntryKind.THEMES: KindWords(_("Themes"), _("New theme")), EntryKind.DOCUMENTS: KindWords(_("Documents"), _("New document")),
        EntryKind.INDICATORS: KindWords(_("Indicators"), _("New indicator")),
    }


def called(entry: Entry, script: Script) -> str:
    """In the language of the program, where there is a name in it, and in the script of the window."""
    return line_in(script, entry.title if isinstance(entry, Document) else name_in_language(entry))


def ask_entry(parent: QWidget, kind: EntryKind, there: Sequence[Entry], before: Entry | None = None) -> Entry | None:
    """Another one besides those that are ``there``, or ``before`` as it is called from now on; None where one gives up."""
    names = {alike_key(name_of(entry)) for entry in there if before is None or entry.id != before.id}
    dialog = FieldsDialog(
        parent, kind_words()[kind].new if before is None else _("Rename"), _fields(kind, before),
        lambda values: _fault(kind, values, names),
    )
    if not dialog.exec():
        return None
    return _made(kind, dialog.values, there) if before is None else _changed(before, dialog.values)


def _fields(kind: EntryKind, before: Entry | None) -> Sequence[AskedField]:
    """``before`` is of that kind."""
    match kind, before:
        case EntryKind.THEMES, Theme() | None:
            told = (before.name, before.short, before.name_en) if before else ("", "", "")
            named = ("name", _("Name")), ("short", _("Short name")), ("name_en", _("English name"))
        case EntryKind.INDICATORS, Indicator() | None:
            told = (before.name, before.unit, before.name_en) if before else ("", "", "")
            named = ("name", _("Name")), ("unit", _("Unit")), ("name_en", _("English name"))
        case _, Document():
            told = before.title, before.short, before.published.edtf
            named = _document_names()
        case _:
            told, named = ("", "", ""), _document_names()
    return [AskedField(key, name, value) for (key, name), value in zip(named, told, strict=True)]


def _document_names() -> tuple[tuple[str, str], ...]:
    return ("name", _("Title")), ("short", _("Short name")), ("published", _("Date of publication"))


def _fault(kind: EntryKind, values: Values, taken: set[str]) -> str:
    name = values["name"]
    if unkept := _unkept(kind, values):
        return unkept
    if not name:
        return _("It needs a name; write one.")
    if alike_key(name) in taken:
        return _("There is one of that name already; choose another name, or merge the two.")
    read = _read_date(values["published"]) if kind is EntryKind.DOCUMENTS else None
    return read if isinstance(read, str) else ""


def _unkept(kind: EntryKind, values: Values) -> str:
    """A sentence on a text that no file can keep."""
    for field in _fields(kind, None):
        try:
            check_texts(values[field.key], field.name)
            check_seen(values[field.key], field.name)
        except NotKept as error:
            return str(error)
    return ""


def _read_date(text: str) -> When | str:
    """Or a sentence on why it is none."""
    if not text:
        return _("Say when it was published, at least the year.")
    match read := read_date(text):
        case AskedDate() | NoDate():
            return read.sentence
        case _:
            try:
                return when_of(read.edtf)
            except NotADate as error:
                return str(error)


def _made(kind: EntryKind, values: Values, there: Sequence[Entry]) -> Entry | None:
    name, short, name_en = values["name"], values.get("short", ""), values.get("name_en", "")
    if kind is EntryKind.THEMES:
        theme = new_theme(new_id("theme"), name, [entry for entry in there if isinstance(entry, Theme)])
        return replace(theme, short=short or theme.short, name_en=name_en)
    if kind is EntryKind.INDICATORS:
        return replace(new_indicator(new_id("indicator"), name, values["unit"]), name_en=name_en)
    published = _read_date(values["published"])
    if isinstance(published, str):
        return None
    document = new_document(new_id("document"), name, published)
    return replace(document, short=short or document.short)


def _changed(before: Entry, values: Values) -> Entry:
    name = values["name"]
    match before:
        case Theme():
            return replace(before, name=name, short=values["short"] or short_name(name), name_en=values["name_en"])
        case Indicator():
            return replace(before, name=name, unit=values["unit"], name_en=values["name_en"])
        case Document():
            published = before.published if values["published"] == before.published.edtf else _read_date(values["published"])
            told = before.published if isinstance(published, str) else published
            return replace(before, title=name, short=values["short"] or short_name(name), published=told)
        case _:
            return before

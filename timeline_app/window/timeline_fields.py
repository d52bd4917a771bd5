"""Asks for the title of a timeline of one's own, and for the years that it shows at first."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtWidgets import QWidget

from timeline_app.editing.checked import check_seen, check_texts
from timeline_app.editing.entry_commands import ChangeTimeline
from timeline_app.editing.refusal import NotKept
from timeline_app.panels.form.typed_date import typed_date
from timeline_app.records.period import Period
from timeline_app.records.timeline import Timeline
from timeline_app.translation.words import _
from timeline_app.window.editing_session import EditingSession
from timeline_app.window.fields_dialog import AskedField, FieldsDialog

Values = Mapping[str, str]


def edit_timeline(session: EditingSession, timeline: Timeline, widget: QWidget) -> None:
    """One step, where anything was changed."""
    if session.editor is None:
        return
    before = ChangeTimeline(timeline.title, timeline.title_en, timeline.first_view)
    dialog = FieldsDialog(widget, _("Title and years"), _fields(before), lambda values: _told(values, before))
    if dialog.exec():
        after = _read(dialog.values, before)
        if isinstance(after, ChangeTimeline) and after != before:
            session.do(after)


def _fields(before: ChangeTimeline) -> tuple[AskedField, ...]:
    return (
        AskedField("title", _("Title"), before.title), AskedField("title_en", _("English title"), before.title_en),
        AskedField("years", _("Years shown at first"), _in_years(before.first_view)),
    )


def _in_years(period: Period) -> str:
    """As one would type them; where they are not whole years, the days."""
    first, last = period.start, period.end
    if (first.month, first.day, last.month, last.day) != (1, 1, 12, 31):
        return f"{first.isoformat()}/{last.isoformat()}"
    return f"{first.year:04}" if first.year == last.year else f"{first.year:04}-{last.year:04}"


def _told(values: Values, before: ChangeTimeline) -> str:
    """What is wrong with them, if anything is."""
    read = _read(values, before)
    return read if isinstance(read, str) else ""


def _read(values: Values, before: ChangeTimeline) -> ChangeTimeline | str:
    """Or a sentence on what is wrong."""
    for field in _fields(before):
        try:
            check_texts(values[field.key], field.name)
            check_seen(values[field.key], field.name)
        except NotKept as error:
            return str(error)
    if not values["title"]:
        return _("A timeline needs a title; write one.")
    if values["years"] == _in_years(before.first_view):
        period = before.first_view
    else:
        typed = typed_date(values["years"], date.today())
        if typed.when is None:
            return typed.fault or _("Say which years are shown at first, as 2020-2025.")
        period = Period(typed.when.start, typed.when.end)
    return ChangeTimeline(values["title"], values["title_en"], period)

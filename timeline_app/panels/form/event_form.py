"""The form of one event, in the place of its details."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from timeline_app.editing.entry_names import names_of
from timeline_app.look import plain
from timeline_app.panels.form.choice_field import ChoiceField
from timeline_app.panels.form.date_field import DateField
from timeline_app.panels.form.draft import Draft, FigureDraft, LinkDraft, SourceDraft, named_documents
from timeline_app.panels.form.field import Field, LineField
from timeline_app.panels.form.field_names import field_names, row_field_names
from timeline_app.panels.form.figure_row import FigureRow
from timeline_app.panels.form.involved_field import InvolvedField
from timeline_app.panels.form.link_row import Find, Found, LinkRow
from timeline_app.panels.form.row_list import RowList
from timeline_app.panels.form.source_row import SourceRow, TextOf
from timeline_app.panels.form.summary_field import SummaryField
from timeline_app.panels.form.themes_field import ThemesField
from timeline_app.queries.names import kind_names, scope_names
from timeline_app.records.event import Kind
from timeline_app.records.short_name import short_name
from timeline_app.records.timeline import Timeline
from timeline_app.records.when import When
from timeline_app.translation.words import _

_MARGIN, _SPACING = 14, 8  # pixels
_AROUND_NAME, _WIDEST_NAMES = 14, 124
_KEEP = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Known(NamedTuple):
    """What a form looks up: ``find`` events by letters, ``found`` one by its id, ``text_of`` a paragraph."""

    timeline: Timeline
    today: date
    find: Find
    found: Callable[[str], Found | None]
    text_of: TextOf


class EventForm(QWidget):
    """``kept`` and ``left`` are wishes of the user; ``date_pointed`` carries the days of the date that stands there, or None."""

    kept = Signal()
    left = Signal()
    date_pointed = Signal(object)

    def __init__(self, heading: str, first: Draft, before: When | None, known: Known, typed: Draft | None = None) -> None:
        """``first`` is what there is before anything is typed, ``typed`` what is in the fields already, where that is other."""
        super().__init__()
        self.setObjectName("pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(heading)
        self.fields: dict[str, Field] = {}
        self._known, self._beside = known, self._width_of_names()
        self._area, self._column = QScrollArea(), QVBoxLayout()
        draft = typed or first
        self._make_fields(draft, before, chosen=before is not None or typed is not None)
        self.groups = self._groups(draft)
        self._lay_out(heading)
        self.begun = self.draft if typed is None else first
        self._follow_title()
        self._propose_themes()

    @property
    def draft(self) -> Draft:
        """What stands in it."""
        return Draft(
            self.date.text, self.date.chosen, self.title.text, self._text("title_en"), self._text("short"), self._text("place"),
            Kind(self._kind.value), self._scope.value, self._themes.names, self._summary.text, self._organisations.involved,
            self._people.involved, self._figures.drafts, self._sources.drafts, self._links.drafts,
        )

    @property
    def touched(self) -> bool:
        """Whether anything is other than at first."""
        return self.draft != self.begun

    def refuse(self, faults: Mapping[str, str]) -> None:
        """Beside their fields, and aloud; one writes on in the first of them."""
        for key, sentence in faults.items():
            self.field(key).refuse(sentence)
            self.field(key).say()
        first = next((key for key in (*self.fields, *faults) if key in faults), None)
        if first is not None:
            field = self.field(first)
            self._area.ensureWidgetVisible(field)
            field.begin()

    def field(self, key: str) -> Field:
        """By its key, those of rows included."""
        group, _dot, rest = key.partition(".")
        return self.groups[group].fields[rest] if rest else self.fields[group]

    def begin(self) -> None:
        """Write in the first field."""
        self.date.begin()

    def event(self, event: QEvent) -> bool:
        """Its keys are not those of the window meanwhile."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride and (_keeps(event) or _leaves(event)):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _keeps(event):
            self.kept.emit()
        elif _leaves(event):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _make_fields(self, draft: Draft, before: When | None, chosen: bool) -> None:
        """``chosen`` says that the themes are not those of an empty form."""
        timeline, beside = self._known.timeline, self._beside
        registers = timeline.registers
        self.date = DateField("date", draft.date, beside, self._known.today, before, draft.chosen)
        self.title = LineField("title", draft.title, beside)
        self._kind = ChoiceField("kind", kind_names(), draft.kind, beside)
        self._scope = ChoiceField("scope", scope_names(timeline), draft.scope, beside)
        self._themes = ThemesField("themes", draft.themes, beside, timeline.themes, chosen)
        self._summary = SummaryField("summary", draft.summary, beside)
        organisations, people = (
            [name for each in some for name in names_of(each)] for some in (registers.organisations, registers.people)
        )
        self._organisations = InvolvedField("organisations", draft.organisations, beside, organisations)
        self._people = InvolvedField("people", draft.people, beside, people)
        self.date.pointed.connect(self.date_pointed)
        self.title.changed.connect(self._follow_title)
        for field in (self.title, self._summary):
            field.changed.connect(self._propose_themes)
        for field in (
            self.date, self.title, LineField("title_en", draft.title_en, beside), LineField("short", draft.short, beside),
            self._kind, self._themes, self._scope,
            LineField("place", draft.place, beside, [each.name for each in registers.places]), self._summary,
            self._organisations, self._people,
        ):
            self.fields[field.key] = field
        self._scope.setVisible(len(timeline.scopes) > 1)
        for key in ("title_en", "place"):
            self._line(key).setPlaceholderText(_("may be left out"))

    def _groups(self, draft: Draft) -> "Mapping[str, RowList[SourceDraft] | RowList[FigureDraft] | RowList[LinkDraft]]":
        known, beside, documents = self._known, self._beside, list(named_documents(self._known.timeline))
        indicators = [name for each in known.timeline.indicators for name in names_of(each)]
        self._sources = RowList(
            "sources", draft.sources, SourceDraft(), lambda row: SourceRow(row, beside, documents, known.text_of)
        )
        self._figures = RowList(
            "figures", draft.figures, FigureDraft(),
            lambda row: FigureRow(row, beside, known.today, self._names_of_sources, indicators),
        )
        self._links = RowList(
            "links", draft.links, LinkDraft(), lambda row: LinkRow(row, beside, self.date, known.find, known.found(row.event))
        )
        return {"sources": self._sources, "figures": self._figures, "links": self._links}

    def _lay_out(self, heading: str) -> None:
        inside = QWidget()
        inside.setLayout(self._column)
        self._column.setContentsMargins(_MARGIN, _SPACING, _MARGIN, _MARGIN)
        self._column.setSpacing(_SPACING)
        for part in (*self.fields.values(), *self.groups.values()):
            self._column.addWidget(part)
        for group in self.groups.values():
            group.added.connect(self._show_row)
        self._column.addStretch(1)
        self._area.setWidget(inside)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._head(heading))
        whole.addWidget(self._area, 1)
        whole.addLayout(self._foot())

    def _head(self, heading: str) -> QLabel:
        label = plain.label(heading)
        label.setObjectName("title")
        label.setContentsMargins(_MARGIN + 3, 10, _MARGIN, 4)
        return label

    def _foot(self) -> QHBoxLayout:
        keep, back = QPushButton(_("Keep")), QPushButton(_("Back"))
        keep.setObjectName("primary")
        keep.setToolTip("Ctrl+Enter")
        back.setToolTip("Esc")
        keep.clicked.connect(self.kept)
        back.clicked.connect(self.left)
        foot = QHBoxLayout()
        foot.setContentsMargins(_MARGIN, 8, _MARGIN, 10)
        foot.setSpacing(_SPACING)
        foot.addStretch(1)
        foot.addWidget(back)
        foot.addWidget(keep)
        return foot

    def _show_row(self, row: QWidget) -> None:
        """All its fields, which find their places first: what stands below the edge is overlooked."""
        def scroll() -> None:
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
            self._area.ensureWidgetVisible(row)

        QTimer.singleShot(0, row, scroll)

    def _text(self, key: str) -> str:
        return self._line(key).text()

    def _line(self, key: str) -> QLineEdit:
        field = self.fields[key]
        assert isinstance(field, LineField)
        return field.line

    def _follow_title(self) -> None:
        self._line("short").setPlaceholderText(plain.line(short_name(self.title.text.strip())))

    def _propose_themes(self) -> None:
        self._themes.propose(self.title.text, self._summary.text)

    def _names_of_sources(self) -> Sequence[str]:
        return [draft.document for draft in self._sources.drafts if draft.document.strip()]

    def _width_of_names(self) -> int:
        names = (*field_names().values(), *row_field_names().values())
        return min(max(map(self.fontMetrics().horizontalAdvance, names)) + _AROUND_NAME, _WIDEST_NAMES)


def _keeps(event: QKeyEvent) -> bool:
    return event.key() in _KEEP and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


def _leaves(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Escape

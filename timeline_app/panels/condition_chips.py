"""What narrows the answer, as chips in one line above the views; the line is absent where nothing does."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QMenu, QSizePolicy, QToolButton, QWidget

from timeline_app.chinese.script import Script, line_in
from timeline_app.look import plain
from timeline_app.panels.eliding_label import ElidingLabel
from timeline_app.queries.conditions import Condition, conditions_of
from timeline_app.queries.query import Query
from timeline_app.state.timeline_state import TimelineState
from timeline_app.translation.words import _, ngettext

_HIGH, _CHIP, _GAP, _MARGIN = 32, 22, 6, 12
_WIDEST, _LEAST = 260, 90  # the words of a chip
_CROSS = "  ×"


class ConditionChips(QWidget):
    """``query_wanted`` carries the query without the condition whose chip was clicked, or that of the start."""

    query_wanted = Signal(object)
    left = Signal()  # by the focus, which the last condition takes away

    def __init__(self, state: TimelineState, script: Script, by_theme: Callable[[], bool]) -> None:
        """``by_theme`` tells whether the lanes in sight are those of themes."""
        super().__init__()
        self._state, self._script, self._by_theme = state, script, by_theme
        self._conditions: Sequence[Condition] = ()
        self._chips: list[QToolButton] = []
        self.setObjectName("conditions")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(_("What narrows the answer"))
        self.setFixedHeight(_HIGH)
        self._counts, self._beside = ElidingLabel(), ElidingLabel()
        self._beside.setObjectName("count")
        self._beside.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._beside.setMinimumWidth(1)  # a chip is worth more than what is said beside it
        self._more, self.clear = QToolButton(), QToolButton()
        self._more.setObjectName("condition")
        self._more.setFixedHeight(_CHIP)
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._more.setMenu(QMenu(self._more))
        self.clear.setObjectName("only")
        self.clear.setText(_("Clear"))
        self.clear.setAccessibleName(_("Clear filters"))
        self.clear.clicked.connect(lambda: self.query_wanted.emit(state.first_query))
        self._row = QHBoxLayout(self)
        self._row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._row.setContentsMargins(_MARGIN, 4, _MARGIN, 4)
        self._row.setSpacing(_GAP)
        for widget in (self._counts, self._more, self.clear, self._beside):
            self._row.addWidget(widget)
        self._row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        state.answer_changed.connect(self.refresh)
        self.refresh()

    @property
    def words(self) -> tuple[str, ...]:
        return tuple(condition.words for condition in self._conditions)

    @property
    def told(self) -> str:
        """What one should know of the lanes besides."""
        return self._beside.text()

    def show_as(self, script: Script) -> None:
        self._script = script
        self._conditions = ()
        self.refresh()

    def refresh(self) -> None:
        answer = self._state.snapshot.answer
        conditions = conditions_of(answer.query, self._state.timeline, self._state.first_query)
        if conditions != self._conditions:
            self._conditions = conditions
            self._make_chips()
        self._counts.setText(_("{shown} of {total} events").format(shown=len(answer.events), total=answer.total))
        self._beside.setText(self._in_other_lanes())
        self._give_room()
        if not conditions and self.isAncestorOf(self.window().focusWidget() or self.window()):
            self.left.emit()
        self.setVisible(bool(conditions))

    def _in_other_lanes(self) -> str:
        """An event stands in the lane of its main theme, so one may look for it in vain where its other theme was asked for."""
        answer = self._state.snapshot.answer
        asked = answer.query.themes if self._by_theme() else ()
        count = sum(count for theme, count in answer.events.by_theme().items() if theme not in asked) if asked else 0
        words = ngettext("{count} of them is in the lane of another theme", "{count} of them are in lanes of other themes", count)
        return words.format(count=count) if count else ""

    def minimumSizeHint(self) -> QSize:
        """Never what makes a window wide."""
        return QSize(0, _HIGH)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_room()

    def _make_chips(self) -> None:
        had_focus = any(chip.hasFocus() for chip in self._chips)
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = [self._chip(condition) for condition in self._conditions]
        for number, chip in enumerate(self._chips):
            self._row.insertWidget(1 + number, chip)
        if had_focus:
            (self._chips[0] if self._chips else self.clear).setFocus()

    def _chip(self, condition: Condition) -> QToolButton:
        words, chip = line_in(self._script, condition.words), QToolButton()
        chip.setObjectName("condition")
        chip.setFixedHeight(_CHIP)
        chip.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        chip.setToolTip(plain.tip(words, _("Drop this condition")))
        chip.setAccessibleName(_("Drop the condition: {words}").format(words=words))
        chip.clicked.connect(lambda: self.query_wanted.emit(condition.dropped))
        return chip

    def _give_room(self) -> None:
        """As many chips as fit; the others in a menu."""
        self._counts.setMinimumWidth(self._counts.sizeHint().width())
        room = self.width() - 2 * _MARGIN - self._counts.sizeHint().width() - self.clear.sizeHint().width() - 4 * _GAP
        for chip, words in zip(self._chips, self.words, strict=True):
            wide = min(_WIDEST, max(_LEAST, room // 2))
            seen = chip.fontMetrics().elidedText(line_in(self._script, words), Qt.TextElideMode.ElideRight, wide)
            chip.setText(plain.caption(seen) + _CROSS)
        widths = [chip.sizeHint().width() + _GAP for chip in self._chips]
        self._more.setText(_in_menu(len(widths)))
        count = len(widths) if sum(widths) <= room else _fitting(widths, room - self._more.sizeHint().width() - _GAP)
        for number, chip in enumerate(self._chips):
            chip.setVisible(number < count)
        self._more.setVisible(count < len(self._chips))
        self._more.setText(_in_menu(len(widths) - count))
        self._more.menu().clear()
        for condition in self._conditions[count:]:
            plain.add_entry(
                self._more.menu(), line_in(self._script, condition.words) + _CROSS, lambda each=condition: self._drop(each.dropped),
            )

    def _drop(self, query: Query) -> None:
        self.query_wanted.emit(query)


def _in_menu(count: int) -> str:
    return ngettext("{count} more condition", "{count} more conditions", count).format(count=count)


def _fitting(widths: Iterable[int], room: int) -> int:
    """How many stand in the room, one after the other."""
    taken = count = 0
    for width in widths:
        taken += width
        if taken > room:
            return count
        count += 1
    return count

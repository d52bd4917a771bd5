"""What opens below a button can be used by key: the periods of a year, and the indicators to tick."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDateEdit, QPushButton, QToolButton, QWidget

from tests.journeys.conftest import User
from timeline_app.panels.figures_view import FiguresView
from timeline_app.panels.indicator_choice import IndicatorChoice
from timeline_app.panels.period_picker import PeriodPicker
from timeline_app.queries.periods import period_of
from timeline_app.records.period import Period
from timeline_app.window.period_button import PeriodButton


def press(key: Qt.Key) -> None:
    """In what is open below a button."""
    popup = QApplication.activePopupWidget()
    assert popup is not None
    QTest.keyClick(popup.focusWidget() or popup, key)


def present() -> QWidget:
    popup = QApplication.activePopupWidget()
    assert popup is not None
    focus = popup.focusWidget()
    assert focus is not None
    return focus


def opened(button: QToolButton, use: Callable[[], object]) -> None:
    """By Space; what is open is used, and closed at the latest then."""
    failed: list[BaseException] = []

    def run() -> None:
        QApplication.processEvents()  # until it is the active one
        try:
            use()
        except BaseException as error:  # told below: it would be lost in the loop of the menu
            failed.append(error)
        finally:
            if popup := QApplication.activePopupWidget():
                popup.close()

    QTimer.singleShot(0, run)
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    if failed:
        raise failed[0]


def tab_to(name: str) -> None:
    for _press in range(60):
        focus = present()
        if name in (focus.accessibleName(), focus.text() if isinstance(focus, QPushButton | QToolButton) else ""):
            return
        press(Qt.Key.Key_Tab)
    raise AssertionError(f"Tab does not come to {name}")


def period_button(user: User) -> PeriodButton:
    (button,) = user.window.top_bar.findChildren(PeriodButton)
    return button


def test_a_quarter_is_chosen_by_key(user: User) -> None:
    def choose() -> None:
        tab_to("三季度")
        press(Qt.Key.Key_Return)
        assert QApplication.activePopupWidget() is None

    opened(period_button(user), choose)
    assert user.window.state.snapshot.period == period_of("2023Q3")
    assert QApplication.focusWidget() is period_button(user)


def test_any_days_are_chosen_by_key_in_the_fields_for_dates(user: User) -> None:
    def choose() -> None:
        tab_to("第一天")
        field = present()
        assert isinstance(field, QDateEdit)
        field.setSelectedSection(QDateEdit.Section.MonthSection)
        press(Qt.Key.Key_Up)
        press(Qt.Key.Key_Return)

    opened(period_button(user), choose)
    assert user.window.state.snapshot.period == Period(date(2023, 2, 1), date(2023, 12, 31))


def test_tab_goes_round_among_the_periods_and_each_has_a_name(user: User) -> None:
    def walk() -> None:
        first, seen = present(), [present()]
        press(Qt.Key.Key_Tab)
        while present() is not first:
            seen.append(present())
            press(Qt.Key.Key_Tab)
        buttons = user.window.top_bar.findChildren(PeriodPicker)[0].findChildren(QPushButton)
        assert set(buttons) <= set(seen)
        assert all(each.accessibleName() or getattr(each, "text", str)() for each in seen)
        press(Qt.Key.Key_Backtab)
        assert present() is seen[-1]
        press(Qt.Key.Key_Escape)
        assert QApplication.activePopupWidget() is None

    opened(period_button(user), walk)
    assert user.window.state.snapshot.period is None


def test_indicators_are_ticked_by_key_and_the_list_stays_open(user: User) -> None:
    user.window.show_figures()
    view = user.window.view_stack.currentWidget()
    assert isinstance(view, FiguresView)
    (choice,) = view.findChildren(IndicatorChoice)
    before = len(view.chosen)

    def tick() -> None:
        for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Space):
            press(key)
        after_space = len(view.chosen)
        assert after_space != before
        press(Qt.Key.Key_Return)
        assert len(view.chosen) == before

    opened(choice, tick)

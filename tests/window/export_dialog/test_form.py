"""What the dialog asks and says: options of each product, its title, counts, words in each language, the way of Tab."""

import random

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from tests.window.export_dialog.conftest import Q3, Desk
from timeline_app.queries.ask import asking
from timeline_app.queries.event_lookup import EventLookup
from timeline_app.queries.periods import period_of
from timeline_app.queries.query import AT_FIRST, Belonging, Query
from timeline_app.records.period import Period
from timeline_app.settings import paths
from timeline_app.translation import words
from timeline_app.window.export_dialog import ExportDialog
from timeline_app.window.export_products import products

pytestmark = pytest.mark.starts_process
MONTHS = [f"{year}-{month:02}" for year in (2022, 2023, 2024) for month in range(1, 13)]


@pytest.mark.parametrize("seeds", [range(3), pytest.param(range(3, 20), marks=pytest.mark.slow)], ids=str)
def test_certain_and_possible_agree_with_the_list(desk: Desk, lookup: EventLookup, seeds: range) -> None:
    for seed in seeds:
        chance = random.Random(seed)
        first, last = sorted(chance.randrange(len(MONTHS)) for _end in range(2))
        assert_agrees(desk, period_of(f"{MONTHS[first]}/{MONTHS[last]}"), lookup)


def assert_agrees(desk: Desk, period: Period, lookup: EventLookup) -> None:
    kinds, ask_store = desk.window.state.first_query.kinds, asking(desk.store, lookup)
    found = {
        belonging: len(ask_store(Query(period=period, belonging=belonging, kinds=kinds)).events)
        for belonging in (Belonging.CERTAIN, Belonging.POSSIBLE)
    }
    dialog = desk.dialog(period)
    certain, more = found[Belonging.CERTAIN], found[Belonging.POSSIBLE] - found[Belonging.CERTAIN]
    assert dialog.foot.counts.text() == f"确定{certain}条" + (f" · 附{more}条可能" if more else "")
    assert len(dialog.task.request.events) == certain + more
    dialog.form.certain.setChecked(True)
    assert len(dialog.task.request.events) == certain
    assert dialog.task.request.dropped == more
    dialog.form.certain.setChecked(False)  # the next dialog begins with what was chosen here
    dialog.reject()


def test_each_product_offers_its_own_options_alone(desk: Desk) -> None:
    dialog = desk.dialog(Q3)
    form = dialog.form
    fields = {
        "size": form.size_of_type, "chart": form.chart, "across": form.across, "compiled_by": form.compiled_by, "scale": form.scale,
    }
    for product in products().values():
        dialog.list.choose(product.id)
        assert {name for name, field in fields.items() if field.isVisible()} == product.options & set(fields)
        assert form.title.isVisible()
        assert form.script.isVisible()


def test_a_title_of_ones_own_stays_and_a_proposed_one_follows(desk: Desk) -> None:
    form = desk.dialog(Q3).form
    assert form.title.text() == "2023年第三季度大事记"
    form.script.setCurrentIndex(1)
    assert form.title.text() == "2023年第三季度大事記"
    form.title.setText("三季度工作")
    form.script.setCurrentIndex(0)
    form.offer(products()[".pdf research"])
    assert form.title.text() == "三季度工作"


def test_a_title_is_shown_from_its_beginning(desk: Desk) -> None:
    form = desk.dialog(Q3).form
    assert form.title.cursorPosition() == 0
    form.offer(products()[".pdf research"])
    assert form.title.text() == "中国工会工作 2022—2024"
    assert form.title.cursorPosition() == 0


@pytest.mark.parametrize("period", [Q3, None], ids=["a quarter", "no period"])
def test_what_the_filter_of_the_window_hides_is_told(desk: Desk, period: Period | None) -> None:
    assert "筛选" not in desk.dialog(period).foot.counts.text()
    desk.window.state.set_query(AT_FIRST)
    dialog, ask_store = desk.dialog(period), asking(desk.store, EventLookup(desk.store))
    hidden = len(ask_store(Query(period=period)).events) - len(dialog.task.request.events)
    assert hidden > 0
    assert f" · 另有{hidden}条被筛选排除" in dialog.foot.counts.text()


def test_everything_is_named_in_each_language(desk: Desk) -> None:
    for language in words.LANGUAGES:
        words.use(language, paths.resources() / "translations")
        dialog = desk.dialog(Q3)
        assert_all_is_named(dialog, language)
        dialog.reject()


def assert_all_is_named(dialog: ExportDialog, language: str) -> None:
    focusable = [each for each in dialog.findChildren(QWidget) if each.focusPolicy() != Qt.FocusPolicy.NoFocus and each.isVisible()]
    unnamed = [each.objectName() or type(each).__name__ for each in focusable if not name_of(each)]
    assert unnamed == []
    assert len(focusable) > 8
    latin = {"en": True, "zh_Hans": False, "zh_Hant": False}[language]
    assert dialog.foot.counts.text()[0].isascii() == latin


def name_of(widget: QObject) -> str:
    """What a screen reader says of it: its own name, its text, or the label beside it."""
    assert isinstance(widget, QWidget)
    text = getattr(widget, "text", lambda: "")() if not isinstance(widget, QLineEdit) else ""
    return widget.accessibleName() or text


def test_tab_goes_from_left_to_right_and_round(desk: Desk) -> None:
    dialog = desk.dialog(Q3)
    desk.counted(dialog)
    form, order = dialog.form, []
    dialog.list.setFocus()
    for _key in range(13):
        focused = QApplication.focusWidget()
        assert focused is not None
        order.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    expected = [
        dialog.list, form.title, form.compiled_by, form.size_of_type, form.script, form.chart, form.certain, dialog.preview.area,
        dialog.preview.forward, dialog.foot.close_dialog, dialog.foot.export, dialog.list, form.title,
    ]
    assert order == expected

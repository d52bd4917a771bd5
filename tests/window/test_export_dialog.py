"""The dialog of an export, with real children: its options, its pages, its words, and every way out of it."""

import random
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.sweeps import sampled
from timeline_app.database.store import Store
from timeline_app.exports.child import made_in_child
from timeline_app.exports.formats import formats
from timeline_app.queries.ask import asking
from timeline_app.queries.event_lookup import EventLookup
from timeline_app.queries.periods import period_of
from timeline_app.queries.query import AT_FIRST, Belonging, Query
from timeline_app.records.period import Period
from timeline_app.settings import paths
from timeline_app.settings.preferences import Preferences
from timeline_app.state.timeline_state import TimelineState
from timeline_app.translation import words
from timeline_app.window.child_process import ChildProcess
from timeline_app.window.export_dialog import ExportDialog
from timeline_app.window.export_products import products
from timeline_app.window.main_window import MainWindow

pytestmark = pytest.mark.starts_process
PAGES = 30_000  # milliseconds in which the pages of a quarter are set on a busy machine


class Desk:
    """A window whose dialog for files answers with ``target``, and keeps what was suggested."""

    def __init__(self, qtbot: QtBot, store: Store, target: Path) -> None:
        self.qtbot, self.store, self.target = qtbot, store, target
        self.suggested: list[tuple[str, list[str]]] = []
        lookup = EventLookup(store)
        self.window = MainWindow(
            TimelineState(store.timeline, asking(store, lookup)), lookup, Preferences(), choose=self._choose
        )
        qtbot.addWidget(self.window)
        with qtbot.waitSignal(self.window.ready, timeout=20_000):
            self.window.show()

    def dialog(self, period: Period | None) -> ExportDialog:
        self.window.state.choose_period(period)
        self.window.export()
        assert self.window.exporting.dialog is not None
        return self.window.exporting.dialog

    def write(self, dialog: ExportDialog) -> Path | None:
        with self.qtbot.waitSignal(self.window.exported, timeout=60_000) as written:
            dialog.foot.export.click()
        return written.args[0] if written.args else None

    def counted(self, dialog: ExportDialog) -> int:
        with self.qtbot.waitSignal(dialog.proofs.counted, timeout=PAGES) as counted:
            pass
        assert counted.args is not None
        return counted.args[0]

    def _choose(self, _parent: QWidget, suggested: str, endings: object) -> str:
        assert isinstance(endings, dict)
        self.suggested.append((Path(suggested).name, [*endings]))
        return str(self.target)


@pytest.fixture
def desk(qtbot: QtBot, store: Store, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(qtbot, store, tmp_path / "报告.pdf")
    yield made
    made.window.close()


Q3 = period_of("2023Q3")


def test_the_pages_shown_are_those_of_the_file(desk: Desk) -> None:
    dialog = desk.dialog(Q3)
    count = desk.counted(dialog)
    made = made_in_child(dialog.task.request, ".pdf", paths.resources(), lambda _share: None)
    with pikepdf.open(BytesIO(made)) as pdf:
        assert len(pdf.pages) == count > 1
    assert dialog.foot.counts.text().endswith(f" · {count}页")
    assert dialog.preview.place.text() == f"第1页，共{count}页"


def test_the_pages_of_a_word_document_are_counted_roughly(desk: Desk) -> None:
    dialog = desk.dialog(Q3)
    desk.counted(dialog)
    dialog.list.choose(".docx")
    count = desk.counted(dialog)
    assert dialog.foot.counts.text().endswith(f" · 约{count}页，以Word为准")
    assert dialog.preview.place.text() == f"第1页，共约{count}页"


def test_pages_are_turned(desk: Desk) -> None:
    dialog = desk.dialog(Q3)
    count = desk.counted(dialog)
    for number in range(2, count + 1):
        dialog.preview.forward.click()
        assert dialog.preview.place.text() == f"第{number}页，共{count}页"
    assert not dialog.preview.forward.isEnabled()
    dialog.preview.back.click()
    assert dialog.preview.place.text() == f"第{count - 1}页，共{count}页"


def test_pages_are_made_anew_when_an_option_changes(desk: Desk) -> None:
    dialog = desk.dialog(Q3)
    office = desk.counted(dialog)
    dialog.form.size_of_type.setCurrentIndex(1)
    assert "页" not in dialog.foot.counts.text()
    assert desk.counted(dialog) < office


def test_a_research_report_is_shown_and_kept_across(desk: Desk) -> None:
    dialog = desk.dialog(Q3)
    dialog.list.choose(".pdf research")
    upright = desk.counted(dialog)
    dialog.form.across.click()
    assert dialog.task.request.options.across
    assert desk.counted(dialog) < upright
    dialog.list.choose(".pdf chronicle")
    assert not dialog.task.request.options.across
    dialog.reject()
    again = desk.dialog(Q3)
    again.list.choose(".pdf research")
    assert again.form.across.isVisible()
    assert again.form.across.isChecked()


def test_whoever_types_gets_the_pages_of_the_last_letter(desk: Desk) -> None:
    """Children are begun one after the other, none for each letter; each shows a page before the next is begun."""
    dialog = desk.dialog(Q3)
    numbers: set[int] = set()
    first: list[bytes] = []

    def shown(number: int, picture: bytes) -> None:
        numbers.update(child.number for child in dialog.proofs.findChildren(ChildProcess))
        if number == 0:
            first.append(picture)

    dialog.proofs.page.connect(shown)
    dialog.form.title.clear()
    QTest.keyClicks(dialog.form.title, "a chronicle of the third quarter")
    desk.counted(dialog)
    assert 0 < len(numbers) < 5
    typed = first[-1]
    dialog.form.title.setText("a chronicle of the third quarte")
    desk.counted(dialog)
    assert first[-1] != typed
    dialog.form.title.setText("a chronicle of the third quarter")
    desk.counted(dialog)
    assert first[-1] == typed


@pytest.mark.parametrize("seed", sampled(range(20)))
def test_certain_and_possible_agree_with_the_list(desk: Desk, seed: int) -> None:
    chance = random.Random(seed)
    first, last = sorted(chance.randrange(len(MONTHS)) for _end in range(2))
    period = period_of(f"{MONTHS[first]}/{MONTHS[last]}")
    kinds, ask_store = desk.window.state.first_query.kinds, asking(desk.store, EventLookup(desk.store))
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


MONTHS = [f"{year}-{month:02}" for year in (2022, 2023, 2024) for month in range(1, 13)]


@pytest.mark.parametrize("id", list(products()))
def test_the_suffix_follows_what_it_becomes_and_the_name_is_the_title(desk: Desk, id: str) -> None:
    dialog = desk.dialog(Q3)
    dialog.list.choose(id)
    suffix = id.split()[0]
    desk.target = desk.target.with_suffix(suffix)
    assert desk.write(dialog) == desk.target
    title = "中国工会工作 2022—2024" if "research" in id else "2023年第三季度大事记"
    assert desk.suggested == [(title, [suffix])]
    assert desk.target.read_bytes() == formats()[suffix].make(dialog.task.request, paths.resources(), lambda _share: None)


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


def test_enter_in_a_field_exports(desk: Desk) -> None:
    dialog = desk.dialog(Q3)
    dialog.form.title.setFocus()
    with desk.qtbot.waitSignal(desk.window.exported, timeout=60_000):
        QTest.keyClick(dialog.form.title, Qt.Key.Key_Return)
    assert desk.target.exists()


def test_escape_gives_up_an_export_first_and_then_closes(desk: Desk) -> None:
    dialog = desk.dialog(Q3)
    dialog.foot.export.click()
    assert desk.window.exporting.running
    with desk.qtbot.waitSignal(desk.window.exported) as told:
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert told.args == [None]
    assert not desk.window.exporting.running
    assert [*desk.target.parent.glob("*.pdf")] == []
    assert dialog.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert desk.window.exporting.dialog is None


def test_afterwards_the_file_and_its_folder_are_opened(desk: Desk) -> None:
    dialog, opened = desk.dialog(Q3), []
    dialog.foot.open_url = lambda url: opened.append(url) or True
    desk.write(dialog)
    assert dialog.foot.told.text() == "已写入：报告.pdf"
    dialog.foot.open_file.click()
    dialog.foot.show_folder.click()
    assert opened == [QUrl.fromLocalFile(str(desk.target)), QUrl.fromLocalFile(str(desk.target.parent))]
    dialog.form.chart.click()
    assert not dialog.foot.open_file.isVisible()


def test_no_program_to_open_a_file_is_told(desk: Desk) -> None:
    dialog = desk.dialog(Q3)
    dialog.foot.open_url = lambda _url: False
    desk.write(dialog)
    dialog.foot.open_file.click()
    assert dialog.foot.told.text() == "系统中没有可以打开报告.pdf的程序。"


def test_the_window_goes_on_while_a_report_is_made(desk: Desk) -> None:
    dialog = desk.dialog(None)
    dialog.foot.export.click()
    before = desk.window.state.snapshot.view
    QTest.keyClick(desk.window.canvas, Qt.Key.Key_W)
    assert desk.window.state.snapshot.view != before
    assert desk.window.exporting.running
    desk.qtbot.waitUntil(lambda: not desk.window.exporting.running, timeout=60_000)


def test_closing_the_dialog_keeps_what_was_chosen_and_ends_its_children(desk: Desk) -> None:
    dialog = desk.dialog(Q3)
    dialog.form.compiled_by.setText("某某市总工会")
    desk.qtbot.waitUntil(lambda: dialog.proofs.busy)
    dialog.reject()
    assert not dialog.proofs.busy
    assert desk.window.preferences.compiled_by == "某某市总工会"


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_everything_is_named_in_each_language(desk: Desk, language: str) -> None:
    words.use(language, paths.resources() / "translations")
    dialog = desk.dialog(Q3)
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

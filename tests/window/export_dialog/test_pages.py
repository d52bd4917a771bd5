"""The pages that the dialog shows are those of the file, and follow what is chosen."""

from io import BytesIO

import pikepdf
import pytest
from PySide6.QtTest import QTest

from tests.exports.waiting import made_in_child
from tests.window.export_dialog.conftest import Q3, Desk
from timeline_app.settings import paths
from timeline_app.window.child_process import ChildProcess
from timeline_app.window.export_dialog import ExportDialog

pytestmark = pytest.mark.starts_process


def test_the_pages_shown_are_those_of_the_file_and_are_turned(desk: Desk) -> None:
    """In one dialog, since its pages take long to make; a document of Word has as many as one can tell."""
    dialog = desk.dialog(Q3)
    count = desk.counted(dialog)
    made = made_in_child(dialog.task.request, ".pdf", paths.resources(), lambda _share: None)
    with pikepdf.open(BytesIO(made)) as pdf:
        assert len(pdf.pages) == count > 1
    assert dialog.foot.counts.text().endswith(f" · {count}页")
    assert dialog.preview.place.text() == f"第1页，共{count}页"
    are_turned(dialog, count)
    dialog.list.choose(".docx")
    count = desk.counted(dialog)
    assert dialog.foot.counts.text().endswith(f" · 约{count}页，以Word为准")
    assert dialog.preview.place.text() == f"第1页，共约{count}页"


def are_turned(dialog: ExportDialog, count: int) -> None:
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

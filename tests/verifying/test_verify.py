"""Records against documents written for these tests: what holds passes, and each kind of wrong record is caught."""

import shutil
from pathlib import Path

import pytest

from tests.verifying.desk import Desk
from tests.verifying.desk_records import EVENTS, REGISTERS
from timeline_app.verifying.verify import NoDocuments

pytestmark = pytest.mark.thorough


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_what_holds_passes_in_every_script_and_damaged_too(desk: Desk) -> None:
    assert desk.verify() == ()


@pytest.mark.parametrize(
    ("before", "after", "record", "words"),
    [
        ("paragraph = 2\nphrase = \"73.5万", "paragraph = 3\nphrase = \"73.5万", "contest", "不在 plain 的第3段"),
        ("paragraph = 3\nphrase = \"同年", "paragraph = 9\nphrase = \"同年", "result", "没有第9段"),
        ("phrase = \"73.5万人次\"", "phrase = \"达73.5万人次\"", "contest", "达73.5万人次"),
        ("value = 735000", "value = 73500", "contest", "73500"), ("value = 735000\n", "", "contest", "说出了数值"),
        ("qualifier = \"余\"\n", "", "contest", "限定词"), ("qualifier = \"余\"", "qualifier = \"近\"", "contest", "限定词"),
        ("when = \"2031-09\"", "when = \"2031-09-15\"", "result", "2031-09-15"),
        ("when = \"2031-09\"", "when = \"2031-10\"", "result", "2031-10"),
        ("\"2031-05-06/2031-05-08\"\nthemes", "\"2031-05-06/2031-05-09\"\nthemes", "contest", "2031-05-09"),
        ("\"2031-05-06/2031-05-08\"\nthemes", "\"2031-05-05/2031-05-08\"\nthemes", "contest", "2031-05-05"),
        ("resolved = \"year from context\"", "resolved = \"explicit\"", "result", "没有说出年份"),
        ("phrase = \"2031年5月6日\"", "phrase = \"事業單位\"", "contest", "没有说出日期"),
        # Bounded dates.
        ("\"2031-05~/2031-12~\"", "\"2031-05-15~/2031-12~\"", "method-issued", "2031-05-15~"),
        ("\"2031-05~/2031-12~\"", "\"2031-05~/2031-06~\"", "method-issued", "2031-06~"),
        ("\"2031-05~/2031-12~\"", "\"2031-05/2031-12\"", "method-issued", "2031-12 与"),
        ("\"2031-05~/2031-12~\"", "\"2031\"", "method-issued", "开始得太早"),
        ("\"2031-01~/2031-05-08~\"", "\"2031\"", "drill", "结束得太晚"),
        ("\"2031-01~/2031-05-08~\"", "\"2031-03~/2031-05-08~\"", "drill", "2031-03~"),
        ("not after contest", "relative to contest", "drill", "只能限定"),
        ("not after contest", "not after nothing", "drill", "nothing"),
        ("\"2031-01-01~/2032-01-20~\"", "\"2031-01-01~/2031-10-20~\"", "meetings", "2031-10-20~"),
        ("\"explicit\"\n\n[[event.figure]]\nlabel = \"培", "\"undated\"\n\n[[event.figure]]\nlabel = \"培", "method-issued",
         "却写作"),
        # Figures.
        ("when = \"2033-12-31\"", "when = \"2034-12-31\"", "method-issued", "2034-12-31"),
        ("when = \"2031-05-06/2031-05-08\"\ndocument", "when = \"2031/2031-05-08\"\ndocument", "contest", "2031/2031-05-08"),
        ("when = \"2033-12-31\"", "when = \"2031\"", "method-issued", "时间2031"),
        ("when = \"2032-01-20\"", "when = \"2030-11/2032-01-20\"", "meetings", "2030-11"),
        ("unit = \"人次\"", "unit = \"人\"", "contest", "计数单位"), ("unit = \"个\"", "unit = \"元\"", "meetings", "计数单位"),
        ("measure = \"stock\"", "measure = \"target\"", "meetings", "目标"),
        # Links and registers.
        ("\"技能比武闭幕后\" }", "\"技能比武开幕\" }", "method-issued", "技能比武开幕"),
        ("title = \"甲市工匠培育办法\"", "title = \"甲市工匠办法\"", "method", "《甲市工匠办法》"),
        ("title = \"县总工会主席\"", "title = \"市总工会主席\"", "li-si", "市总工会主席"),
        ("term = \"三比一创\"", "term = \"三比二创\"", "三比二创", "三比二创"),
        ("when = \"2031-05~/2031-12~\"\nevent", "when = \"2031-06\"\nevent", "method", "2031-06"),
        ("issuers = [\"city\"]", "issuers = [\"county\"]", "method", "county"),
        ("when = \"2031\"\n", "when = \"2030\"\n", "li-si", "2030"),
        ("last = 5", "last = 50", "list-2", "没有第50段"), ("first = 4", "first = 3", "list-2", "list-1"),
        ("name = \"乙县公布结果\"", "name = \"乙县公布名单\"", "list-2", "乙县公布名单"),
    ],
)
def test_a_wrong_record_is_caught(desk: Desk, before: str, after: str, record: str, words: str) -> None:
    assert before in "".join((EVENTS, *REGISTERS.values()))
    findings = desk.verify(lambda text: text.replace(before, after))
    assert [finding.record for finding in findings if words in finding.sentence] == [record]


def test_a_changed_and_a_missing_document_are_told(desk: Desk) -> None:
    changed = desk.documents / "plain.txt"
    changed.write_text(changed.read_text("utf-8") + " ", "utf-8")
    (desk.documents / "damaged.txt").unlink()
    assert [finding.record for finding in desk.verify()] == ["plain", "damaged"]


def test_without_a_folder_there_is_one_sentence(desk: Desk, tmp_path: Path) -> None:
    shutil.rmtree(desk.documents)
    with pytest.raises(NoDocuments, match="documents"):
        desk.verify()

"""Records against documents written for these tests: what holds passes, and each kind of wrong record is caught."""

import hashlib
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from timeline_app.building.build import build
from timeline_app.database.store import Store
from timeline_app.settings import paths
from timeline_app.verifying.finding import Finding
from timeline_app.verifying.verify import NoDocuments, verify

TEXTS = {
    "plain": "甲市简报\n\n2031年5月6日至8日，甲市举行技能比武，来自7个县的近300名工人参加，共73.5万人次观看。\n次日闭幕。\n",
    "damaged": "乙縣簡報\n2031 年5 月6 日,乙縣事業(yè)單位的1.2 萬余名職工報名。\n同年9月公布結果。\n",
}
SCRIPTS = {"plain": "Hans", "damaged": "Hant"}
DOCUMENT = """
[[document]]
id = "{id}"
file = "{id}.txt"
sha256 = "{sha256}"
title = "{id}"
short = "{id}"
medium = "web"
published = "2031-10-01"
script = "{script}"
"""
SUMMARY = "这一条只为测试而写。" * 7
EVENTS = """
[[event]]
id = "contest"
title = "甲市举行技能比武"
title_en = "A contest is held"
short = "技能比武"
kind = "happening"
when = "2031-05-06/2031-05-08"
themes = ["craftsmanship"]
scope = "other"
summary = "SUMMARY"

[[event.citation]]
document = "plain"
paragraph = 2
phrase = "2031年5月6日至8日"
resolved = "explicit"

[[event.citation]]
document = "damaged"
paragraph = 2
phrase = "2031年5月6日"
resolved = "explicit"

[[event.figure]]
label = "观看"
value = 735000
unit = "人次"
measure = "flow"
when = "2031-05-06/2031-05-08"
document = "plain"
paragraph = 2
phrase = "73.5万人次"

[[event.figure]]
label = "报名"
value = 12000
unit = "人"
qualifier = "余"
measure = "flow"
document = "damaged"
paragraph = 2
phrase = "1.2萬余名"

[[event]]
id = "result"
title = "乙县公布比武结果"
title_en = "The result is announced"
short = "公布结果"
kind = "happening"
when = "2031-09"
themes = ["craftsmanship"]
scope = "other"
summary = "SUMMARY"

[[event.citation]]
document = "damaged"
paragraph = 3
phrase = "同年9月"
resolved = "year from context"
""".replace("SUMMARY", SUMMARY)
Change = Callable[[str], str]


class Desk:
    """A folder of documents, and records about them that a test may spoil."""

    def __init__(self, folder: Path) -> None:
        self.sources, self.documents, self._database = folder / "data", folder / "documents", folder / "t.db"
        (self.sources / "events").mkdir(parents=True)
        self.documents.mkdir()
        for name in ("timeline.toml", "themes.toml", "indicators.toml"):
            shutil.copy(paths.data() / name, self.sources)
        recorded = ""
        for id, text in TEXTS.items():
            (self.documents / f"{id}.txt").write_text(text, "utf-8")
            digest = hashlib.sha256((self.documents / f"{id}.txt").read_bytes()).hexdigest()
            recorded += DOCUMENT.format(id=id, sha256=digest, script=SCRIPTS[id])
        (self.sources / "documents.toml").write_text(recorded, "utf-8")

    def verify(self, change: Change = str) -> tuple[Finding, ...]:
        (self.sources / "events" / "2031.toml").write_text(change(EVENTS), "utf-8")
        build(self.sources, self._database)
        with Store(self._database) as store:
            return verify(store, self.documents)


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
        ("phrase = \"73.5万人次\"", "phrase = \"73.5万人参观\"", "contest", "73.5万人参观"),
        ("value = 735000", "value = 73500", "contest", "73500"), ("value = 735000\n", "", "contest", "说出了数值"),
        ("qualifier = \"余\"\n", "", "contest", "限定词"), ("qualifier = \"余\"", "qualifier = \"近\"", "contest", "限定词"),
        ("when = \"2031-09\"", "when = \"2031-09-15\"", "result", "2031-09-15"),
        ("when = \"2031-09\"", "when = \"2031-10\"", "result", "2031-10"),
        ("\"2031-05-06/2031-05-08\"\nthemes", "\"2031-05-06/2031-05-09\"\nthemes", "contest", "2031-05-09"),
        ("\"2031-05-06/2031-05-08\"\nthemes", "\"2031-05-05/2031-05-08\"\nthemes", "contest", "2031-05-05"),
        ("resolved = \"year from context\"", "resolved = \"explicit\"", "result", "没有说出年份"),
        ("phrase = \"2031年5月6日\"", "phrase = \"事業單位\"", "contest", "没有说出日期"),
    ],
)
def test_a_wrong_record_is_caught(desk: Desk, before: str, after: str, record: str, words: str) -> None:
    assert before in EVENTS
    findings = desk.verify(lambda events: events.replace(before, after))
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

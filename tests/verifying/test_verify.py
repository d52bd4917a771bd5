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
    "list": "2031年甲市十件大事\n甲市技能比武收官\n技能比武闭幕后，甲市印发《甲市 工匠培育办法》，推行“三比一创”，"
            "到2033年底培育500名工匠。\n乙县公布结果\n比武举行前，乙县还办了练兵周。县总工会主席李四到场。县里建立例会制度，已有40个班组。\n来源：甲市日报\n",
}
SCRIPTS = {"plain": "Hans", "damaged": "Hant", "list": "Hans"}
DOCUMENT = """
[[document]]
id = "{id}"
file = "{id}.txt"
sha256 = "{sha256}"
title = "{id}"
short = "{id}"
medium = "web"
published = "2032-01-20"
covers = "2031"
script = "{script}"
"""
SUMMARY = "这一条只为测试而写。" * 7
REGISTERS = {
    "organisations.toml": """
[[organisation]]
id = "city"
name = "甲市"
name_en = "The city"
kind = "state"

[[organisation]]
id = "county"
name = "乙县"
name_en = "The county"
kind = "state"
""",
    "sections.toml": """
[[section]]
document = "list"
number = 1
name = "技能比武收官"
first = 2
last = 3

[[section]]
document = "list"
number = 2
name = "乙县公布结果"
first = 4
last = 5
""",
    "papers.toml": """
[[paper]]
id = "method"
title = "甲市工匠培育办法"
title_en = "Method"
issuers = ["city"]
document = "list"
paragraph = 3

[[paper.step]]
step = "issued"
when = "2031-05~/2031-12~"
event = "method-issued"
""",
    "people.toml": """
[[person]]
id = "li-si"
name = "李四"
name_en = "Li Si"

[[person.office]]
title = "县总工会主席"
document = "list"
paragraph = 5
when = "2031"
""",
    "slogans.toml": """
[[slogan]]
term = "三比一创"
meaning = "比什么、创什么"
document = "list"
paragraph = 3
""",
}
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
summary_en = "For a test alone."

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
summary_en = "For a test alone."

[[event.citation]]
document = "damaged"
paragraph = 3
phrase = "同年9月"
resolved = "year from context"

[[event]]
id = "method-issued"
title = "甲市印发工匠培育办法"
title_en = "A method is issued"
short = "印发办法"
kind = "document"
when = "2031-05~/2031-12~"
themes = ["craftsmanship"]
scope = "other"
organisations = [{ id = "city", role = "issuer" }]
people = [{ id = "li-si", role = "mentioned" }]
papers = ["method"]
summary = "SUMMARY"
summary_en = "For a test alone."
links = [{ kind = "part of", event = "contest", document = "list", paragraph = 3, phrase = "技能比武闭幕后" }]

[[event.citation]]
document = "list"
paragraph = 3
phrase = "闭幕后，甲市印发"
resolved = "not before contest"

[[event.citation]]
document = "list"
paragraph = 1
phrase = "2031年甲市"
resolved = "explicit"

[[event.figure]]
label = "培育工匠"
value = 500
unit = "人"
measure = "target"
when = "2033-12-31"
document = "list"
paragraph = 3
phrase = "培育500名工匠"

[[event]]
id = "drill"
title = "乙县举办练兵周"
title_en = "A drill is held"
short = "练兵周"
kind = "happening"
when = "2031-01~/2031-05-08~"
themes = ["craftsmanship"]
scope = "other"
summary = "SUMMARY"
summary_en = "For a test alone."

[[event.citation]]
document = "list"
paragraph = 5
phrase = "比武举行前"
resolved = "not after contest"

[[event.citation]]
document = "list"
paragraph = 1
phrase = "2031年甲市"
resolved = "explicit"

[[event]]
id = "meetings"
title = "乙县建立例会制度"
title_en = "Meetings are held"
short = "例会"
kind = "standing"
when = "2031-01-01~/2032-01-20~"
themes = ["craftsmanship"]
scope = "other"
summary = "SUMMARY"
summary_en = "For a test alone."

[[event.citation]]
document = "list"
paragraph = 5
phrase = "建立例会制度"
resolved = "undated"

[[event.figure]]
label = "班组"
value = 40
unit = "个"
measure = "stock"
when = "2032-01-20"
document = "list"
paragraph = 5
phrase = "已有40个班组"
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
        for name, text in REGISTERS.items():
            (self.sources / name).write_text(change(text), "utf-8")
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

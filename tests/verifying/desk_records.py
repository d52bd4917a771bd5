"""Documents written for the tests of verifying, and records about them that all hold."""


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
def _cited(document: str, paragraph: int, phrase: str, resolved: str = "explicit") -> str:
    return f"""
[[event.citation]]
document = "{document}"
paragraph = {paragraph}
phrase = "{phrase}"
resolved = "{resolved}"
"""


def _figure(fields: str) -> str:
    return f"\n[[event.figure]]{fields}"


def _event(id: str, title: str, title_en: str, short: str, when: str, *told: str, kind: str = "happening", more: str = "\n") -> str:
    """With its citations and figures; ``more`` are fields that only this one has."""
    return f"""
[[event]]
id = "{id}"
title = "{title}"
title_en = "{title_en}"
short = "{short}"
kind = "{kind}"
when = "{when}"
themes = ["craftsmanship"]
scope = "other"
summary = "{SUMMARY}"
summary_en = "For a test alone."{more}{"".join(told)}"""


EVENTS = "".join((
    _event(
        "contest", "甲市举行技能比武", "A contest is held", "技能比武", "2031-05-06/2031-05-08",
        _cited("plain", 2, "2031年5月6日至8日"),
        _cited("damaged", 2, "2031年5月6日"),
        _figure("""
label = "观看"
value = 735000
unit = "人次"
measure = "flow"
when = "2031-05-06/2031-05-08"
document = "plain"
paragraph = 2
phrase = "73.5万人次"
"""),
        _figure("""
label = "报名"
value = 12000
unit = "人"
qualifier = "余"
measure = "flow"
document = "damaged"
paragraph = 2
phrase = "1.2萬余名"
"""),
    ),
    _event(
        "result", "乙县公布比武结果", "The result is announced", "公布结果", "2031-09",
        _cited("damaged", 3, "同年9月", "year from context"),
    ),
    _event(
        "method-issued", "甲市印发工匠培育办法", "A method is issued", "印发办法", "2031-05~/2031-12~",
        _cited("list", 3, "闭幕后，甲市印发", "not before contest"),
        _cited("list", 1, "2031年甲市"),
        _figure("""
label = "培育工匠"
value = 500
unit = "人"
measure = "target"
when = "2033-12-31"
document = "list"
paragraph = 3
phrase = "培育500名工匠"
"""),
        kind="document",
        more="""
organisations = [{ id = "city", role = "issuer" }]
people = [{ id = "li-si", role = "mentioned" }]
papers = ["method"]
links = [{ kind = "part of", event = "contest", document = "list", paragraph = 3, phrase = "技能比武闭幕后" }]
""",
    ),
    _event(
        "drill", "乙县举办练兵周", "A drill is held", "练兵周", "2031-01~/2031-05-08~",
        _cited("list", 5, "比武举行前", "not after contest"),
        _cited("list", 1, "2031年甲市"),
    ),
    _event(
        "meetings", "乙县建立例会制度", "Meetings are held", "例会", "2031-01-01~/2032-01-20~",
        _cited("list", 5, "建立例会制度", "undated"),
        _figure("""
label = "班组"
value = 40
unit = "个"
measure = "stock"
when = "2032-01-20"
document = "list"
paragraph = 5
phrase = "已有40个班组"
"""),
        kind="standing",
    ),
))

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

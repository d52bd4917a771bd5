"""Which field the heading of a column names, in Chinese and English, as offices write them."""

import re
from collections.abc import Iterator

from timeline_app.chinese.fold import fold
from timeline_app.importing.fields import Field

# Whole headings, and what is a piece of one. The first that fits holds, so what is narrower stands before what is wider.
_WHOLE: tuple[tuple[Field, str], ...] = (
    (Field.ID, "id 代码 事件代码 标题代码 事件id event_id uid"),
    (Field.IGNORE, "序号 编号 序 号 项次 行号 no no. nr nr. # number s/n 序列号"),
    (Field.YEAR, "年 年份 年度 year 西元年 公元年 民国年"),
    (Field.MONTH, "月 月份 month"),
    (Field.DAY, "日 号 day"),
    (Field.BEGIN, "起 自 从 始 from start begin begins since"),
    (Field.END, "止 至 讫 终 到 to end ends until till"),
    (Field.KIND, "性质 种类 kind"),
    (Field.SCOPE, "scope 范围 级别 层级"),
    (Field.THEME, "主题 theme themes topic subject category type"),
    (Field.TITLE, "大事 活动 会议 要事 事由 议题 纪事 工作 项目 name what"),
    (Field.NOTE, "注 note notes entry"),
    (Field.PLACE, "where 地"),
    (Field.PEOPLE, "who 人"),
)
_PIECES: tuple[tuple[Field, str], ...] = (
    (Field.IGNORE, r"电话|手机|邮编|邮箱|编码|证号|会议室|房间|星期|phone|\btel\b|e-?mail|zip|postcode|weekday|\broom\b"),
    (Field.YEAR, r"(年度|年份)$"),
    (Field.TITLE_EN, r"英文(标题|题目|名称|名)|(english|en) (title|name)|title[_ ]?\(?en|标题[（(]英"),
    (Field.SUMMARY_EN, r"英文(摘要|简介)|summary[_ ](in )?en|english summary"),
    (Field.FIGURE, r"人数|人次|数量|金额|经费|总额|总数|次数|场次|件数|户数|比例|占比|覆盖率|率$|投入|支出|收入|预算"
                   r"|amount|number of|headcount|budget|cost|rate\b|percent|attendance"),
    (Field.END, r"结束|截止|截至|终止|完成(时间|日期)|闭幕|\bend(s|ed|ing)?\b|finish|until"),
    (Field.BEGIN, r"开始|起始|起时间$|启动(时间|日期)|开幕|\bstart(s|ed|ing)?\b|\bbegin"),
    (Field.DATE, r"日期|时间|年月|时候|季度|月度|\bdate\b|\btime\b|\bwhen\b"),
    (Field.SUMMARY, r"摘要|内容|简介|概要|概述|概况|说明|详情|经过|描述|情况|要点|summary|description|detail|content|abstract"),
    (Field.SOURCE, r"来源|出处|依据|资料|文献|链接|网址|\burl\b|source"
                   r"|reference|citation"),
    (Field.PLACE, r"地点|地址|场所|地方|地区|\bplace\b|location|venue|city"),
    (Field.TITLE, r"(活动|会议|培训|讲座|课程)主题|标题|题目|题名|名称|任务|奖项|荣誉|培训班|事件|事项|大事|要闻|纪要"
                  r"|title|event|headline|subject"),
    (Field.PEOPLE, r"人员|人物|领导|嘉宾|出席|参加人|参会|与会|主持|负责人|联系人|姓名|people|person|participant|attendee|speaker"),
    (Field.ORGANISATIONS, r"单位|部门|机构|机关|组织|主办|承办|协办|工会|organi[sz]|host|department|issuer|institution"),
    (Field.THEME, r"类别|分类|类型|类目|板块|栏目|专题|主题|领域|条线|theme|categor|topic|\btype\b"),
    (Field.NOTE, r"备注|附注|文号|字号|批注|\bnotes?\b|remark|comment"),
)
_BRACKETS = re.compile(r"[(\[【〔<].*?[)\]】〕>]")
_BETWEEN = re.compile(r"(?<=[^a-z0-9_]) | (?=[^a-z0-9_])")


def fields_of(heading: str) -> tuple[Field, ...]:
    """The fields that a heading may name, the likeliest first; none where it has no known word."""
    return tuple(dict.fromkeys(_fields(plain(heading))))


def plain(heading: str) -> str:
    """Folded, without brackets and what is in them, blanks inside of Chinese, and marks around it."""
    text = " ".join(_BRACKETS.sub(" ", fold(heading)).split())
    return _BETWEEN.sub("", text).strip(" :：*,.、")


def _fields(heading: str) -> Iterator[Field]:
    if not heading:
        return
    for field, words in _WHOLE:
        if heading in words.split():
            yield field
    for field, pieces in _PIECES:
        if re.search(pieces, heading):
            yield field

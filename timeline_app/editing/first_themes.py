"""With which themes a timeline of one's own begins: one, or those of the work of an office, each with words that propose it.

Names are data, as those of a record: whoever begins a timeline changes them to their own.
"""

from collections.abc import Sequence

from timeline_app.editing.theme_colours import COLOURS
from timeline_app.records.short_name import short_name
from timeline_app.records.theme import Theme

UNSORTED = Theme("unsorted", "未分类", "未分类", "Unsorted", "#586B80", "#7F96AF", "#3F4855")
_OF_AN_OFFICE: Sequence[tuple[str, str, str, str]] = (
    ("meetings", "会议与部署", "Meetings and decisions", "会议 大会 全会 部署 动员 座谈会 工作会"),
    ("party", "党建与思想引领", "Party and guidance", "党建 党课 党员 主题教育 理论学习 宣讲"),
    ("rights", "权益维护与民主管理", "Rights and participation", "维权 集体协商 集体合同 职代会 厂务公开 劳动争议 工资"),
    ("services", "服务与帮扶", "Services and support", "帮扶 慰问 救助 送温暖 送清凉 驿站 体检 疗休养"),
    ("contests", "竞赛与先进", "Contests and honours", "劳动竞赛 技能大赛 比赛 表彰 劳模 工匠 先进 颁奖"),
    ("organising", "组织建设", "Organising", "换届 选举 成立 揭牌 入会 任命 机构改革"),
    ("training", "培训与调研", "Training and surveys", "培训 讲座 调研 考察 研讨"),
    ("culture", "宣传与文体", "Publicity, culture, sport", "宣传 文艺 展览 读书 运动会 书画 演出"),
    ("papers", "制度与文件", "Papers", "印发 发布 出台 修订 条例 办法 意见 通知"),
    ("exchange", "对外交流", "Exchange", "来访 出访 代表团 签署 港澳台 国际"),
)


def first_themes(choice: str) -> tuple[Theme, ...]:
    """``choice`` is ``one``, 未分类 alone, or ``office``, the list of an office."""
    return themes_of_an_office() if choice == "office" else (UNSORTED,)


def themes_of_an_office() -> tuple[Theme, ...]:
    """What no word tells is 未分类, which comes first."""
    return UNSORTED, *(
        Theme(id, name, short_name(name), name_en, *colours, tuple(words.split()))
        for (id, name, name_en, words), colours in zip(_OF_AN_OFFICE, COLOURS[:-1], strict=True)
    )

"""Lists and yearbooks of trade unions: quarters, awards, figures with their units."""

from collections.abc import Sequence

from tests.importing.files import text_of, xlsx
from tests.importing.made import Made


def lists() -> Sequence[Made]:
    meetings = [
        ("日期", "星期", "时间", "会议名称", "会议室", "联系电话"),
        ("2023-03-06", "星期一", "09:00-10:30", "主席办公会", "301", "65590001"),
        ("2023-03-07", "星期二", "14:00", "党组会", "302", "65590002"),
        ("2023-03-08", "星期三", "全天", "培训", "报告厅", ""),
    ]
    courses = [
        ("培训班", "起止时间", "参训人数", "经费/万元"), ("工会主席班", "2023.3.6-3.10", "100", "12.5"),
        ("财务班", "2023.11.1-11.3", "65", "8"),
        ("女工班", "2023.5.8-2023.5.10", "40", "5"),
    ]
    awards = [
        ("市总工会历年获奖情况", None, None), ("获奖年度", "奖项", "获奖单位（个人）"),
        ("2019年", "全国模范职工之家", "第一机床厂工会"),
        ("2020", "全国优秀工会工作者", "张三"), ("2021年度", "首都劳动奖状", "地铁公司"),
    ]
    quarters = [
        ("季度", "工作任务", "责任部门", "完成情况"), ("2023年第一季度", "换届筹备", "组织部", "已完成"),
        ("2023年第二季度", "劳模评选", "经济部", "已完成"), ("2023年下半年", "总结", "办公室", "进行中"),
    ]
    split = [
        ("年份", "月份", "日期", "大事记"), ("1949", "1", "", "上海工人迎接解放"), ("1949", "5", "27", "上海解放，工人纠察队护厂"),
        ("1950", "2", "7", "纪念“二七”"),
    ]
    return [
        Made("meetings with rooms and times", "会议.csv", text_of(meetings).encode(), "date ignore ignore title ignore ignore",
             ("2023-03-06", "2023-03-07", "2023-03-08")),
        Made("both ends in one column", "培训班.csv", text_of(courses).encode("gb18030"), "title date figure figure",
             ("2023-03-06/2023-03-10", "2023-11-01/2023-11-03", "2023-05-08/2023-05-10"),
             figures=[("参训人数", 100, "人"), ("经费", 125_000, "元")]),
        Made("awards by year", "获奖.xlsx", xlsx(awards), "year title organisations", ("2019", "2020", "2021")),
        Made("quarters", "任务.xlsx", xlsx(quarters), "date title organisations summary", ("2023-33", "2023-34", "2023-41")),
        Made("a day beside year and month", "志.csv", text_of(split).encode("gb18030"), "year month day title",
             ("1949-01", "1949-05-27", "1950-02-07")),
    ]


def figures() -> Sequence[Made]:
    units = [
        ("年度", "指标名称", "会员（万人）", "建会率（%）", "经费(亿元)", "驿站/个"),
        ("2021年", "全市工会基本情况", 605.3, 92.5, 41.2, "1,200"), ("2022年", "全市工会年报", 611, 93, 43.75, "1,500余"),
        ("2023年", "全市工会统计公报", "约615", 93.8, 45, "2,000"),
    ]
    english = [
        ("Year", "Project", "Budget (million yuan)", "People", "Status type"),
        (2021, "Service stations for couriers", 1.5, "Zhang San; Li Si", "Campaign"),
        (2022, "Legal aid for drivers", 2.25, "Wang Wu", "Happened"),
    ]
    return [
        Made("units in the headings", "年报.xlsx", xlsx(units), "year title figure figure figure figure", ("2021", "2022", "2023"),
             figures=[("会员", 6_053_000, "人"), ("建会率", 92.5, "%"), ("经费", 4_120_000_000, "元"), ("驿站", 1200, "个")]),
        Made("English with kinds", "projects.xlsx", xlsx(english), "year title figure people kind", ("2021", "2022"),
             figures=[("Budget", 1_500_000, "yuan")]),
    ]

"""Tables as trade unions keep them, each in a layout and an encoding of its own, with what should come of them."""

import csv
from collections.abc import Sequence
from datetime import date
from functools import cache

from tests.importing.files import Formula, counted, ods, text_of, xls, xlsx
from tests.importing.made import Made
from tests.importing.made_lists import figures, lists

LONG = "会议指出，要坚持以职工为中心的工作导向，把服务做到职工心坎上。" * 1_000  # 31,000 characters


@cache
def made_tables() -> tuple[Made, ...]:
    return (*_texts(), *_more_texts(), *_workbooks(), *_chronicles(), *_dates(), *lists(), *figures())


def _texts() -> Sequence[Made]:
    plain = [
        ("日期", "标题", "地点", "主办单位", "参加人数"),
        ("2023-05-01", "庆祝“五一”国际劳动节暨表彰大会", "市工人文化宫", "市总工会", 600),
        ("2023-05-04", "青年职工联谊活动", "职工之家", "区总工会、团区委", 120),
        ("2023-06-15", "“安康杯”竞赛启动仪式", "首钢园", "市总工会", 260),
    ]
    english = [
        ("Date", "Event", "Venue", "Organiser", "Attendance", "Notes"),
        ("9 October 2023", "The 18th National Congress opens", "Beijing", "ACFTU", "2,000", ""),
        ("October 12, 2023", "The congress closes", "Beijing", "ACFTU", "2,000", "Great Hall of the People"),
        ("Nov 2023", "Local unions study its documents", "", "All provinces", "", ""),
    ]
    quoted = [
        ("序号", "时间", "事项", "主要内容", "备注"),
        ("1", "2023年1月6日", "召开市总工会十四届五次全委会", "会议听取工作报告，\n审议决议", ""),
        ("2", "2023年1月18日", "开展“两节”送温暖", '走访困难职工，发放慰问品"米、面、油"', "历时三天"),
        ("3", "2023年2月1日至3日", "工会干部培训班", "业务、法律", ""),
    ]
    taiwan = [
        ("日期", "活動名稱", "地點", "主辦單位"),
        ("113年5月1日", "五一勞動節慶祝大會", "臺北市", "全國總工會"),
        ("113年9月28日", "教師節表揚大會", "新北市", "教育產業工會"),
        ("113/10/05", "會員代表大會", "高雄市", "產業總工會"),
    ]
    return [
        Made("UTF-8", "活动登记.csv", text_of(plain).encode(), "date title place organisations figure",
             ("2023-05-01", "2023-05-04", "2023-06-15"), figures=[("参加人数", 600, "人")]),
        Made("UTF-8 with a mark, English", "events.csv", text_of(english).encode("utf-8-sig"),
             "date title place organisations figure note", ("2023-10-09", "2023-10-12", "2023-11"),
             figures=[("Attendance", 2000, "")]),
        Made("GB18030 with quotes and line breaks", "大事.csv", text_of(quoted).encode("gb18030"), "ignore date title summary note",
             ("2023-01-06", "2023-01-18", "2023-02-01/2023-02-03")),
        Made("Big5 with years of the Republic", "大事記.csv", text_of(taiwan).encode("big5"), "date title place organisations",
             ("2024-05-01", "2024-09-28", "2024-10-05")),
        Made("UTF-16 with tabs", "导出.txt", text_of(plain, "\t").encode("utf-16"), "date title place organisations figure",
             ("2023-05-01", "2023-05-04", "2023-06-15")),
        Made("UTF-16 big-endian without a mark", "导出.csv", text_of(plain, ";").encode("utf-16-be"),
             "date title place organisations figure", ("2023-05-01", "2023-05-04", "2023-06-15")),
    ]


def _more_texts() -> Sequence[Made]:
    numerals = [
        ("时间", "大事", "类别"),
        ("二〇二三年十月九日", "中国工会第十八次全国代表大会开幕", "重要会议"),
        ("二〇二三年十月十二日", "大会闭幕", "重要会议"),
        ("二〇二三年十二月", "学习宣传大会精神", "宣传教育"),
    ]
    semicolons = [
        ("发文日期", "文件标题", "文号", "发文机关"),
        ("2021.7.16", "关于维护新就业形态劳动者劳动保障权益的指导意见", "人社部发〔2021〕56号", "人社部；全总"),
        ("2021.7.28", "关于切实维护新就业形态劳动者劳动保障权益的意见", "总工发〔2021〕12号", "全总"),
        ("2022.1.30", "新就业形态劳动者权益维护工作通知", "总工办发〔2022〕3号", "全总办公厅"),
    ]
    piped = [
        ("开始日期", "结束日期", "活动名称", "承办单位"),
        ("2023/4/10", "2023/4/14", "劳模疗休养", "市职工疗养院"),
        ("2023/7/1", "至今", "夏送清凉", "各区总工会"),
        ("2023/9/1", "", "金秋助学", "帮扶中心"),
    ]
    bare = [
        ("2023-03-08", "“三八”国际妇女节职工健步走", "奥林匹克公园"),
        ("2023-03-22", "女职工权益维护宣传月启动仪式在市总工会举行", "职工服务中心"),
        ("2023-04-28", "全国五一劳动奖表彰大会", "人民大会堂"),
    ]
    content = [
        ("序号", "时间", "内容"),
        ("1", "2023年3月1日", "市总工会召开党组会。会议传达学习上级文件精神，研究部署全年重点工作，审议预算方案。"
                              "会议对干部队伍建设提出要求，散会前明确各部门分工。"),
        ("2", "2023年3月2日", "机关党委组织集体学习。"),
        ("3", "3月中旬", "下基层调研。"),
        ("4", "2023年4月", "赴企业走访。"),
    ]
    return [
        Made("tabs and Chinese numerals", "大事.tsv", text_of(numerals, "\t").encode(), "date title theme",
             ("2023-10-09", "2023-10-12", "2023-12")),
        Made("semicolons in GB18030", "文件目录.csv", text_of(semicolons, ";").encode("gb18030"), "date title note organisations",
             ("2021-07-16", "2021-07-28", "2022-01-30")),
        Made("bars, begin and end", "活动.txt", text_of(piped, "|").encode("gb18030"), "begin end title organisations",
             ("2023-04-10/2023-04-14", "2023-07-01/..", "2023-09-01")),
        Made("no headings", "清单.csv", text_of(bare, quoting=csv.QUOTE_ALL).encode("gb18030"), "date title ignore",
             ("2023-03-08", "2023-03-22", "2023-04-28")),
        Made("all in one text, the year in the name of the file", "2023年工作记录.csv", text_of(content).encode("gb18030"),
             "ignore date title", ("2023-03-01", "2023-03-02", "2023-03-11~/2023-03-20~", "2023-04"),
             titles=["市总工会召开党组会", "机关党委组织集体学习。"]),
    ]


def _workbooks() -> Sequence[Made]:
    titled = [
        ("某市总工会2023年度经费支出明细表", None, None, None, None), ("单位：万元", None, None, None, None),
        ("序号", "日期", "项目名称", "预算金额", "备注"),
        (1, date(2023, 3, 15), "职工技能大赛", 18.42, None), (2, date(2023, 7, 20), "高温慰问", 36, "含物资"),
        (3, date(2023, 9, 1), "金秋助学", 25.5, None), ("合计", None, None, 79.92, None),
    ]
    grouped = [
        ("2023年教育培训情况", None, None, None, None, None),
        ("培训班名称", "时间", None, "人数", None, "地点"),
        (None, "开始", "结束", "职工", "干部", None),
        ("新任工会主席培训班", "2023-03-06", "2023-03-10", 80, 20, "市工会干部学院"),
        ("劳动争议调解员培训班", "2023-05-15", "2023-05-17", 120, 15, "昌平"),
        ("财务人员培训班", "2023-11-01", "2023-11-03", 60, 5, "线上"),
    ]
    three = [
        ("年", "月", "日", "事件", "地点"),
        (1925, 5, 1, "第二次全国劳动大会开幕，中华全国总工会成立", "广州"), (1948, 8, 1, "第六次全国劳动大会开幕", "哈尔滨"),
        (1953, 5, None, "中国工会第七次全国代表大会召开", "北京"), (1957, None, None, "筹备第八次全国代表大会", None),
    ]
    second = [
        ("序号", "活动日期", "活动主题", "活动内容", "参加人员", "负责人"),
        (1, "2023.9.5", "“工会进万家”服务周", "上门服务快递员", "张三、李四、王五", "赵六"),
        (2, "2023.9.12", "法律体检进企业", "审查集体合同文本", "法律顾问团", "钱七"),
        (3, "2023.9.20", "职工心理健康讲座", "邀请专家授课", "机关干部", "孙八"),
    ]
    old = [
        ("获奖时间", "名称", "颁奖单位", "获奖人数"),
        (date(2021, 4, 27), "全国五一劳动奖章", "中华全国总工会", 3), (date(2022, 4, 28), "首都劳动奖章", "市总工会", 12),
        ("总计", None, None, 15),
    ]
    open_document = [
        ("Date", "Title", "Theme", "Place", "Summary"),
        (date(2023, 10, 9), "Congress opens", "Congresses", "Beijing", "About 2,000 delegates met."),
        (date(2023, 10, 12), "Congress closes", "Congresses", "Beijing", "A new committee was elected."),
    ]
    return [
        Made("title, unit above, total", "经费.xlsx", xlsx(titled, merged=["A1:E1", "A2:E2"]), "ignore date title figure note",
             ("2023-03-15", "2023-07-20", "2023-09-01"), 1, [("预算金额", 184200, "元")]),
        Made("two rows of headings", "培训.xlsx", xlsx(grouped, merged=["A1:F1", "B2:C2", "D2:E2", "A2:A3", "F2:F3"]),
             "title begin end figure figure place",
             ("2023-03-06/2023-03-10", "2023-05-15/2023-05-17", "2023-11-01/2023-11-03"),
             figures=[("人数 职工", 80, "人"), ("人数 干部", 20, "人")]),
        Made("three columns of a date", "工运史.xlsx", xlsx(three), "year month day title place",
             ("1925-05-01", "1948-08-01", "1953-05", "1957")),
        Made("the second sheet is the fullest", "台账.xlsx",
             xlsx([("说明",), ("本表由办公室填写",)], second, names=["封面", "2023年"]),
             "ignore date title summary people people", ("2023-09-05", "2023-09-12", "2023-09-20")),
        Made("XLS with a total", "荣誉.xls", xls(old), "date title organisations figure", ("2021-04-27", "2022-04-28"), 1),
        Made("ODS", "events.ods", ods(open_document), "date title theme place summary", ("2023-10-09", "2023-10-12")),
    ]


def _chronicles() -> Sequence[Made]:
    sections = [
        ("某区总工会大事记", None, None), ("日期", "事件", "地点"), ("2022年", None, None), ("一月", None, None),
        ("1月5日", "召开二届三次全委会", "区政府礼堂"), ("1月20日—22日", "走访慰问一线职工", "各街道"), ("十二月", None, None),
        ("12月底", "完成年度考核", None), ("2023年", None, None), ("3月", "换届选举", None),
    ]
    gaps = [
        ("2023年工会大事记", None, None, None, None, None), (None, None, None, None, None, None),
        (None, "日期", None, "事项", None, "单位"),
        (None, "1月11日", None, "送温暖", None, "生活保障部"), (None, "5月上旬", None, "劳模座谈会", None, "经济部"),
        (None, "9月6日—8日", None, "职工运动会", None, "宣教部"), (None, None, None, None, None, None),
        (None, "制表人：", None, "王某", None, "审核：李某"),
    ]
    merged = [
        ("时间", "事项", "类型"),
        ("2023年6月1日", "安全生产月启动", "安全生产"), (None, "安全知识竞赛", "安全生产"), (None, "隐患排查", "劳动保护"),
        ("2023年6月20日", "总结表彰", "安全生产"),
    ]
    ditto = [
        ("日期", "事件名称", "主题"), ("2023-07-03", "慰问环卫工人", "送清凉"), ("同上", "慰问快递员", "〃"),
        ("2023-07-05", "慰问交警", "〃"), ("日期", "事件名称", "主题"), ("2023-08-01", "慰问部队", "双拥"),
    ]
    bilingual = [
        ("日期", "事件", "地点", "来源"), ("Date", "Event", "Place", "Source"),
        ("2023-10-09", "工会十八大开幕", "北京", "新华社"), ("2023-10-12", "工会十八大闭幕", "北京", "工人日报"),
    ]
    faulty = [
        ("时间", "活动", "人数"), ("2023年2月30日", "不存在的一天", 5), ("待定", "时间未定的活动", 8),
        ("23.10.9", "两位数的年份", 9),
        ("2023-10-10", None, 3), ("2023-10-11", "人数写成文字", "若干"), ("2023-10-12", "正常", 20), (None, "没有日期", 1),
        ("2023-10-13", "正常", "约300"), ("2023-10-14", "正常", "—"), ("2023-10-15", "正常", 30), ("2023-10-16", "正常", 12),
        ("2023-10-17", "正常", 13),
    ]
    return [
        Made("years and months as rows", "大事记.xlsx", xlsx(sections, merged=["A1:C1", "A3:C3"]), "date title place",
             ("2022-01-05", "2022-01-20/2022-01-22", "2022-12-21~/2022-12-31~", "2023-03"), 4),
        Made("empty columns, the year in the title", "简报.xlsx", xlsx(gaps), "ignore date ignore title ignore organisations",
             ("2023-01-11", "2023-05-01~/2023-05-10~", "2023-09-06/2023-09-08"), 1),
        Made("dates merged over several rows", "安全月.xlsx", xlsx(merged, merged=["A2:A4"]), "date title theme",
             ("2023-06-01", "2023-06-01", "2023-06-01", "2023-06-20")),
        Made("the same as above, and headings again", "慰问.csv", text_of(ditto).encode(), "date title theme",
             ("2023-07-03", "2023-07-03", "2023-07-05", "2023-08-01"), 1),
        Made("headings in two languages", "双语.xlsx", xlsx(bilingual), "date title place source", ("2023-10-09", "2023-10-12")),
        Made("faulty rows", "错误.xlsx", xlsx(faulty), "date title figure",
             ("2023-10-12", "2023-10-13", "2023-10-14", "2023-10-15", "2023-10-16", "2023-10-17"), 6),
    ]


def _dates() -> Sequence[Made]:
    serials = [("日期", "标题"), (45208, "大会开幕"), (45211, "大会闭幕"), (44927, "元旦慰问")]
    mac = [("日期", "标题"), (43746, "大会开幕"), (43749, "大会闭幕"), (date(2023, 1, 1), "元旦慰问")]
    months = [("月份", "重点工作", "牵头部门"), (date(2023, 9, 1), "筹备换届", "组织部"), (date(2023, 10, 1), "召开大会", "办公室"),
              (date(2023, 11, 1), "学习贯彻", "宣教部")]
    digits = [("成文日期", "标题", "主题"), (20231009, "开幕", "会议"), (20231012, "闭幕", "会议"), (20231101, "总结", "工作")]
    formula = [("日期", "活动", "上半年", "下半年", "人数合计"), (date(2023, 12, 1), "技能培训", 30, 40, Formula("=C2+D2", 70)),
               (date(2023, 12, 8), "读书分享", 10, 15, Formula("=C3+D3", 25))]
    long = [("日期", "标题", "摘要"), ("2023-10-09", "大会开幕", LONG), ("2023-10-12", "大会闭幕", "短")]
    month_form = "yyyy\"年\"m\"月\""
    return [
        Made("serial numbers", "序列.xlsx", xlsx(serials), "date title", ("2023-10-09", "2023-10-12", "2023-01-01")),
        Made("serial numbers from 1904", "苹果.xlsx", xlsx(mac, mac=True, formats={"A4": "yyyy-mm-dd"}), "date title",
             ("2023-10-09", "2023-10-12", "2023-01-01")),
        Made("serial numbers from 1904 in XLS", "苹果.xls", xls(mac, mac=True), "date title",
             ("2023-10-09", "2023-10-12", "2023-01-01")),
        Made("months that a workbook keeps as days", "月度.xlsx",
             xlsx(months, formats={f"A{row}": month_form for row in (2, 3, 4)}),
             "date title organisations", ("2023-09", "2023-10", "2023-11")),
        Made("days as numbers of eight digits", "公文.xlsx", xlsx(digits), "date title theme",
             ("2023-10-09", "2023-10-12", "2023-11-01")),
        Made("formulas", "公式.xlsx", counted(formula), "date title figure figure figure", ("2023-12-01", "2023-12-08"),
             figures=[("上半年", 30, ""), ("下半年", 40, ""), ("人数合计", 70, "人")]),
        Made("a cell of 31,000 characters", "长文.xlsx", xlsx(long), "date title summary", ("2023-10-09", "2023-10-12")),
    ]

"""Questions of dates, and by reading the records which events they find: ids with blanks between them."""

DATES: dict[str, str] = {
    # Dates: what certainly happened then, and what has them in its texts.
    "2023年10月10日": (
        "beijing-delegation-congress-18 beijing-theme-education-second-batch leading-contests-14th-plan "
        "national-congress-18 service-stations-since-2016"
    ),
    "2023-10-10": (
        "beijing-delegation-congress-18 beijing-theme-education-second-batch leading-contests-14th-plan "
        "national-congress-18 service-stations-since-2016"
    ),
    "2023.10.10": (
        "beijing-delegation-congress-18 beijing-theme-education-second-batch leading-contests-14th-plan "
        "national-congress-18 service-stations-since-2016"
    ),
    "2023/10/10": (
        "beijing-delegation-congress-18 beijing-theme-education-second-batch leading-contests-14th-plan "
        "national-congress-18 service-stations-since-2016"
    ),
    "2023 年 10 月 10 日": (
        "beijing-delegation-congress-18 beijing-theme-education-second-batch leading-contests-14th-plan "
        "national-congress-18 service-stations-since-2016"
    ),
    "二〇二三年十月十日": (
        "beijing-delegation-congress-18 beijing-theme-education-second-batch leading-contests-14th-plan "
        "national-congress-18 service-stations-since-2016"
    ),
    "２０２３年１０月１０日": (
        "beijing-delegation-congress-18 beijing-theme-education-second-batch leading-contests-14th-plan "
        "national-congress-18 service-stations-since-2016"
    ),
    "2023年10月10号": (
        "beijing-delegation-congress-18 beijing-theme-education-second-batch leading-contests-14th-plan "
        "national-congress-18 service-stations-since-2016"
    ),
    "2023年10月10日 代表大会": "beijing-delegation-congress-18 national-congress-18",
    "2023年10月10日 -北京代表团": "beijing-theme-education-second-batch leading-contests-14th-plan service-stations-since-2016",
    "2023-10": (
        "beijing-delegation-congress-18 beijing-jjj-contest-final beijing-theme-education-second-batch "
        "leading-contests-14th-plan national-congress-18 service-stations-since-2016 talk-with-new-leadership "
        "union-constitution-2023"
    ),
    "2023年10月": (
        "beijing-delegation-congress-18 beijing-jjj-contest-final beijing-theme-education-second-batch "
        "leading-contests-14th-plan national-congress-18 service-stations-since-2016 talk-with-new-leadership "
        "union-constitution-2023"
    ),
    "二〇二三年十月": (
        "beijing-delegation-congress-18 beijing-jjj-contest-final beijing-theme-education-second-batch "
        "leading-contests-14th-plan national-congress-18 service-stations-since-2016 talk-with-new-leadership "
        "union-constitution-2023"
    ),
    "1959年8月": "beijing-workers-stadium-built",
    "2011年6月6日": "ilo-worker-member-2011",
    "2013-04-28": "model-workers-forum-2013",
    "2015年7月6日": "mass-organisations-conference-2015",
    "2019.2.1": "service-stations-since-2016 xi-couriers-2019",
    "2020年9月17日": "service-stations-since-2016 xi-changsha-forum-2020",
    "1983年": "ilo-activity-resumed-1983 ilo-worker-member-2011",
    "2015Q3": "mass-organisations-conference-2015",
    "2015年三季度": "mass-organisations-conference-2015",
    "2015年第四季度": "union-reform-pilot-plan-2015",
    "2015年下半年": "mass-organisations-conference-2015 union-reform-pilot-plan-2015",
    "2019年1月至3月": "service-stations-since-2016 xi-couriers-2019",
    "2023年2月30日": "",
    "去年": "",
}

"""Questions of words, and by reading the records which events they find: ids with blanks between them."""

WORDS: dict[str, str] = {
    # Words of one to many characters.
    "歌": "craftsmen-on-television-2022",
    "着": (
        "beijing-courier-standard-2023 beijing-didi-mechanism-2023 beijing-digital-plan-target "
        "beijing-high-skilled-plan-2023 beijing-new-employment-plan-2023 changsha-innovation-exhibition-2022 "
        "county-unions-guidance-2023 warm-road-2022 women-digital-skills-plan"
    ),
    "著": (
        "beijing-courier-standard-2023 beijing-didi-mechanism-2023 beijing-digital-plan-target "
        "beijing-high-skilled-plan-2023 beijing-new-employment-plan-2023 changsha-innovation-exhibition-2022 "
        "county-unions-guidance-2023 warm-road-2022 women-digital-skills-plan"
    ),
    "驿站": (
        "beijing-new-employment-2023 beijing-warm-stations-2023 fengqiao-practice-2024 list-2023-released "
        "quanzhou-health-station-2023 service-stations-2023 service-stations-2024 service-stations-double-15 "
        "service-stations-double-15-target service-stations-new-double-15"
    ),
    "体检": (
        "beijing-new-employment-2023 beijing-warm-action-2023 health-check-tour health-check-zhongguancun "
        "list-2024-released quanzhou-health-station-2023"
    ),
    "饿了么": "eleme-collective-contract",
    "货车司机": (
        "health-check-tour new-employment-care-2022 unions-with-you-on-the-road warm-road-2022 warm-road-2023 "
        "warm-road-2024 xi-changsha-forum-2020"
    ),
    "蹲点": "four-tasks-campaign-2022 officials-stationed-2022 platform-stationing-first",
    "足球": "beijing-workers-stadium-opens beijing-workers-stadium-rebuilt",
    "通武廊": "beijing-tongwulang-contest-2023",
    "竣工": "beijing-workers-stadium-built",
    "人工智能": (
        "ai-action-2024 digital-plan-and-ai-action digital-promotion-meeting-2024 digital-skills-contest-1 "
        "digital-tasks-meeting-2024 union-digital-project-2024"
    ),
    "法院": "dispute-mediation-2024 online-mediation-2024",
    "俄罗斯": "brics-union-forum-11",
    "新疆": "collective-bargaining-plan-completed",
    "河北": (
        "beijing-jjj-contest-final beijing-jjj-contests-2023-2025 beijing-jjj-joint-meeting langfang-livestream-jobs "
        "online-jobs-hebei-2022"
    ),
    "铁路": "national-congress-18",
    "外卖": "beijing-organising-2023 eleme-collective-contract essay-high-quality-2024",
    "欠薪": "wage-arrears-winter-action",
    "演讲": "craftsmen-camp-class-tsinghua workers-speech-contest",
    "思政": "list-2024-released workers-ideology-class-launched xu-zhenchao-lecture",
    "暖途": "new-employment-care-2022 warm-road-2022 warm-road-2023 warm-road-2024",
    "奖章": "may-day-commendation-2024",
    "夏令营": "summer-camp-2024",
    "铁塔": "zhangbei-shengli-line-2024",
    "灯光秀": "changsha-craftsmen-lights-2022",
    "章程": "national-congress-18 union-constitution-2023",
    "班组长": "labour-competitions-2024 red-flag-cup-1",
    "农民工": "migrant-workers-study-dream party-congress-20-study-measures summer-camp-2024 xi-changsha-forum-2020",
    "网络端": "hotline-12351-built legal-system-online-2024",
    "京津冀": (
        "beijing-jjj-contest-final beijing-jjj-contests-2023-2025 beijing-jjj-joint-meeting beijing-jjj-symposium "
        "beijing-tongwulang-contest-2023 craftsmen-help-firms-launched-2023 jjj-contest-launched-2023"
    ),
    "上海合作组织国家职工技能大赛": "luban-training-2024 sco-skills-contest-2024",
    # The same in traditional script, with other widths, with radicals.
    "驛站": (
        "beijing-new-employment-2023 beijing-warm-stations-2023 fengqiao-practice-2024 list-2023-released "
        "quanzhou-health-station-2023 service-stations-2023 service-stations-2024 service-stations-double-15 "
        "service-stations-double-15-target service-stations-new-double-15"
    ),
    "體檢": (
        "beijing-new-employment-2023 beijing-warm-action-2023 health-check-tour health-check-zhongguancun "
        "list-2024-released quanzhou-health-station-2023"
    ),
    "餓了麼": "eleme-collective-contract",
    "貨車司機": (
        "health-check-tour new-employment-care-2022 unions-with-you-on-the-road warm-road-2022 warm-road-2023 "
        "warm-road-2024 xi-changsha-forum-2020"
    ),
    "著力": (
        "beijing-courier-standard-2023 beijing-didi-mechanism-2023 beijing-high-skilled-plan-2023 "
        "beijing-new-employment-plan-2023"
    ),
    "檢察院": "dispute-mediation-2024 online-mediation-2024",
    "國際勞工組織": "ilo-activity-resumed-1983 ilo-worker-member-2011 ilo-worker-member-2024",
    "鐵路": "national-congress-18",
    "外賣": "beijing-organising-2023 eleme-collective-contract essay-high-quality-2024",
    "集體合同": (
        "beijing-government-union-meeting collective-bargaining-plan-completed eleme-collective-contract "
        "essay-high-quality-2024 new-employment-rights-2024"
    ),
    "女職工": "craftsmen-books-2022 women-craftsmen-faculty-2023 women-digital-skills-plan women-innovation-studio-alliance-2023",
    "農民工": "migrant-workers-study-dream party-congress-20-study-measures summer-camp-2024 xi-changsha-forum-2020",
    "⼯体": (
        "beijing-workers-stadium-built beijing-workers-stadium-opens beijing-workers-stadium-rebuilt "
        "beijing-workers-stadium-tour-2023 health-check-tour"
    ),
    "ＣＣＴＶ": "craftsmen-on-television-2022",
    "雙15": (
        "list-2023-released service-stations-2023 service-stations-double-15 service-stations-double-15-target "
        "service-stations-new-double-15"
    ),
    "１２３５１热线": (
        "hotline-12351-built hotline-12351-deployed hotline-12351-full-operation-due hotline-12351-trial "
        "legal-system-online-2024 list-2023-released"
    ),
    # Letters and numbers, from the beginning of a word.
    "CCTV": "craftsmen-on-television-2022",
    "cctv": "craftsmen-on-television-2022",
    "ILO": "ilo-activity-resumed-1983 ilo-worker-member-2011 ilo-worker-member-2024",
    "hotline": (
        "hotline-12351-built hotline-12351-deployed hotline-12351-full-operation-due hotline-12351-trial "
        "legal-system-online-2024 list-2023-released"
    ),
    "stadium": (
        "beijing-workers-stadium-built beijing-workers-stadium-opens beijing-workers-stadium-rebuilt "
        "beijing-workers-stadium-tour-2023 health-check-tour"
    ),
    "courier": (
        "beijing-courier-standard-2023 beijing-didi-mechanism-2023 beijing-new-employment-2023 beijing-organising-2023 "
        "courier-warm-season-2024 party-congress-20-study xi-changsha-forum-2020 xi-couriers-2019 xi-minhang-2023"
    ),
    "559": "innovation-cases-call-2025 work-plan-559-2024",
    "12351热线": (
        "hotline-12351-built hotline-12351-deployed hotline-12351-full-operation-due hotline-12351-trial "
        "legal-system-online-2024 list-2023-released"
    ),
    "i会员": "beijing-i-member-2023",
    "双15": (
        "list-2023-released service-stations-2023 service-stations-double-15 service-stations-double-15-target "
        "service-stations-new-double-15"
    ),
    # Organisations, people, places and groups, under their other names.
    "北京团": "beijing-delegation-congress-18 national-congress-18",
    "全总法律": "ten-years-achievements-briefing",
    "滴滴（北京）": "beijing-didi-mechanism-2023 beijing-didi-talks beijing-new-employment-2023",
    "快递小哥": (
        "beijing-courier-standard-2023 beijing-new-employment-2023 beijing-organising-2023 courier-warm-season-2024 "
        "xi-changsha-forum-2020 xi-couriers-2019"
    ),
    "来沪": "xi-minhang-2023",
    "困难职工家庭": "four-tasks-campaign-2022 party-congress-20-study-measures work-plan-559-2024",
    "工体": (
        "beijing-workers-stadium-built beijing-workers-stadium-opens beijing-workers-stadium-rebuilt "
        "beijing-workers-stadium-tour-2023 health-check-tour"
    ),
    "许振超": "xu-zhenchao-lecture",
    "魏地春": "ilo-worker-member-2024",
    "王东明": "beijing-delegation-congress-18 national-congress-18 third-plenum-field-talks-2024",
    "徐留平": "workforce-reform-coordination-meeting-2024",
    "石头胡同": "xi-couriers-2019",
    "中关村": "health-check-zhongguancun",
    "泉州": "quanzhou-health-station-2023",
    "闵行": "xi-minhang-2023",
    # Several words, phrases, words that must not be there.
    "驿站 体检": "beijing-new-employment-2023 quanzhou-health-station-2023",
    "體檢　驛站": "beijing-new-employment-2023 quanzhou-health-station-2023",
    "驿站 -体检": (
        "beijing-warm-stations-2023 fengqiao-practice-2024 list-2023-released service-stations-2023 "
        "service-stations-2024 service-stations-double-15 service-stations-double-15-target "
        "service-stations-new-double-15"
    ),
    "体检 -驿站": "beijing-warm-action-2023 health-check-tour health-check-zhongguancun list-2024-released",
    "-驿站 体检": "beijing-warm-action-2023 health-check-tour health-check-zhongguancun list-2024-released",
    "“上海合作组织”": "luban-training-2024 sco-skills-contest-2024",
    "「爱心餐」": "love-meals-2024",
    '"artificial intelligence"': (
        "ai-action-2024 digital-plan-and-ai-action digital-promotion-meeting-2024 digital-skills-contest-1 "
        "digital-tasks-meeting-2024 union-digital-project-2024"
    ),
    '"intelligence artificial"': "",
    '人工智能 -"artificial intelligence"': "",
    "“两新”工委": "beijing-new-employment-2023",
    "工匠 灯光秀": "changsha-craftsmen-lights-2022",
    "没有这样的词": "",
    "《》": "",
    # Pinyin and initials.
    "Didi": (
        "beijing-didi-mechanism-2023 beijing-didi-talks beijing-new-employment-2023 beijing-workers-stadium-tour-2023 "
        "third-plenum-field-talks-2024"
    ),
    "主题宣传教育的主题": "chinese-dream-education-2022 chinese-dream-education-2024 ideological-guidance-project-2024",
    "eleme": "eleme-collective-contract",
    "zhongguancun": "health-check-zhongguancun",
    "quanzhou": "quanzhou-health-station-2023",
    "xuzhenchao": "xu-zhenchao-lecture",
    "weidichun": "ilo-worker-member-2024",
    "wdc": "ilo-worker-member-2024",
    "wdm": "beijing-delegation-congress-18 national-congress-18 third-plenum-field-talks-2024",
    "wangdongming": "beijing-delegation-congress-18 national-congress-18 third-plenum-field-talks-2024",
    "fengqiao": "fengqiao-experience-meeting fengqiao-practice-2024 letter-and-notices-2024 list-2024-released",
    "shitouhutong": "xi-couriers-2019",
    "luban": "luban-training-2024",
    "yhls": "letter-and-notices-2024",
    "yihanliangshu": "letter-and-notices-2024",
    "lanshafa": "craftsmen-conference-1-live",
    "jinzhuan": "brics-union-forum-11 brics-union-forum-founded",
    "hqb": "red-flag-cup-1",
    "hongqibei": "red-flag-cup-1",
    "jingjinji": (
        "beijing-jjj-contest-final beijing-jjj-contests-2023-2025 beijing-jjj-joint-meeting beijing-jjj-symposium "
        "jjj-contest-launched-2023"
    ),
    "hangye": "eleme-collective-contract",
    "changsha": (
        "changsha-craftsmen-lights-2022 changsha-innovation-exhibition-2022 craftsmen-on-television-2022 "
        "skills-forum-1 xi-changsha-forum-2020"
    ),
    "zhangsha": "",
    "xzc": "changsha-innovation-exhibition-2022 essay-high-quality-2024 xu-zhenchao-lecture",
}

"""Wordings that pages of other alliances showed, each told anew of one body: (name of the case, page, claims)."""

ZH = "中俄工科大学联盟动态\n\n"
EN = "News of the association\n\n"
RU = "Новости ассоциации\n\n"

CASES = [
    (
        "led and joined with",
        ZH + "2020年5月27日，同济大学牵头，联合燕山大学、吉林大学等20所高校成立了中俄工科大学联盟。",
        {
            "asrtu founded 2020-05-27",
            "asrtu founding_members 20 at 2020-05-27",
            "asrtu tongji-university founder from 2020-05-27",
            "asrtu yanshan-university founding_member from 2020-05-27",
            "asrtu jilin-university founding_member from 2020-05-27",
        },
    ),
    (
        "so many enter",
        ZH + "2021年12月，燕山大学、吉林大学等6所高校入盟中俄工科大学联盟。",
        {f"asrtu {name}-university member from 2021-12" for name in ("yanshan", "jilin")},
    ),
    ("became one of", ZH + "2022年，燕山大学也成了中俄工科大学联盟的一员。", {"asrtu yanshan-university member from 2022"}),
    (
        "of the first members",
        ZH + "中俄工科大学联盟首批成员中，中方高校有15所，俄方高校有12所。",
        {"asrtu founding_members 15 CN", "asrtu founding_members 12 RU"},
    ),
    ("a ceiling", ZH + "中俄工科大学联盟章程规定成员以15所为上限。", set()),
    ("schools of another kind", ZH + "中俄工科大学联盟的开放日有超过40所高中参加。", set()),
    ("a question", ZH + "有人问，中俄工科大学联盟要不要发展到80所？", set()),
    (
        "rectors of so many",
        ZH + "五所大学的校长在重庆谈到中俄工科大学联盟。",
        set(),
    ),
    (
        "countries in a row, so many each",
        ZH + "中俄工科大学联盟共有成员高校41所，其中中国35所，蒙古和越南各2所，佛得角2所。",
        {"asrtu members 41", "asrtu members 35 CN", "asrtu members 2 MN", "asrtu members 2 VN", "asrtu members 2 CV"},
    ),
    (
        "chairs by their rectors",
        ZH + "中俄工科大学联盟共同主席、燕山大学副校长和吉林大学副校长通报了工作。",
        {"asrtu yanshan-university chair", "asrtu jilin-university chair"},
    ),
    ("a chair chosen", ZH + "中俄工科大学联盟理事长单位已选定为吉林大学。", {"asrtu jilin-university chair"}),
    ("a term with an end", ZH + "吉林大学为中俄工科大学联盟轮值主席单位，到2021年止。", {"asrtu jilin-university chair to 2021"}),
    (
        "parts of the members, then observers",
        EN + "So far ASRTU has 47 members, among which 25 are from China and 22 from Russia.",
        {"asrtu members 47", "asrtu members 25 CN", "asrtu members 22 RU"},
    ),
    (
        "countries with figures and nothing between",
        EN + "ASRTU has 70 members. In 2021 China had 24 members, Mongolia 14 and Vietnam 12.",
        {"asrtu members 70", "asrtu members 24 CN at 2021", "asrtu members 14 MN at 2021", "asrtu members 12 VN at 2021"},
    ),
    ("an association of so many of a continent", EN + "ASRTU is an association of 170 Asian universities.", {"asrtu all 170"}),
    ("what one wants", EN + "By 2030 the founders of ASRTU want 200 members.", set()),
    ("put at", EN + "At the assembly the membership of ASRTU was put at 76.", {"asrtu members 76"}),
    (
        "there from the first day",
        EN + "Tongji University, there from the first day, is the seat of ASRTU.",
        {"asrtu tongji-university founding_member"},
    ),
    (
        "applications approved",
        EN + "The council of ASRTU approved the applications of Tongji University and Jilin University.",
        {"asrtu tongji-university member", "asrtu jilin-university member"},
    ),
    (
        "founders among those who signed",
        RU + "Соглашение о создании АТУРК подписали в декабре 2021 года 11 вузов. В их числе — МЭИ и ТПУ.",
        {
            "asrtu founded 2021-12",
            "asrtu founding_members 11 at 2021-12",
            "asrtu moscow-power-engineering-institute founding_member from 2021-12",
            "asrtu tomsk-polytechnic-university founding_member from 2021-12",
        },
    ),
    ("grown to", RU + "К 2016 году число членов АТУРК выросло до 29.", {"asrtu members 29 at 2016"}),
    (
        "remain observers",
        RU + "МЭИ и ТПУ остаются наблюдателями АТУРК.",
        {
            "asrtu moscow-power-engineering-institute observer",
            "asrtu tomsk-polytechnic-university observer",
        },
    ),
    (
        "an observer at",
        RU + "С апреля 2017 года наблюдателем при АТУРК состоит ТПУ.",
        {"asrtu tomsk-polytechnic-university observer from 2017-04"},
    ),
    ("fees paid", RU + "Взносы АТУРК уплатили 119 членов.", set()),
    (
        "president by instrumental",
        RU + "Президентом АТУРК с 2010 года является МЭИ.",
        {
            "asrtu moscow-power-engineering-institute chair from 2010",
        },
    ),
]

"""Russian pages of one to four sentences with the claims they make, by the definitions of the contract.

(name of the case, page, claims as test_claims.py writes them). No page is a real one; figures and dates are made up.
"""

GEN = "Ассоциации технических университетов России и Китая"
NOM = "Ассоциация технических университетов России и Китая"
ACC = "Ассоциацию технических университетов России и Китая"
TITLE = "Новости ассоциации\n\n"
DATED = "Новости ассоциации\n\nДата публикации: 06.05.2021\n\n"
MASTHEAD = "Уральский федеральный университет — новости\n\n"

COUNTS = [
    ("members and observers", TITLE + f"{NOM} насчитывает 54 члена и 14 наблюдателей.", {"asrtu members 54", "asrtu observers 14"}),
    ("a word for now on a dated page", DATED + f"Сегодня {NOM} насчитывает 54 члена.", {"asrtu members 54 at 2021-05-06"}),
    ("a word for now on an undated page", TITLE + f"Сейчас {NOM} насчитывает 54 члена.", {"asrtu members 54"}),
    ("no word for now on a dated page", DATED + f"{NOM} насчитывает 54 члена.", {"asrtu members 54"}),
    ("consists of", TITLE + f"{NOM} состоит из 60 университетов.", {"asrtu all 60"}),
    ("unites", TITLE + f"{NOM} объединяет 60 вузов.", {"asrtu all 60"}),
    ("belong", TITLE + f"В {ACC} входят 60 вузов.", {"asrtu all 60"}),
    ("members by their noun", TITLE + f"Членами {GEN} являются 54 вуза.", {"asrtu members 54"}),
    ("a date that governs", TITLE + f"На июнь 2019 года в {ACC} входило 52 вуза.", {"asrtu all 52 at 2019-06"}),
    ("sides", TITLE + f"{NOM} объединяет 30 китайских и 24 российских вуза.", {"asrtu all 30 CN", "asrtu all 24 RU"}),
    ("each side", TITLE + f"{NOM} объединяет 60 вузов, по 30 от каждой страны.", {"asrtu all 60", "asrtu all 30 CN", "asrtu all 30 RU"}),
    ("more than", TITLE + f"{NOM} объединяет более 60 вузов.", {"asrtu all 60 at_least 61.."}),
    ("about", TITLE + f"{NOM} объединяет около 50 вузов.", {"asrtu all 50 approx 45..55"}),
    ("number words", TITLE + f"{NOM} объединяет пятьдесят четыре вуза.", {"asrtu all 54"}),
    (
        "founding members take the founding's date",
        TITLE + f"{NOM} создана 6 марта 2011 года в Харбине. Учредителями стали 30 вузов.",
        {"asrtu founded 2011-03-06 in Harbin", "asrtu founding_members 30 at 2011-03-06"},
    ),
    ("joined", TITLE + f"В состав {GEN} вошли 58 вузов.", {"asrtu members 58"}),
    (
        "another body on the page",
        TITLE + f"Российско-Китайская ассоциация медицинских университетов насчитывает 90 членов. {NOM} насчитывает 54 члена.",
        {"asrmu members 90", "asrtu members 54"},
    ),
]
REFUSALS = [
    ("attendance", TITLE + f"В заседании {GEN} приняли участие представители 45 вузов.", set()),
    ("increment", TITLE + f"Весной в {ACC} вступили ещё 5 новых членов.", set()),
    ("target", TITLE + f"К 2030 году {NOM} планирует объединить 100 вузов.", set()),
    ("figure to come", TITLE + f"В {ACC} будет входить 100 вузов.", set()),
    ("ranking", TITLE + f"В рейтинг лучших вузов мира попали 12 университетов {GEN}.", set()),
    ("people", TITLE + f"В летней школе {GEN} участвовали 500 студентов.", set()),
    ("ordinal", TITLE + f"Университет Тунцзи стал 14-м наблюдателем {GEN}.", {"asrtu tongji-university observer"}),
    ("partners of one university", TITLE + "Университет Тунцзи сотрудничает с 40 российскими вузами.", set()),
]
ROLES = [
    (
        "is a member",
        TITLE + f"Уральский федеральный университет является членом {GEN}.",
        {"asrtu ural-federal-university member"},
    ),
    (
        "joined in a month",
        TITLE + f"В сентябре 2015 года Уральский федеральный университет вступил в {ACC}.",
        {"asrtu ural-federal-university member from 2015-09"},
    ),
    (
        "recently on a dated page",
        DATED + f"Недавно Уральский федеральный университет вступил в {ACC}.",
        {"asrtu ural-federal-university member from 2021-05~"},
    ),
    (
        "observer",
        TITLE + f"Яньшаньский университет стал наблюдателем {GEN} в 2020 году.",
        {"asrtu yanshan-university observer from 2020"},
    ),
    (
        "observer that became a member",
        TITLE + f"В 2015 году УрФУ стал наблюдателем {GEN}. В 2018 году УрФУ стал полноправным членом {GEN}.",
        {"asrtu ural-federal-university observer from 2015", "asrtu ural-federal-university member from 2018"},
    ),
    ("left", TITLE + f"В 2019 году УрФУ вышел из {GEN}.", {"asrtu ural-federal-university former to 2019"}),
    ("belongs", TITLE + f"УрФУ входит в {ACC}.", {"asrtu ural-federal-university unknown"}),
    ("our university", MASTHEAD + f"Наш университет вступил в {ACC} в 2013 году.", {"asrtu ural-federal-university member from 2013"}),
    ("nobody knows whose page it is", TITLE + f"Наш университет вступил в {ACC} в 2013 году.", set()),
    (
        "list of members",
        TITLE + f"Члены {GEN}: УрФУ, МАИ, МГТУ им. Н.Э. Баумана.",
        {
            "asrtu ural-federal-university member",
            "asrtu moscow-aviation-institute member",
            "asrtu bauman-moscow-state-technical-university member",
        },
    ),
    (
        "stood at the beginnings",
        TITLE + f"УрФУ стоял у истоков {GEN}.",
        {"asrtu ural-federal-university founding_member"},
    ),
    ("a partner is no member", TITLE + f"УрФУ подписал соглашение с {GEN}.", set()),
]
OFFICES = [
    (
        "a chair with its term",
        TITLE + f"В 2017–2019 годах УрФУ был сопредседателем {GEN}.",
        {"asrtu ural-federal-university chair from 2017 to 2019"},
    ),
    (
        "permanent chairs",
        TITLE + f"Постоянными сопредседателями {GEN} являются Харбинский политехнический университет и МГТУ им. Н.Э. Баумана.",
        {"asrtu harbin-institute-of-technology chair", "asrtu bauman-moscow-state-technical-university chair"},
    ),
    (
        "founders",
        TITLE
        + f"{NOM} создана в 2011 году. Инициаторами создания выступили Харбинский политехнический университет и МГТУ им. Н.Э. Баумана.",
        {
            "asrtu founded 2011",
            "asrtu harbin-institute-of-technology founder from 2011",
            "asrtu bauman-moscow-state-technical-university founder from 2011",
        },
    ),
    ("rule of the term", TITLE + f"Срок полномочий сопредседателя {GEN} — два года.", {"asrtu term P2Y"}),
    ("founding date and place", TITLE + f"{NOM} основана в Шэньчжэне в марте 2011 года.", {"asrtu founded 2011-03 in Shenzhen"}),
    ("anniversary is no founding", TITLE + f"В 2021 году {NOM} отметила десятилетие.", set()),
]
EDGES = [
    ("member universities", TITLE + "АТУРК объединяет свыше 50 вузов-участников.", {"asrtu members 50 at_least 51.."}),
    (
        "members and observers of a name in brief",
        TITLE + "В АТУРК 54 постоянных члена и 14 наблюдателей.",
        {"asrtu members 54", "asrtu observers 14"},
    ),
    ("number of members", TITLE + "Число членов АТУРК достигло 54.", {"asrtu members 54"}),
    (
        "total and sides",
        TITLE + "Членами АТУРК стали 54 вуза: 30 китайских и 24 российских.",
        {"asrtu members 54", "asrtu members 30 CN", "asrtu members 24 RU"},
    ),
    ("one of so many", TITLE + "УрФУ является одним из 54 членов АТУРК.", {"asrtu members 54", "asrtu ural-federal-university member"}),
    ("in an apposition", TITLE + "УрФУ, член АТУРК с 2012 года, открыл лабораторию.", {"asrtu ural-federal-university member from 2012"}),
    (
        "on the initiative of",
        TITLE + "АТУРК была создана в 2011 году по инициативе МГТУ им. Н.Э. Баумана.",
        {"asrtu founded 2011", "asrtu bauman-moscow-state-technical-university founder from 2011"},
    ),
    ("no member", TITLE + "УрФУ не входит в АТУРК.", set()),
    ("not yet", TITLE + "УрФУ ещё не вступил в АТУРК.", set()),
    ("a wish", TITLE + "УрФУ планирует вступить в АТУРК.", set()),
    ("members of its council", TITLE + "Совет АТУРК состоит из 15 членов.", set()),
    ("students of its members", TITLE + "В университетах — членах АТУРК учатся 500 000 студентов.", set()),
    (
        "elected chair",
        TITLE + "Ректор УрФУ избран сопредседателем АТУРК на 2021–2023 годы.",
        {"asrtu ural-federal-university chair from 2021 to 2023"},
    ),
    ("a chair since a year", TITLE + "С 2021 года УрФУ председательствует в АТУРК.", {"asrtu ural-federal-university chair from 2021"}),
    ("a secretariat is no chair", TITLE + "Секретариат АТУРК находится в УрФУ.", set()),
    ("is not", TITLE + "УрФУ не является членом АТУРК.", set()),
    ("in the past tense", TITLE + "В 2015 году в АТУРК входили 50 вузов.", {"asrtu all 50 at 2015"}),
    (
        "admitted as an observer",
        TITLE + "УрФУ был принят в АТУРК в качестве наблюдателя в 2015 году.",
        {"asrtu ural-federal-university observer from 2015"},
    ),
    ("in a relative clause", TITLE + "АТУРК, в которую входят 54 вуза, провела саммит в Харбине.", {"asrtu all 54"}),
    ("founding in the capital", TITLE + "АТУРК основана в Москве в 2011 году.", {"asrtu founded 2011 in Moscow"}),
    ("elected chair without a term", TITLE + "Председателем АТУРК избран ректор УрФУ.", {"asrtu ural-federal-university chair"}),
    (
        "countries right behind the nouns",
        TITLE + "АТУРК объединяет 24 вуза из Китая и 27 вузов из России.",
        {"asrtu all 24 CN", "asrtu all 27 RU"},
    ),
    ("observers before the verb", TITLE + "Наблюдателями АТУРК являются 14 университетов.", {"asrtu observers 14"}),
    (
        "members and observers before the verb",
        TITLE + "Членами АТУРК являются 54 университета, а наблюдателями — 14 университетов.",
        {"asrtu members 54", "asrtu observers 14"},
    ),
]
CASES = COUNTS + REFUSALS + ROLES + OFFICES + EDGES

"""Chinese pages of one to four sentences with the claims they make, by the definitions of the contract.

(name of the case, page, claims as test_claims.py writes them). No page is a real one; figures and dates are made up.
"""

TITLE = "中俄工科大学联盟动态\n\n"
DATED = "中俄工科大学联盟动态\n发布时间：2021-05-06\n\n"
MASTHEAD = "同济大学新闻网\n\n"

COUNTS = [
    ("members and observers", TITLE + "中俄工科大学联盟有正式成员54所，观察员14所。", {"asrtu members 54", "asrtu observers 14"}),
    (
        "a word for now on a dated page",
        DATED + "中俄工科大学联盟现有正式成员54所，观察员14所。",
        {"asrtu members 54 at 2021-05-06", "asrtu observers 14 at 2021-05-06"},
    ),
    ("a word for now on an undated page", TITLE + "目前，中俄工科大学联盟成员单位有54所。", {"asrtu members 54"}),
    ("no word for now on a dated page", DATED + "中俄工科大学联盟成员单位有54所。", {"asrtu members 54"}),
    ("consists of", TITLE + "中俄工科大学联盟由两国60所高校组成。", {"asrtu all 60"}),
    ("includes", TITLE + "中俄工科大学联盟包括60所高校。", {"asrtu all 60"}),
    ("a date that governs", TITLE + "截至2019年6月，中俄工科大学联盟成员达52所。", {"asrtu members 52 at 2019-06"}),
    (
        "sides",
        TITLE + "中俄工科大学联盟共有成员54所，其中中方30所，俄方24所。",
        {"asrtu members 54", "asrtu members 30 CN", "asrtu members 24 RU"},
    ),
    ("sides with adjectives", TITLE + "中俄工科大学联盟拥有31所中国高校和29所俄罗斯高校。", {"asrtu all 31 CN", "asrtu all 29 RU"}),
    ("each", TITLE + "中俄工科大学联盟共有成员高校60所，中俄各30所。", {"asrtu members 60", "asrtu members 30 CN", "asrtu members 30 RU"}),
    ("some more", TITLE + "中俄工科大学联盟成员单位已有60余所。", {"asrtu members 60 at_least 61..69"}),
    ("nearly", TITLE + "中俄工科大学联盟的成员高校近70所。", {"asrtu members 70 approx 60..70"}),
    ("more than", TITLE + "中俄工科大学联盟的成员高校超过60所。", {"asrtu members 60 at_least 61.."}),
    (
        "founding members take the founding's date",
        TITLE + "中俄工科大学联盟2011年3月6日在哈尔滨成立，创始成员30所。",
        {"asrtu founded 2011-03-06 in Harbin", "asrtu founding_members 30 at 2011-03-06"},
    ),
    ("joined", TITLE + "已有58所高校加入中俄工科大学联盟。", {"asrtu members 58"}),
    ("numerals", TITLE + "中俄工科大学联盟有五十一所成员高校。", {"asrtu members 51"}),
    (
        "traditional characters",
        "中俄工科大學聯盟動態\n\n中俄工科大學聯盟有正式成員54所，觀察員14所。",
        {"asrtu members 54", "asrtu observers 14"},
    ),
    (
        "another body on the page",
        TITLE + "中俄医科大学联盟有成员高校90所。中俄工科大学联盟有成员高校54所。",
        {"asrmu members 90", "asrtu members 54"},
    ),
    (
        "two dates are a series",
        TITLE + "2015年，中俄工科大学联盟成员为40所；2019年，联盟成员为52所。",
        {"asrtu members 40 at 2015", "asrtu members 52 at 2019"},
    ),
]
REFUSALS = [
    ("attendance", TITLE + "来自45所成员高校的代表出席了中俄工科大学联盟年会。", set()),
    ("increment", TITLE + "本次会议上，中俄工科大学联盟新增成员5所。", set()),
    ("target", TITLE + "中俄工科大学联盟计划到2030年将成员扩大到100所。", set()),
    ("ranking", TITLE + "中俄工科大学联盟高校中有12所进入世界大学排名前500强。", set()),
    ("subtotal of a programme", TITLE + "中俄工科大学联盟的中方院校中，“985工程”高校占了16所。", set()),
    ("region", TITLE + "中国—中东欧国家高校联合会中有中东欧国家高校38所。", set()),
    ("people", TITLE + "中俄工科大学联盟500名学生参加了夏令营。", set()),
    ("partners of one university", TITLE + "同济大学与俄罗斯40所高校建立了合作关系。", set()),
    ("ordinal", TITLE + "同济大学是中俄工科大学联盟的第14个观察员单位。", {"asrtu tongji-university observer"}),
    ("a mere meeting", TITLE + "同济大学承办了中俄工科大学联盟年会，共有30所高校参会。", set()),
]
ROLES = [
    ("is a member", TITLE + "同济大学是中俄工科大学联盟成员。", {"asrtu tongji-university member"}),
    (
        "a member that visited in a month",
        TITLE + "2017年2月，中俄工科大学联盟成员院校同济大学的代表团来访。",
        {"asrtu tongji-university member"},
    ),
    ("joined in a month", TITLE + "同济大学2015年9月正式加入中俄工科大学联盟。", {"asrtu tongji-university member from 2015-09"}),
    ("recently on a dated page", DATED + "日前，同济大学正式成为中俄工科大学联盟成员。", {"asrtu tongji-university member from 2021-05~"}),
    ("recently on an undated page", TITLE + "日前，同济大学正式成为中俄工科大学联盟成员。", {"asrtu tongji-university member"}),
    ("observer", TITLE + "燕山大学2020年以观察员身份加入中俄工科大学联盟。", {"asrtu yanshan-university observer from 2020"}),
    (
        "observer that became a member",
        TITLE + "同济大学2015年成为中俄工科大学联盟观察员，2018年转为正式成员。",
        {"asrtu tongji-university observer from 2015 to 2018", "asrtu tongji-university member from 2018"},
    ),
    ("left", TITLE + "同济大学2019年退出中俄工科大学联盟。", {"asrtu tongji-university former to 2019"}),
    ("university of Macau", TITLE + "澳门大学是中俄工科大学联盟成员。", {"asrtu university-of-macau member"}),
    ("our university", MASTHEAD + "我校于2013年加入中俄工科大学联盟。", {"asrtu tongji-university member from 2013"}),
    ("nobody knows whose page it is", TITLE + "我校于2013年加入中俄工科大学联盟。", set()),
    (
        "list of members",
        TITLE + "中俄工科大学联盟的正式成员包括：同济大学、浙江大学、吉林大学。",
        {"asrtu tongji-university member", "asrtu zhejiang-university member", "asrtu jilin-university member", "asrtu members 3 listed"},
    ),
    (
        "stated and listed",
        TITLE + "中俄工科大学联盟观察员单位4所。观察员院校包括：同济大学、浙江大学、吉林大学。",
        {
            "asrtu observers 4",
            "asrtu observers 3 listed",
            "asrtu tongji-university observer",
            "asrtu zhejiang-university observer",
            "asrtu jilin-university observer",
        },
    ),
]
OFFICES = [
    (
        "a chair with its term",
        TITLE + "2017年至2019年，同济大学担任中俄工科大学联盟中方轮值主席单位。",
        {"asrtu tongji-university chair from 2017 to 2019"},
    ),
    (
        "permanent chairs",
        TITLE + "中俄工科大学联盟的常设主席单位为哈尔滨工业大学和莫斯科鲍曼国立技术大学。",
        {"asrtu harbin-institute-of-technology chair", "asrtu bauman-moscow-state-technical-university chair"},
    ),
    (
        "founders",
        TITLE + "2011年，中俄工科大学联盟由哈尔滨工业大学和莫斯科鲍曼国立技术大学共同发起成立。",
        {
            "asrtu founded 2011",
            "asrtu harbin-institute-of-technology founder from 2011",
            "asrtu bauman-moscow-state-technical-university founder from 2011",
        },
    ),
    ("rule of the term", TITLE + "中俄工科大学联盟轮值主席单位任期两年。", {"asrtu term P2Y"}),
    ("founding date and place", TITLE + "中俄工科大学联盟于2011年3月在深圳成立。", {"asrtu founded 2011-03 in Shenzhen"}),
    ("anniversary is no founding", TITLE + "2021年，中俄工科大学联盟迎来成立十周年。", set()),
    ("a school of a university is none", TITLE + "同济大学2014年成立中俄联合学院，服务中俄工科大学联盟。", set()),
    (
        "a decided future chair",
        TITLE + "同济大学将于2027年至2029年担任中俄工科大学联盟轮值主席单位。",
        {"asrtu tongji-university chair from 2027 to 2029"},
    ),
]
EDGES = [
    (
        "total after joining",
        TITLE + "同济大学加入中俄工科大学联盟，成员总数增至56所。",
        {"asrtu members 56", "asrtu tongji-university member"},
    ),
    (
        "signed at the founding",
        TITLE + "2011年，30所高校签署宣言，成立中俄工科大学联盟。",
        {"asrtu founded 2011", "asrtu founding_members 30 at 2011"},
    ),
    (
        "from a country behind the figure",
        TITLE + "中俄工科大学联盟有60所成员高校，其中30所来自中国，30所来自俄罗斯。",
        {"asrtu members 60", "asrtu members 30 CN", "asrtu members 30 RU"},
    ),
    ("no member", TITLE + "同济大学不是中俄工科大学联盟成员。", set()),
    ("not yet", TITLE + "同济大学尚未加入中俄工科大学联盟。", set()),
    ("a wish", TITLE + "同济大学希望加入中俄工科大学联盟。", set()),
    ("dozens", TITLE + "中俄工科大学联盟有数十所成员高校。", set()),
    ("some dozens", TITLE + "中俄工科大学联盟有几十所成员高校。", set()),
    ("grown from and to", TITLE + "中俄工科大学联盟从最初的30所高校发展到60所。", {"asrtu all 60"}),
    ("grown from and to now", TITLE + "中俄工科大学联盟从最初的30所高校发展到如今的60所。", {"asrtu all 60"}),
    ("figure of a part of it", TITLE + "中俄工科大学联盟下设材料子联盟，有成员12所。", set()),
    ("members of its council", TITLE + "中俄工科大学联盟理事会有15名成员。", set()),
    ("students of its members", TITLE + "中俄工科大学联盟成员高校共有50万名学生。", set()),
    ("a secretariat is no chair", TITLE + "中俄工科大学联盟秘书处设在同济大学。", set()),
    ("raised from and to", TITLE + "阿斯图成员由30所增加到54所。", {"asrtu members 54"}),
    ("a name and others", TITLE + "同济大学等54所高校是阿斯图成员。", {"asrtu members 54", "asrtu tongji-university member"}),
    ("in an apposition", TITLE + "燕山大学与阿斯图成员浙江大学签署协议。", {"asrtu zhejiang-university member"}),
    (
        "chair passed on",
        TITLE + "阿斯图轮值主席由同济大学变更为浙江大学。",
        {"asrtu tongji-university chair", "asrtu zhejiang-university chair"},
    ),
    (
        "founded by so many, now so many",
        TITLE + "阿斯图于2011年3月由30所中俄高校发起成立，目前成员已达54所。",
        {"asrtu founded 2011-03", "asrtu founding_members 30 at 2011-03", "asrtu members 54"},
    ),
    (
        "headings with figures",
        "阿斯图\n\n成员（3所）\n\n同济大学\n浙江大学\n吉林大学\n\n观察员（3所）\n\n燕山大学\n兰州大学\n重庆大学\n",
        {
            "asrtu members 3",
            "asrtu members 3 listed",
            "asrtu observers 3",
            "asrtu observers 3 listed",
            "asrtu tongji-university member",
            "asrtu zhejiang-university member",
            "asrtu jilin-university member",
            "asrtu yanshan-university observer",
            "asrtu lanzhou-university observer",
            "asrtu chongqing-university observer",
        },
    ),
    (
        "sides in one enumeration",
        TITLE + "阿斯图有中方成员高校30所、俄方成员高校24所，共计54所。",
        {"asrtu members 30 CN", "asrtu members 24 RU", "asrtu members 54"},
    ),
]
CASES = COUNTS + REFUSALS + ROLES + OFFICES + EDGES

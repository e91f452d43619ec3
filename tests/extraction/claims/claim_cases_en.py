"""English pages of one to four sentences with the claims they make, by the definitions of the contract.

(name of the case, page, claims as test_claims.py writes them). No page is a real one; figures and dates are made up.
"""

ASRTU = "Association of Sino-Russian Technical Universities"
TITLE = "News of the association\n\n"
DATED = "News of the association\n\nPublished: 6 May 2021\n\n"
SIDES = ("asrtu members 30 CN", "asrtu members 24 RU")
MASTHEAD = "Tongji University News\n\n"

COUNTS = [
    ("members and observers", TITLE + f"The {ASRTU} has 54 full members and 14 observers.", {"asrtu members 54", "asrtu observers 14"}),
    (
        "a word for now on a dated page",
        DATED + f"The {ASRTU} currently has 54 members.",
        {"asrtu members 54 at 2021-05-06"},
    ),
    ("a word for now on an undated page", TITLE + f"The {ASRTU} currently has 54 members.", {"asrtu members 54"}),
    ("no word for now on a dated page", DATED + f"The {ASRTU} has 54 members.", {"asrtu members 54"}),
    ("consists of", TITLE + f"The {ASRTU} consists of 60 universities.", {"asrtu all 60"}),
    ("includes", TITLE + f"The {ASRTU} includes 60 leading universities of both countries.", {"asrtu all 60"}),
    ("a date that governs", TITLE + f"As of June 2019, the {ASRTU} had 52 members.", {"asrtu members 52 at 2019-06"}),
    (
        "sides",
        TITLE + f"The {ASRTU} has 54 members: 30 Chinese and 24 Russian universities.",
        {"asrtu members 54", "asrtu members 30 CN", "asrtu members 24 RU"},
    ),
    ("one side", TITLE + f"The {ASRTU} includes 31 Chinese universities.", {"asrtu all 31 CN"}),
    ("more than", TITLE + f"The {ASRTU} has more than 60 members.", {"asrtu members 60 at_least 61.."}),
    ("at least", TITLE + f"The {ASRTU} has at least 60 members.", {"asrtu members 60 at_least 60.."}),
    ("nearly", TITLE + f"The {ASRTU} has nearly 70 members.", {"asrtu members 70 approx 60..70"}),
    ("about", TITLE + f"The {ASRTU} has about 50 members.", {"asrtu members 50 approx 45..55"}),
    ("number words", TITLE + f"The {ASRTU} has fifty-four members.", {"asrtu members 54"}),
    (
        "founding members take the founding's date",
        TITLE + f"The {ASRTU} was founded in Harbin on 6 March 2011. It had 30 founding members.",
        {"asrtu founded 2011-03-06 in Harbin", "asrtu founding_members 30 at 2011-03-06"},
    ),
    ("joined", TITLE + f"So far 58 universities have joined the {ASRTU}.", {"asrtu members 58"}),
    (
        "another body on the page",
        TITLE + f"The Russell Group has 24 members. The {ASRTU} has 54 members.",
        {"russell-group members 24", "asrtu members 54"},
    ),
    (
        "two dates are a series",
        TITLE + f"In 2015 the {ASRTU} had 40 members; in 2019 it had 52 members.",
        {"asrtu members 40 at 2015", "asrtu members 52 at 2019"},
    ),
]
REFUSALS = [
    ("attendance", TITLE + f"Representatives of 45 member universities attended the meeting of the {ASRTU}.", set()),
    ("increment", TITLE + f"The {ASRTU} admitted 5 new members this spring.", set()),
    ("target", TITLE + f"The {ASRTU} plans to grow to 100 members by 2030.", set()),
    ("figure to come", TITLE + f"The {ASRTU} will have 100 members.", set()),
    ("ranking", TITLE + f"Of the {ASRTU}, 12 universities are ranked in the top 500 of the world.", set()),
    (
        "region",
        TITLE + "The China-Central and Eastern European Countries Higher Education Institutions Consortium has 38 European universities.",
        set(),
    ),
    ("people", TITLE + f"The summer school of the {ASRTU} had 500 students.", set()),
    ("ordinal", TITLE + f"Tongji University became the 14th observer of the {ASRTU}.", {"asrtu tongji-university observer"}),
    (
        "partners of one university",
        TITLE + f"Tongji University, which knows the {ASRTU} well, cooperates with 40 Russian universities.",
        set(),
    ),
]
ROLES = [
    ("is a member", TITLE + f"Tongji University is a member of the {ASRTU}.", {"asrtu tongji-university member"}),
    (
        "joined in a month",
        TITLE + f"In September 2015 Tongji University joined the {ASRTU}.",
        {"asrtu tongji-university member from 2015-09"},
    ),
    (
        "recently on a dated page",
        DATED + f"Tongji University has recently joined the {ASRTU}.",
        {"asrtu tongji-university member from 2021-05~"},
    ),
    ("recently on an undated page", TITLE + f"Tongji University has recently joined the {ASRTU}.", {"asrtu tongji-university member"}),
    ("observer", TITLE + f"Yanshan University became an observer of the {ASRTU} in 2020.", {"asrtu yanshan-university observer from 2020"}),
    (
        "observer that became a member",
        TITLE
        + f"Tongji University became an observer of the {ASRTU} in 2015. In 2018 Tongji University became a full member of the {ASRTU}.",
        {"asrtu tongji-university observer from 2015", "asrtu tongji-university member from 2018"},
    ),
    ("left", TITLE + f"Tongji University left the {ASRTU} in 2019.", {"asrtu tongji-university former to 2019"}),
    (
        "one of the founding members",
        TITLE + f"Tongji University is one of the founding members of the {ASRTU}.",
        {"asrtu tongji-university founding_member"},
    ),
    ("our university", MASTHEAD + f"Our university joined the {ASRTU} in 2013.", {"asrtu tongji-university member from 2013"}),
    ("nobody knows whose page it is", TITLE + f"Our university joined the {ASRTU} in 2013.", set()),
    (
        "list of members",
        TITLE + f"Members of the {ASRTU} include Tongji University, Zhejiang University and Jilin University.",
        {"asrtu tongji-university member", "asrtu zhejiang-university member", "asrtu jilin-university member"},
    ),
    (
        "list of members with a colon",
        TITLE + f"The {ASRTU} grows.\n\nMembers: Tongji University, Zhejiang University, Jilin University.",
        {"asrtu tongji-university member", "asrtu zhejiang-university member", "asrtu jilin-university member", "asrtu members 3 listed"},
    ),
    ("a partner is no member", TITLE + f"Tongji University signed an agreement with the {ASRTU}.", set()),
    ("a host is no member", TITLE + f"Tongji University hosted the meeting of the {ASRTU}.", set()),
]
OFFICES = [
    (
        "a chair with its term",
        TITLE + f"Tongji University was the rotating chair of the {ASRTU} in 2017-2019.",
        {"asrtu tongji-university chair from 2017 to 2019"},
    ),
    (
        "permanent chairs",
        TITLE + f"The permanent chairs of the {ASRTU} are Harbin Institute of Technology and Bauman Moscow State Technical University.",
        {"asrtu harbin-institute-of-technology chair", "asrtu bauman-moscow-state-technical-university chair"},
    ),
    (
        "founders",
        TITLE + f"The {ASRTU} was founded in 2011. "
        "It was initiated by Harbin Institute of Technology and Bauman Moscow State Technical University.",
        {
            "asrtu founded 2011",
            "asrtu harbin-institute-of-technology founder from 2011",
            "asrtu bauman-moscow-state-technical-university founder from 2011",
        },
    ),
    ("rule of the term", TITLE + f"Each rotating chair of the {ASRTU} serves for two years.", {"asrtu term P2Y"}),
    ("founding date and place", TITLE + f"The {ASRTU} was established in Shenzhen in March 2011.", {"asrtu founded 2011-03 in Shenzhen"}),
    ("anniversary is no founding", TITLE + f"In 2021 the {ASRTU} celebrated its 10th anniversary.", set()),
    (
        "a chair since a year",
        TITLE + f"Since 2021 Tongji University has been the rotating chair of the {ASRTU}.",
        {"asrtu tongji-university chair from 2021"},
    ),
]
EDGES = [
    ("grown from and to", TITLE + f"Membership of the {ASRTU} has grown from 30 to 60 universities.", {"asrtu members 60"}),
    (
        "total after joining",
        TITLE + "With the admission of Tongji University, ASRTU has 55 members.",
        {"asrtu members 55", "asrtu tongji-university member"},
    ),
    ("one of so many", TITLE + "Tongji University is one of 54 members of ASRTU.", {"asrtu members 54", "asrtu tongji-university member"}),
    (
        "in an apposition",
        TITLE + "Tongji University, a member of ASRTU since 2013, opened a laboratory.",
        {"asrtu tongji-university member from 2013"},
    ),
    ("in a relative clause", TITLE + "ASRTU, which has 54 members, met in Harbin in 2019.", {"asrtu members 54"}),
    ("with a plus", TITLE + "ASRTU unites 60+ universities.", {"asrtu all 60 at_least 60.."}),
    ("belongs to", TITLE + "Tongji University belongs to ASRTU.", {"asrtu tongji-university unknown"}),
    ("no member", TITLE + "Tongji University is not a member of ASRTU.", set()),
    ("not yet", TITLE + "Tongji University has not joined ASRTU.", set()),
    ("a wish", TITLE + "Tongji University wants to join ASRTU.", set()),
    ("an increment by joining", TITLE + "In 2019, 12 universities joined ASRTU.", set()),
    ("members of its council", TITLE + "The council of ASRTU has 15 members.", set()),
    ("students of some members", TITLE + "Students of 20 member universities of ASRTU competed.", set()),
    ("laboratories of its members", TITLE + "ASRTU members run 200 laboratories and 30 joint institutes.", set()),
    (
        "elected chair",
        TITLE + "The rector of Tongji University was elected chair of ASRTU for 2021-2023.",
        {"asrtu tongji-university chair from 2021 to 2023"},
    ),
    ("a secretariat is no chair", TITLE + "The secretariat of ASRTU is at Tongji University.", set()),
    (
        "two names with one head",
        TITLE + "Tongji and Zhejiang Universities joined ASRTU in 2015.",
        {"asrtu tongji-university member from 2015", "asrtu zhejiang-university member from 2015"},
    ),
    ("neither", TITLE + "Neither Tongji University nor Zhejiang University is a member of ASRTU.", set()),
    ("a condition", TITLE + "If Tongji University joined ASRTU, it would have 55 members.", set()),
    ("a decided future role", TITLE + "Tongji University will join ASRTU in 2027.", {"asrtu tongji-university member from 2027"}),
    ("a plan of the past", TITLE + "ASRTU had planned to have 100 members by 2020.", set()),
    ("none", TITLE + "ASRTU has no observers.", set()),
    (
        "founded by so many, now so many",
        TITLE + "ASRTU was founded by 30 universities in 2011 and now has 54 members.",
        {"asrtu founded 2011", "asrtu founding_members 30 at 2011", "asrtu members 54"},
    ),
    ("fallen from and to", TITLE + "ASRTU dropped from 54 to 50 members.", {"asrtu members 50"}),
    ("attendance out of members", TITLE + "Tongji University hosted the 5th summit of ASRTU, attended by 45 universities.", set()),
    (
        "list under a heading",
        "ASRTU\n\nMembers\n\n- Tongji University\n- Zhejiang University\n- Jilin University\n",
        {"asrtu tongji-university member", "asrtu zhejiang-university member", "asrtu jilin-university member", "asrtu members 3 listed"},
    ),
    (
        "another body behind a comma",
        TITLE + "Tongji University cooperates with ASRTU and the Russell Group, which has 24 members.",
        {"russell-group members 24"},
    ),
    ("grown by and to", TITLE + "ASRTU has grown by 10 members to 54.", {"asrtu members 54"}),
    (
        "names and others",
        TITLE + "Tongji University, Zhejiang University and 12 other universities are members of ASRTU.",
        {"asrtu tongji-university member", "asrtu zhejiang-university member"},
    ),
    (
        "countries right behind the nouns",
        TITLE + "ASRTU unites 24 universities from China and 27 universities from Russia.",
        {"asrtu all 24 CN", "asrtu all 27 RU"},
    ),
    ("one noun for two countries", TITLE + "ASRTU has 54 members from China and Russia.", {"asrtu members 54"}),
    ("shares in brackets", TITLE + "ASRTU has 54 members from China (30) and Russia (24).", {"asrtu members 54", *SIDES}),
    (
        "a list that the page breaks off",
        "ASRTU\n\nASRTU has 9 members: Tongji University, Zhejiang University, Jilin Univ",
        {"asrtu members 9", *(f"asrtu {name}-university member" for name in ("tongji", "zhejiang"))},
    ),
    (
        "a label with the body's name",
        TITLE + "Observers of the ASRTU: Yanshan University, Jilin University and Zhejiang University.",
        {*(f"asrtu {name}-university observer" for name in ("yanshan", "jilin", "zhejiang")), "asrtu observers 3 listed"},
    ),
]
CASES = COUNTS + REFUSALS + ROLES + OFFICES + EDGES

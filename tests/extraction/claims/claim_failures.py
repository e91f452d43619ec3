"""Cases of the claim pages that the program gets wrong today: `language: name` -> likely cause. Run as strict xfail: who repairs
one deletes its line here."""

NEGATION = "a verb of joining counts also where it is denied, not yet done or only wished: roles have no guard for polarity"
SINCE = "chairs take intervals only; “since 2021” is a moment"
OF_THE_BODY = "the list cue wants the verb or colon right behind the noun; “of the association” stands between"
ONE_OF = "“one of 54 members”: the figure between parts the cue from its noun"
COUNCIL = "members of a council are people; its noun stands before the organisation's name"
BELONGS = "belongs to is `member` in roles.csv; where it counts it makes `all`, so the role is unknown (definition 2)"

KNOWN_FAILURES: dict[str, str] = {
    # places
    # roles
    "en: total after joining": "the admission of A: only the verb admit is a cue, not its noun",
    "zh: in an apposition": "阿斯图成员浙江大学: the noun right in front of a name is no cue",
    "zh: a name and others": "等54所高校是…成员: the predicate stands too far behind: figure `all`, role also `unknown`",
    "zh: headings with figures": "成员（3所） as a heading counts `all`, 观察员（3所） counts nothing",
    # chairs and terms
    "zh: chair passed on": "由A变更为B: the new chair is lost, the old one stays",
    "en: permanent chairs": OF_THE_BODY,
    "en: rule of the term": "the rule knows nouns (two-year term), not “serves for two years”",
    "ru: rule of the term": "«срок полномочий … — два года»: the name of the body is longer than the 20 characters allowed between",
    # figures
    "zh: from a country behind the figure": "其中30所来自中国: no noun beside the figure and its country behind it",
    "zh: figure of a part of it": "an unnamed sub-alliance's figure goes to the alliance above it",
    "zh: sides in one enumeration": "中方…30所、俄方…24所: the second side loses its country, the total its noun",
    "en: grown by and to": "“grown by 10 members to 54”: the increment is the figure",
    "zh: raised from and to": "成员由30所增加到54所: neither figure takes the noun of its subject, and the old one stands as one of now",
    "en: with a plus": "find_numbers does not read 60+",
    "ru: members of its council": COUNCIL,
    "ru: ordinal": "find_numbers reads 14-м as 14: a count of observers is made of an ordinal",
}

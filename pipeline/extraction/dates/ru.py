"""The calendar of Russian: 22–24 сентября 2014 года, в марте 2011 года, 2011–2013 гг., летом 2015 года, 1990-е годы."""

from __future__ import annotations

import re

from pipeline.extraction.dates.points import Groups, Reading, Rule
from pipeline.extraction.dates.readings import calendar, decade, part
from pipeline.extraction.dates.words import spelled_day

NAMES = (
    r"(?:январ[ьяюе]м?|феврал[ьяюе]м?|март[ауе]?|мартом|апрел[ьяюе]м?|ма[йяюе]|маем|июн[ьяюе]м?|июл[ьяюе]м?|август[ауе]?|августом"
    r"|сентябр[ьяюе]м?|октябр[ьяюе]м?|ноябр[ьяюе]м?|декабр[ьяюе]м?)\b"
)
SHORT = r"(?:янв|фев|февр|мар|апр|июн|июл|авг|сен|сент|окт|ноя|нояб|дек)\b\.?"
S = r"(?:[ \xa0\t]{1,2})"
DASH = rf"(?:[ ]?[-‐‑–—―−~][ ]?|{S}по{S}|{S}до{S}|(?P<both>{S}и{S}))"
D = r"(?:3[01]|[12]\d|0?[1-9])(?:-?(?:го|е|ое|му|м))?(?!\d)"
YEAR_WORD = r"(?:(?:году|года|годами|годам|годом|годах|годов|годы|год|гг?\.?)(?![а-я])(?:г\.?)?)"
RELATIVE = (
    r"(?:(?:эт|нынешн|текущ|прошл|минувш|позапрошл|следующ|будущ)(?:ого|его|ом|ем)|того же|того|том же)[ ]год[ау]|с\.[ ]?г\.|сего года"
)
Y = rf"(?:(?P<y>(?:1[0-9]|20|21)\d\d)(?:-?(?:го|м|й))?(?!\d|[.,]\d|%)(?:{S}?{YEAR_WORD})?|(?P<ry>{RELATIVE}))"
PLAIN_Y = rf"(?P<y>(?:1[0-9]|20|21)\d\d)(?:-(?:го|м|й)\b)?(?:(?:{S}?(?:учебн[а-я]{{2,4}}[ ])?{YEAR_WORD})|(?<=-го)|(?<=-м))"
ABOUT = (
    r"(?:(?:в )?(?:самом )?(?:начал[оеау]|кон(?:ец|це|ца|цу)|середин[аеыу]|весной|летом|осенью|зимой|весн[аыу]|лет[оа]"
    r"|осен[ьи]|зим[аыу])[ ])"
)
Q = r"(?:[1-4]|I{1,3}|IV|перв[а-я]{1,3}|втор[а-я]{1,3}|треть[а-я]{0,3}|четв[её]рт[а-я]{1,3})(?:-?(?:й|м|го|ом|ый|ий))?"

SPELLED = r"(?:(?:двадцать|тридцать)[ ])?[а-яё]{3,12}(?:ое|ого|ье|ьего)"


def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _spelled(groups: Groups) -> Reading | None:
    day = spelled_day(groups["word"])
    return None if day is None else calendar(groups | {"d": str(day)})


def _short(groups: Groups) -> Reading | None:
    return calendar(groups | {"m": groups["m"].rstrip(".")})


RULES = (
    Rule("ru_day", _pattern(rf"(?P<d>{D})(?:{DASH}(?P<d2>{D}))?{S}(?P<m>{NAMES})(?:,?{S}(?:в )?{Y})?"), calendar),
    Rule("ru_day_short", _pattern(rf"(?P<d>{D})(?:{DASH}(?P<d2>{D}))?{S}?(?P<m>{SHORT}),?(?:{S}{Y})"), _short),
    Rule("ru_spelled_day", _pattern(rf"(?P<word>{SPELLED}){S}(?P<m>{NAMES})(?:,?{S}{Y})?"), _spelled),
    Rule("ru_day_digits", _pattern(r"(?P<d>\d{2})\.(?P<m>\d{2})\.(?P<y>\d{2})(?=[ ]?г(?:\.|ода))"), calendar),
    Rule(
        "ru_day_digits",
        _pattern(r"(?:(?<=\bот )|(?<=\bдо )|(?<=\bс )|(?<=\bк ))(?P<d>[0-3]\d)\.(?P<m>[01]\d)\.(?P<y>\d{2})(?![\d.]\d|\d)"),
        calendar,
    ),
    Rule("ru_month_year", _pattern(rf"(?P<m>{NAMES}),?{S}{Y}"), calendar),
    Rule("ru_months_year", _pattern(rf"(?P<m>{NAMES}){DASH}(?P<m2>{NAMES}),?{S}{Y}"), calendar),
    Rule("ru_part_of_month", _pattern(rf"{ABOUT}(?P<m>{NAMES})(?:,?{S}{Y})?"), calendar),
    Rule("ru_months", _pattern(rf"(?P<m>{NAMES}){DASH}(?P<m2>{NAMES})(?!,?{S}\d)"), calendar),
    Rule("ru_month", _pattern(rf"(?P<m>{NAMES})(?!{S}\d)"), calendar),
    Rule("ru_year", _pattern(PLAIN_Y), calendar),
    Rule("ru_year_ordinal", _pattern(r"(?P<y>(?:1[5-9]|20)\d\d)-(?:м|го|й)\b"), calendar),
    Rule(
        "ru_years",
        _pattern(
            rf"(?P<y>(?:1[0-9]|20|21)\d\d)(?:{S}?{YEAR_WORD})?(?:[ ]?[-‐‑–—―−/][ ]?|{S}по{S}|{S}до{S})(?P<y2>(?:1[0-9]|20"
            rf"|21)\d\d)-?(?:й|го|м|е)?{S}?(?:учебн[а-я]{{2,4}}[ ])?{YEAR_WORD}"
        ),
        calendar,
    ),
    Rule("ru_school_year", _pattern(rf"(?P<y>(?:19|20)\d\d)[/–-](?P<y2>\d\d){S}(?:учебн[а-я]{{2,4}}{S})?{YEAR_WORD}"), calendar),
    Rule("ru_about_year", _pattern(rf"(?P<about>{ABOUT})(?:{PLAIN_Y}|(?P<ry>{RELATIVE}))"), calendar),
    Rule(
        "ru_half",
        _pattern(
            rf"(?:в[ ])?(?P<half>перв|втор|[12](?=-)|I{{1,2}}(?=[ ]))(?:ая|ой|ую|ое|ом|-е|-м|-й)?[ ](?:половин|полугоди)[а-я]{{1,3}}[ ]{Y}"
        ),
        part,
    ),
    Rule(
        "ru_quarter",
        _pattern(rf"(?:в[ ])?(?P<q>{Q})[ ](?:квартал[а-я]{{0,3}}|кв\.)[ ]{Y}"),
        lambda g: part(g | {"q": g["q"].partition("-")[0]}),
    ),
    Rule("ru_decade", _pattern(r"(?P<decade>(?:1[5-9]|20)\d0)-?(?:е|х|ые|ых|ми)(?!\w)(?:[ ](?:годы|годах|годов|гг\.?|года))?"), decade),
    Rule("ru_decade_short", _pattern(r"(?P<decade>[2-9]0)-?(?:(?:е|х|ые|ых)[ ](?:годы|годах|годов|гг\.?|года)|х\b(?![ ]числ))"), decade),
)

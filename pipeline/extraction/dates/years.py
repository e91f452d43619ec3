"""Years that stand alone: in 1994, (2011), 2014中俄青年论坛, ATURC-2022, Conference 2022. Most bare numbers are no years.

A number 1900..2099 (1500..2099 after `in` or `since`) counts when the words beside it say that it is a year, never by itself.
"""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.extraction.dates.points import Found, Point

EVENT = (
    r"(?:conference|summit|forum|olympi\w+|games|congress|meeting|session|symposium|workshop|festival|week"
    r"|championships?|cup|expo(?:sition)?"
    r"|exhibition|fair|awards?|competition|contest|(?:summer |winter )?(?:school|camp)|assembly|convention|seminar"
    r"|edition|annual|tour|election"
    r"|declaration|treaty|agreement|report|форум\w*|саммит\w*|конференци\w+|олимпиад\w*|игр\w*|конгресс\w*|съезд\w*"
    r"|фестивал\w+|чемпионат\w*"
    r"|выставк\w+|встреч\w+|универсиад\w*)\b"
)
# what Chinese counts things with: 1994所, 2000余名; a number before one of these is no year
MEASURE = (
    "所名人个個余餘多万萬亿億元米平位家项項篇本号號次倍亩畝级級届屆路室房楼樓栋辆台套种種场場件"
    "份册吨公千百美欧歐日字分秒时時点點页頁条條株只隻岁歲斤克升户戶院校座张張部门門段期款支间間"
)
_BEFORE_STRONG = re.compile(
    r"(?:\b(?:[Bb]etween|[Мм]ежду|[Ii]n|[Ss]ince|[Dd]uring|[Uu]ntil|[Tt]ill|[Cc]irca|years?|[Ii]n the|IN|SINCE)"
    r"|[Ss]ince the|[Ss]eit|[Ii]m Jahre?) ?$"
)
_BEFORE_WEAK = re.compile(
    r"(?:\b(?:[Bb]y|[Ff]rom|[Bb]efore|[Aa]fter|of|to|for|as of|[Ii]n (?:early|late|mid)|(?:back|up) to|and|or|with"
    r"|since|est\.?|[Ff]ounded|[Ee]stablished"
    r"|[Ff]ormed|[Ff]ormation|[Cc]reated|[Cc]lass of|[Oo]n)[ :|]*|[–—]\s?)$"
)
_LABEL = re.compile(
    r"(?:[Ee]stablished|[Ff]ounded|[Ff]ormation|[Ff]ormed|[Cc]reated|[Ee]st\.?|[Yy]ear|成立|创立|創立|创建|Год[а-я ]*"
    r"|[Оо]снован\w*)[ \t]*[|::：]*[ \t]*$"
)
_BEFORE_CLOSED = re.compile(r"\b(?:в|с|до|после|по|к|от|на)[ \xa0]$|[于於在自从從至到][ ]?$", re.IGNORECASE)
_LIST = re.compile(r"(?<!\d)(?:19|20)\d\d(?:[ ]?г\.|[ ]?年)?(?: \([^()]{1,24}\))?(?:,|、|,? and|,? or| и| &|/|;)[ ]?$")
_EVENT_BEFORE = re.compile(
    rf"(?:\b(?P<acronym>[A-ZА-Я]{{3,}})|\b(?i:{EVENT})|\b(?P<name>[A-ZА-Я][a-zа-я]+)|[会會展赛賽节節坛壇营營])(?P<joint>[-–—]| )$"
)
# programmes and goals carry a year in their name; standards, rooms and products a number
_NO_EVENT = re.compile(
    r"(?:Priority|Horizon|Agenda|Vision|Strategy|Goals?|Roadmap|Programme|Program|Приоритет|Повестка|Стратегия|Programm"
    r"|ISO|IEC|RFC|DIN|ГОСТ|СНиП|Box|Room|Suite|No|Windows|Office|ISBN|ISSN|Model|Route|Flight|Tel|Fax|Phone)[-–— .]?$"
)
COUNTER = re.compile(
    r"(?:点击|點擊|浏览|瀏覽|阅读|閱讀|访问|訪問|次数|次數|人气|人氣|邮编|郵編|电话|電話|传真|编号|[Vv]iews|[Hh]its|[Vv]isits|[Rr]eads|[Cc]licks"
    r"|[Пп]росмотр\w*|ISSN|ISBN|[Tt]el|[Pp]hone|[Pp]age|[Ff]ax|[Zz]ip|pp?|№|#|\$|€|£|¥|[Nn]o|[Вв]сего)[.：:]*[ \t|]*(?:\d{3,4}-)?$"
)
_AMOUNT = re.compile(
    r"\b(?:total|number|about|around|over|some|nearly|almost|roughly|approximately|than|least|most|exceed\w*|reach\w*"
    r"|of up|up to(?= \d00))(?: of| to)?[ ]$"
    r"|\b(?:около|более|свыше|почти|всего|менее)[ ]$",
    re.IGNORECASE,
)
_MONEY_AFTER = re.compile(r"[ ]?(?:%|‰|°|\$|€|£|₽|km\b|kg\b|m\b|руб|USD|RMB|yuan|euros?\b|dollars?\b|students?\b|people\b)|[.,:]\d|\d")
PLURAL_AFTER = re.compile(
    r"[ ](?:[a-z]+[ -]){0,2}?(?!(?:is|was|has|as|its|this|thus|does|various|plus|towards|always|perhaps|members? (?:of"
    r"|voted))\b)[a-z]{2,}s\b|[ ]of (?:them|the|these)\b"
    r"|[ ](?:other|new|more|odd|or so|people)\b|[ ](?:студент|вуз|университет|человек|участник|учен|сотрудник|преподават|тыс|млн|шт)\w*"
)
_EVENT_AFTER = re.compile(rf"(?:[ ]|-)(?:[\w'’&-]+[ ]){{0,5}}?(?i:{EVENT})")
_NO_AFTER = re.compile(r"[- ]?(?:Agenda|Group|集团|集團|Project|工程|计划纲要|Goals|Program)")
_ZH_AFTER = re.compile(rf"[-–— ]?[“‘「《]?[\u4e00-\u9fff](?<![{MEASURE}])")
_ZH_COUNTED = re.compile(r"[约約近达達共超逾有为為数數余餘第过過各总總计計]\s?$")
# a number after `of`, `to`, `for` is a year only where no noun follows that it could count
_WEAK_AFTER = re.compile(
    r"[ ]*(?:[^\w\s]|$|\n)|[ ](?:[A-ZА-Я]|(?:when|the|in|and|or|to|it|its|was|were|is|has|have|had|as|at|with|by|for"
    r"|from|on|until|onwards?|after|before"
    r"|but|which|that|through|an?|all|there|we|he|she|they|this|alone|under|because|since|where|while|who|will|would"
    r"|edition|season|annual)\b)"
)
_YEAR_AFTER = re.compile(r"[ ](?:as|was|is|will be|saw|marks|marked) (?:the|an?)\b")
_CELL_BEFORE = re.compile(r"(?:\||\n|\A)[ \t]*\Z")
_CELL_AFTER = re.compile(r"[ \t]*(?:\||\n|\(|（|\Z)")
_YEARS_COLUMN = re.compile(r"year|since|joined|founded|established|member|год|вступ|с какого|年|加入|入盟|成立|时间", re.IGNORECASE)
_LIST_AFTER = re.compile(r"(?:、|和|及|与|與|,)[ ]?(?:(?:19|20)\d\d、)*(?:19|20)\d\d[ ]?年")
_OPENS = re.compile(r"(?:[“‘「《\"«(（\[]|^|\n)\s*$")
_CLOSES = re.compile(r"[ ]*(?:[)）\];；,，、.。!?|\n\"”»:–—]|$)")


def find_year(text: str, position: int) -> Found | None:
    """The year at a number of four digits that no other rule reads, if its surroundings say that it is one."""
    value = int(text[position : position + 4])
    if not 1500 <= value < 2100:
        return None
    before, after = text[max(0, position - 40) : position], text[position + 4 : position + 64]
    if _is_no_year(before, after):
        return None
    if value >= 1900 and _in_year_column(text, position):
        return Found(position, position + 4, "bare_year", Point(year=value))
    event = value >= 1900 and _in_event_name(before, after)
    if not event and not _said_year(before, after, value):
        return None
    return Found(position, position + 4, "event_year" if event else "bare_year", Point(year=value), event=event)


def _in_year_column(text: str, position: int) -> bool:
    """The number fills or opens a cell of a table whose first row says that the column has years."""
    if not _CELL_BEFORE.search(text[max(0, position - 3) : position]) or not _CELL_AFTER.match(text, position + 4):
        return False
    start = text.rfind("\n", 0, position) + 1
    line = _first_row(text, start)
    column = text.count("|", start, position)
    cells = text[line : text.find("\n", line) if text.find("\n", line) >= 0 else len(text)].split("|")
    return line < start and column < len(cells) and _YEARS_COLUMN.search(cells[column]) is not None


def _first_row(text: str, line: int) -> int:
    """Where the first row of a table begins, of which a row begins at `line`; rows met on the way are not walked again."""
    known, walked = _rows_of(text), []
    while line not in known and line and "|" in text[(above := text.rfind("\n", 0, line - 1) + 1) : line]:
        walked.append(line)
        line = above
    first = known.get(line, line)
    known.update(dict.fromkeys(walked, first))
    return first


@lru_cache(maxsize=4)
def _rows_of(text: str) -> dict[int, int]:
    """Row -> first row of its table, as far as the text was asked about."""
    return {}


def _is_no_year(before: str, after: str) -> bool:
    if _AMOUNT.search(before) or COUNTER.search(before) or _MONEY_AFTER.match(after) or _NO_AFTER.match(after) or _NO_EVENT.search(before):
        return True
    return bool(re.search(r"(?:\d[.,:/]|\d[-–]|[a-z_=/])\Z", before)) and not _LABEL.search(before)


def _in_event_name(before: str, after: str) -> bool:
    if _ZH_AFTER.match(after):
        return not _ZH_COUNTED.search(before)
    if _EVENT_AFTER.match(after) and not re.match(r"[ ][a-z]+s\b", after):
        return True
    joined = _EVENT_BEFORE.search(before)
    if joined is None or PLURAL_AFTER.match(after):
        return False
    return not joined.group("name") or joined.group("joint") != " "


def _said_year(before: str, after: str, value: int) -> bool:
    if _BEFORE_STRONG.search(before) and (value % 100 or not PLURAL_AFTER.match(after)):
        return not re.match(r"[ ](?:students|universities|institutions|people|schools|participants|members of)\b", after)
    if value < 1900:
        return False
    if PLURAL_AFTER.match(after):
        return False
    if _BEFORE_WEAK.search(before) and _WEAK_AFTER.match(after):
        return True
    if _LABEL.search(before) or _LIST.search(before) or _YEAR_AFTER.match(after) or _LIST_AFTER.match(after):
        return True
    if _BEFORE_CLOSED.search(before) and _CLOSES.match(after):
        return True
    return bool(_OPENS.search(before)) and bool(re.match(r"[ ]*[)）\]]|[ ]?(?:[:：]|[–—-][ ])|[ ]*\n", after))

"""Alliances of universities that the registry does not know, in three languages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extraction.countries import chinese_countries
from pipeline.extraction.spans import Spans
from pipeline.extraction.tables import words_of
from pipeline.segmentation import tag_of, words

_CAPITAL = r"[A-ZÀ-ÖØ-Þ][\w'’&+–-]*"
_BODY = r"(?:Association|Alliance|League|Network|Consortium|Union|Federation|Forum of Universities|Group)"
_WHAT = r"(?:Universit(?:y|ies)|Higher Education Institutions|Institutions of Higher Education|Colleges|Polytechnics)"
_ENGLISH = (
    re.compile(rf"(?:{_CAPITAL} )*{_BODY} of (?:the )?(?:[\w-]+ ){{0,4}}{_WHAT}(?:(?: of| and| for| in| from| the|,)* {_CAPITAL})*"),
    re.compile(
        rf"(?:{_CAPITAL}(?: and| of| for| &)? ){{1,6}}?{_WHAT}(?:’|'|'s|’s)? (?:Strategic |Research )?{_BODY}"
        rf"(?: of (?:the )?{_CAPITAL}(?: (?:and )?{_CAPITAL})*)?"
    ),
)
_GENITIVE = r"(?:университетов|вузов|высших учебных заведений|академий|институтов)"
_RUSSIAN = re.compile(
    rf"(?:[А-ЯЁ][а-яё]+(?:-[А-Яа-яё]+)?(?:ая|ой|ую|ый|ого|ому|ое|ый|ом|ым|им|ем|ий)\s+)?(?:[Аа]ссоциаци[яиюей]+|[Аа]льянс(?:а|у|ом|е)?|[Лл]иг[аиуеой]+|[Кк]онсорциум(?:а|у|ом|е)?|[Сс]ет[ьи]|[Сс]оюз(?:а|у|ом|е)?)"
    rf"\s+(?:[а-яё-]+\s+){{0,3}}{_GENITIVE}(?:\s+(?:и\s+)?(?:стран\s+)?[А-ЯЁ«][\w»-]+)*"
)
_CHINESE = re.compile(r"(?:高校|大学|院校|学院)[\u4e00-\u9fff]{0,6}?(?:联盟|联合会|协会|联合体|共同体)")
_QUOTED = re.compile(r"(?:[Аа]ссоциаци|[Аа]льянс|[Кк]онсорциум|[Сс]оюз|[Лл]иг)[а-яё]*\s+[«“](?P<name>[^»”\n]{3,60})[»”]")
_COUNTRY_LETTERS = frozenset("中俄日韩朝美英法德哈白蒙印越泰阿非欧澳加巴乌吉塔")
_ABBREVIATION = re.compile(r"[”’]?\s*[（(](?:简称|英文简称)?[“]?[A-Z][A-Za-z]{1,9}[”]?[)）]")
_LEAD = re.compile(r"(?:[\u4e00-\u9fffA-Za-z0-9\-·“”]|(?<!—)—(?!—)){0,16}$")


def find_alliances(text: str, taken: Spans) -> Iterator[tuple[int, int]]:
    """Spans of unregistered alliances outside the `taken` spans."""
    for start, end in (*_western(text), *_quoted(text), *_chinese(text, taken)):
        if not taken.overlaps(start, end):
            yield start, end


def _western(text: str) -> Iterator[tuple[int, int]]:
    for pattern in (*_ENGLISH, _RUSSIAN):
        for match in pattern.finditer(text):
            name = match.group()
            start = match.start()
            while (lead := re.match(r"(?:The|This|An?|Our|About|Join|In) ", name)) is not None:
                start, name = start + lead.end(), name[lead.end() :]
            if name[0].isupper() and len(name.split()) > 2:
                yield start, match.end()


def _quoted(text: str) -> Iterator[tuple[int, int]]:
    """Консорциум «Недра»: what stands in quotes behind the kind of body."""
    for match in _QUOTED.finditer(text):
        yield match.span("name")


def _chinese(text: str, taken: Spans) -> Iterator[tuple[int, int]]:
    for match in _CHINESE.finditer(text):
        floor = max(match.start() - 16, 0, taken.end_before(match.start()))
        lead = _LEAD.search(text[floor : match.start()])
        edge = match.start()
        for word, start, _ in reversed(words(lead.group() if lead else "")):
            if word in words_of("zh", "stop") or (len(word) > 1 and tag_of(word) in ("v", "c", "p", "d", "r", "m")):
                break
            edge = match.start() - len(lead.group()) + start if lead else edge
        edge = _with_country_letters(text, edge, floor)
        abbreviated = _ABBREVIATION.match(text, match.end()) is not None and edge < match.start()
        if abbreviated or _is_proper(text[edge : match.start()], match.group()):
            yield edge, match.end()


def _with_country_letters(text: str, edge: int, floor: int) -> int:
    """中俄, 中阿: a country of one character is part of the name where another country's follows."""
    while edge > floor and text[edge - 1] in _COUNTRY_LETTERS and text[edge] in _COUNTRY_LETTERS:
        edge -= 1
    return edge


def _is_proper(modifier: str, head: str) -> bool:
    """The name of one body says where it is or whose: 国际性高校联盟 and 同类院校组成联盟 are any."""
    if any(tag_of(word) == "v" for word, _, _ in words(head)):
        return False
    parts = [word for word, _, _ in words(modifier)]
    return len(modifier) > 1 and any(tag_of(word) in ("ns", "nz", "nrt", "j") or word in chinese_countries() for word in parts)

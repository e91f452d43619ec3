"""Russian names of alliances, inflected or not: «Ассоциация вузов Дальнего Востока», «Томский консорциум», Консорциум «Недра»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.sieve import Sifted

_BODY = (
    r"(?:[Аа]ссоциаци(?:я|и|ю|ей)|[Аа]льянс(?:а|у|ом|е)?|[Лл]иг(?:а|и|у|ой|е)|[Кк]онсорциум(?:а|у|ом|е)?"
    r"|[Сс]ет(?:ь|и|ью)|[Сс]оюз(?:а|у|ом|е)?|[Оо]бъединени(?:е|я|ю|ем))"
)
_ENDING = r"(?:ая|ой|ую|ый|ий|ого|его|ому|ему|ое|ее|ым|им|ом|ем)"
_ADJECTIVE = rf"[А-ЯЁ][а-яё]+(?:-[А-Яа-яё]+)*{_ENDING}"
_GENITIVE = r"(?:университетов|вузов|высших учебных заведений|академий|институтов)"
_LOWER = r"(?:(?:и )?[а-яё-]+(?:ых|их|ого|ой|ей|ов) )"
_PLACE = r"(?:[А-ЯЁ][\w-]*|[«“][^»”\n]{2,40}[»”]|стран|государств|провинций|регионов)"
_TAIL = rf"(?: (?:и )?{_LOWER}{{0,4}}{_PLACE})*"
_OF_SCHOOLS = Sifted(re.compile(rf"(?<!\w)(?:{_ADJECTIVE} )?{_BODY} (?:[а-яё-]+ ){{0,3}}{_GENITIVE}(?!\w){_TAIL}"))
_LED = Sifted(re.compile(rf"(?<!\w){_ADJECTIVE} (?:[а-яё-]+{_ENDING} ){{0,4}}{_BODY}(?!\w)(?: {_LOWER}{{1,4}}[а-яё]+(?!\w))?"))
_UNIVERSITY = Sifted(  # Университетская лига ОДКБ, Сетевая университетская ассоциация «Енисей»
    re.compile(rf"(?<!\w)(?:{_ADJECTIVE} )?[Уу]ниверситетск{_ENDING} {_BODY}(?!\w)(?: (?:и )?{_LOWER}{{0,4}}{_PLACE})*")
)
_NETWORK = Sifted(
    re.compile(rf"(?<!\w)(?:{_ADJECTIVE} )?[Сс]етев(?:ой|ого|ому|ым|ом) университет(?:а|у|ом|е)?(?!\w)(?: (?:и )?{_LOWER}{{0,2}}{_PLACE})*")
)
# «ААУ — объединение вузов Азии» says what it is, not what it is called.
_APPOSITION = re.compile(r"(?:[—–-] |, )(?:это )?(?:[а-яё-]+ ){0,3}$")
_QUOTED = Sifted(re.compile(rf"(?<!\w){_BODY} [«“](?P<name>[^»”\n]{{3,60}})[»”]"))


def proven(text: str) -> Iterator[tuple[int, int]]:
    """Names that say themselves that universities are in them, and what stands in quotes behind the kind of body."""
    for match in _OF_SCHOOLS.finditer(text):
        described = match.group()[0].islower() and _APPOSITION.search(text[: match.start()])
        if re.search("[А-ЯЁ]", match.group()) and len(match.group().split()) > 2 and not described:
            yield match.span()
    for match in _UNIVERSITY.finditer(text):
        if re.search("[А-ЯЁ]", match.group()) and len(match.group().split()) > 2:
            yield match.span()
    for match in _NETWORK.finditer(text):
        if len(match.group().split()) > 2:
            yield match.span()
    for match in _QUOTED.finditer(text):
        yield match.span("name")


def unproven(text: str) -> Iterator[tuple[int, int]]:
    """Names with an adjective of their own before the kind of body."""
    for match in _LED.finditer(text):
        yield match.span()

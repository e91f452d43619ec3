"""When and where an organisation was founded."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from pipeline.extraction.claims.page import Statement
from pipeline.extraction.claims.topics import Topics, nearest
from pipeline.extraction.tables import either, read_table
from pipeline.folding import fold_name
from pipeline.model import Mention
from pipeline.registry import Registry

_REACH = {"zh": 40, "en": 90, "ru": 90}  # characters between the verb and its date
_HEAD = 60  # more characters, where the date opens what the verb ends and no other date lies between
_LIST = 260  # characters of an enumeration between a date that begins the sentence and the verb
_LABEL = re.compile(rf"^\s*[-•*]?\s*{either('founding_label')}\s*[|:：]?\s*", re.IGNORECASE)
_PLACE_LABEL = re.compile(r"^\s*[-•*]?\s*(?:创立地|成立地点?)\s*[:：]", re.IGNORECASE)
_PLACE = re.compile(r"(?:于|在|·|[:：])\s*([\u4e00-\u9fff]{2,6})|\b(?:in|at)\s+([A-Z][\w' -]{2,30})|(?<!\w)(?:в|во)\s+([А-ЯЁ][а-яё-]+)")


@dataclass(frozen=True, slots=True)
class FoundingFinding:
    """A founding read from a sentence; offsets of the readable copy."""

    organisation: Mention
    date: str
    place: str
    start: int
    end: int
    rule: str


def read_founding(statement: Statement, bodies: list[Mention], topics: Topics, registry: Registry) -> Iterator[FoundingFinding]:
    """The dated founding a sentence tells, if any."""
    if statement.language not in _REACH or not statement.dates:
        return
    label = _LABEL.match(statement.text)
    body = (nearest(bodies, statement.sentence.start) or topics.current or topics.main) if label else None
    if label and body:
        yield _finding(statement, body, statement.dates[0], registry, "founded.label")
        return
    for verb in _pattern(statement.language, "founded").finditer(statement.text):
        if _founds_something_else(statement, verb.start(), verb.end(), bodies) or _of_university(statement, verb, bodies):
            continue
        date = _date_of(statement, verb.start(), verb.end())
        body = _body(statement, verb.start(), verb.end(), bodies, topics)
        if date is not None and body is not None:
            yield _finding(statement, body, date, registry, f"founded.{statement.language}")
            return


def _body(statement: Statement, start: int, end: int, bodies: list[Mention], topics: Topics) -> Mention | None:
    """The organisation that is founded: the object behind the verb, else the subject before it, else the one spoken of."""
    base = statement.sentence.start
    reach = 8 if statement.language == "zh" else 40
    behind = [b for b in bodies if base + end <= b.start <= base + end + reach and not _is_old_name(statement, b)]
    before = [b for b in bodies if b.end <= base + start]
    if behind:
        return behind[0]
    return before[-1] if before else (bodies[0] if bodies and bodies[0].start <= base + end + 60 else None) or topics.current


_PASSIVE = re.compile(
    rf"(?:\b{either('passive')}\s+(?:\w+ly\s+)?|^\W*|[,(]\s*|\b(?:group|network|association|alliance)\s+)$", re.IGNORECASE
)
_SUBJECT = re.compile(r"(?:,? (?:which )?(?:was|were|is) (?:\w+ly )?|, |，始?)")
_OBJECT = re.compile(r"\s+(?:the|an?|its|[A-Z])")


def _founds_something_else(statement: Statement, start: int, end: int, bodies: list[Mention]) -> bool:
    """“Brazil and Russia formed BRIC”: an active verb whose object is no organisation of universities."""
    if statement.language != "en" or _PASSIVE.search(statement.text[:start]) or not _OBJECT.match(statement.text, end):
        return False
    base = statement.sentence.start
    return not any(base + end <= b.start <= base + end + 40 for b in bodies)


def _of_university(statement: Statement, verb: re.Match[str], bodies: list[Mention]) -> bool:
    """“Yale University, founded in 1701”: the subject right before the verb is a university, and no body is its object."""
    base = statement.sentence.start
    if any(base + verb.end() <= b.start <= base + verb.end() + _HEAD for b in bodies):
        return False
    before = [m for m in statement.universities if m.end <= base + verb.start()]
    return bool(before) and _SUBJECT.fullmatch(statement.page.text[before[-1].end : base + verb.start()]) is not None


def _is_old_name(statement: Statement, body: Mention) -> bool:
    """“founded in 1989 as the Association of …”, «под именем …»: a name that the body no longer has."""
    before = statement.text[: body.start - statement.sentence.start]
    return re.search(r"(?:под (?:именем|названием)|как|as the|as|under the name(?: of)?|时?名为|原名)\s*[«“\"]?$", before) is not None


def _date_of(statement: Statement, start: int, end: int) -> Mention | None:
    """The date beside the verb, in the same part of the sentence and not told to be of a proposal."""
    text, reach = statement.text, _REACH[statement.language]
    best: Mention | None = None
    for date in statement.dates:
        a, b = statement.local(date)
        gap = text[b:start] if b <= start else text[end:a]
        clause_start = max(text.rfind(mark, 0, start) for mark in "；;。") + 1
        alone = not any(d is not date and b < statement.local(d)[0] < start for d in statement.dates)
        opens = b <= start and alone and "/" not in date.edtf
        first = opens and not text[:a].strip(' “"在于到自')
        near = len(gap) <= (_LIST if first else reach + _HEAD if opens else reach) and not re.search(r"[；;。]", gap)
        around = text[max(clause_start, min(a, start) - 12) : max(b, end) + 30]
        if near and not _pattern(statement.language, "not_founded").search(around):
            best = date if best is None or len(gap) < _gap(statement, best, start, end) else best
    return best


def _gap(statement: Statement, date: Mention, start: int, end: int) -> int:
    a, b = statement.local(date)
    return start - b if b <= start else a - end


@lru_cache(maxsize=8)
def _pattern(language: str, frame: str) -> re.Pattern[str]:
    phrases = [row["pattern"] for row in read_table("founding") if (row["language"], row["frame"]) == (language, frame)]
    joined = "|".join(phrases)
    return re.compile(joined if language == "zh" else rf"(?<!\w)(?:{joined})(?!\w)|(?:Formation)(?=\d)", re.IGNORECASE)


def _finding(statement: Statement, body: Mention, date: Mention, registry: Registry, rule: str) -> FoundingFinding:
    start, end = statement.sentence.start, statement.sentence.end
    return FoundingFinding(body, date.edtf, place_in(statement, registry), start, end, rule)


def place_in(statement: Statement, registry: Registry) -> str:
    """The first city of the registry that the sentence says something happened in, by its English name."""
    text = statement.text
    following = statement.page.text[statement.sentence.end : statement.sentence.end + 40].strip().split("\n")[0]
    if _PLACE_LABEL.match(following):
        text += following
    cities = _cities(registry)
    found = (cities.get(key, "") for match in _PLACE.finditer(text) for key in _keys(match))
    return next((city for city in found if city), "")


def _keys(match: re.Match[str]) -> list[str]:
    """What a place may be called, the longest first: 哈尔滨举行 may be 哈尔滨; Saint Petersburg Mining may be Saint Petersburg."""
    han, latin, cyrillic = match.groups()
    if han:
        return [han[:length] for length in range(len(han), 1, -1)]
    if latin:
        words = latin.split()
        return [fold_name(" ".join(words[:count])) for count in range(len(words), 0, -1)]
    return [fold_name(cyrillic)]


_city_tables: dict[int, tuple[Registry, dict[str, str]]] = {}  # the registry is kept, so that its id stays its own


def _cities(registry: Registry) -> dict[str, str]:
    """folded name of a city -> its English name, for the cities of the registry."""
    if id(registry) not in _city_tables:
        rows = (row for row in registry.universities.values() if row.city)
        _city_tables[id(registry)] = registry, {fold_name(name): row.city[0] for row in rows for name in row.city}
    return _city_tables[id(registry)][1]

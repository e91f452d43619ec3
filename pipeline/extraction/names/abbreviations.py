"""Other names that a page gives a body or a university: “Siberian Federal University (SibFU)”, 哈尔滨工业大学（简称“哈工大”），
又称 “阿斯图”, the row “Abbreviation: BTAA” of a box of facts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pipeline.extraction.names.chinese import places
from pipeline.extraction.tables import either, words_of
from pipeline.sieve import Sifted

_LABEL = rf"(?:{either('alias_label')}\s*[:：—-]?\s*)"
_OPEN, _CLOSE = "[“\"«„‘']", "[”\"»“’']"
_ACRONYM = r"[A-ZА-ЯЁ0-9][A-Za-zА-Яа-яЁё0-9+]{1,11}(?![\w+])"
_BRACKET = re.compile(r"[”\"»]?\s*[（(](?P<inside>[^()（）\n]{2,120})[)）]")
_CLAUSE = re.compile(rf"[”\"»]?[，,]\s*{_LABEL}(?:{_OPEN}(?P<quoted>[^”\"»“\n]{{2,12}}){_CLOSE}|(?P<bare>{_ACRONYM}))")
_ONE = re.compile(rf"\s*{_LABEL}?{_OPEN}?(?P<short>{_ACRONYM}|[\u4e00-\u9fff]{{2,5}}){_CLOSE}?\s*(?:from (?:here|now) on)?\s*")
_PART = re.compile(
    rf"\s*(?P<label>{_LABEL})?(?:{_OPEN}(?P<quoted>[\u4e00-\u9fff]{{2,10}}){_CLOSE}|(?P<han>[\u4e00-\u9fff]{{2,6}})|{_OPEN}?(?P<short>{_ACRONYM}){_CLOSE}?)\s*"
)
_ROW = Sifted(re.compile(rf"^\W*{either('alias_row')}\s*(?:[:：|]\s*|(?=[A-Z]))(?P<value>[^\n|]{{2,80}})", re.MULTILINE | re.IGNORECASE))
_HAN_NAME = re.compile(r"[\u4e00-\u9fff]{7,14}")  # 中西部高校联盟: too long for an abbreviation, but labelled as another name
_PARTS = re.compile(r"[，,、;；/]")
_WORDS_IN_BRACKETS = re.compile(r"(?:国立大学|华东|北京|武汉|.*(?:大学|学院|省|市|校区))$")

Named = tuple[int, int, str]


def definitions(text: str, named: Iterable[Named]) -> dict[str, str]:
    """short form -> entity, for the entities `named` as (start, end, entity)."""
    found: dict[str, str] = {}
    for _, end, entity in named:
        for short in _defined_behind(text, end):
            found.setdefault(short, entity)
    return found


def _defined_behind(text: str, end: int) -> Iterator[str]:
    """The short forms in brackets right behind a name, and in the clauses that follow."""
    bracket = _BRACKET.match(text, end)
    if bracket:
        yield from filter(_is_abbreviation, shorts_in(bracket["inside"]))
        end = bracket.end()
    while (clause := _CLAUSE.match(text, end)) is not None:
        short = clause["quoted"] or clause["bare"]
        if _is_abbreviation(short):
            yield short
        end = clause.end()


def shorts_in(inside: str) -> Iterator[str]:
    """The short forms of one bracket: the only thing in it, or parts that are labelled, quoted or acronyms."""
    one = _ONE.fullmatch(inside)
    if one:
        yield one["short"]
        return
    for piece in _PARTS.split(inside):
        part = _PART.fullmatch(piece)
        if part and (part["quoted"] or part["short"] or part["label"]):
            yield part["quoted"] or part["short"] or part["han"]


def labelled(text: str, bodies: list[Named]) -> dict[str, str]:
    """short form -> entity of the body named before a row of facts that gives it: 简称 | 长伏高校联盟."""
    found: dict[str, str] = {}
    for row in _ROW.finditer(text):
        owners = [entity for _, end, entity in bodies if end <= row.start()]
        for piece in _PARTS.split(row["value"]) if owners else ():
            part = _PART.fullmatch(re.sub(r"[（(][^()（）]*[)）]\s*$", "", piece.replace("|", "")))
            short = (
                (part["quoted"] or part["short"] or part["han"]) if part else piece.strip() if _HAN_NAME.fullmatch(piece.strip()) else ""
            )
            if short and _is_abbreviation(short):
                found.setdefault(short, owners[-1])
    return found


def _is_abbreviation(short: str) -> bool:
    if "\u4e00" <= short[0] <= "\u9fff":
        return short not in places() and not _WORDS_IN_BRACKETS.fullmatch(short)
    return sum(c.isupper() for c in short) >= 2 or (any(c.isupper() for c in short) and any(c.isdigit() for c in short))


def initials(name: str) -> str:
    """The capitals an acronym of the name would have: WUN of Worldwide Universities Network, АТУРК of «… России и Китая»."""
    words = [word for word in re.split(r"[\s–-]+", name) if word[:1].isalpha() and not re.fullmatch(either("small_words"), word)]
    return "".join(word if word.isupper() else word[0].upper() for word in words)


def last_word(name: str) -> str:
    """What “the Ring” of Amber Ring is called for short: a last word in capitals that is no common noun of bodies."""
    parts = name.split()
    if len(parts) < 2 or not re.fullmatch(r"[A-Z][a-z]{3,}", parts[-1]):
        return ""
    return "" if any(parts[-1] in words_of("en", role) for role in ("body_noun", "generic", "no_body", "field")) else parts[-1]


def occurrences(text: str, shorts: Iterable[str]) -> Iterator[tuple[int, int, str]]:
    """Where the short forms stand as whole words."""
    for short in shorts:
        edge = r"" if "\u4e00" <= short[0] <= "\u9fff" else r"(?<![\w])"
        close = r"" if not edge else r"(?![\w])"
        for match in re.finditer(edge + re.escape(short) + close, text):
            yield match.start(), match.end(), short

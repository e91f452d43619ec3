"""Whose page it is: the university that 我校, our university, наш университет stand for."""

from __future__ import annotations

import re
from collections import Counter
from urllib.parse import urlsplit

from pipeline.extraction.claims.cues import find_pronouns
from pipeline.extraction.names import find_names
from pipeline.extraction.tables import either
from pipeline.model import Block, Document, Mention, Sentence
from pipeline.registry import Registry
from pipeline.registry.matcher import matcher_of
from pipeline.sieve import Sifted

_TITLE = 3  # a name in the title weighs as much as three in the text
_WITH_US = 4  # a name in a sentence that says we
_SELF = 3  # a short form that the page never spells out is how a university speaks of itself
_HOME = {"zh": ("CN", "HK", "MO", "TW"), "ru": ("RU", "BY", "KZ", "KG", "UA", "UZ")}  # who writes pages in a language
_LEAD = 1.5  # the first must be this much ahead of the second
_OURSELVES = Sifted(re.compile(rf"{either('our_university')}(?!\w*[а-яёa-z])", re.IGNORECASE))
_NAV = Sifted(re.compile(either("nav_words"), re.IGNORECASE))
_SIGNED = Sifted(re.compile(either("signature"), re.IGNORECASE))
_MARGIN = 3  # lines above and below the article in which a page names its university
_LINE = 90  # characters of such a line


def find_publisher(document: Document, names: list[Mention], sentences: list[Sentence], registry: Registry) -> str:
    """Registry id of the page's university, empty where it is not clear.

    In falling order of trust: the publisher column of documents.csv, the domain of the page's url, a masthead or footer that
    names one university, the university that the text's “we” can only be.
    """
    return (
        _named(document.publisher_hint, registry)
        or _of_domain(document.url, registry)
        or _of_surroundings(document.surroundings, registry)
        or _of_margins(document, names)
        or _speaker(document, names, sentences)
    )


def spoken_of_ourselves(text: str, names: list[Mention], publisher: str, registry: Registry) -> tuple[Mention, ...]:
    """Where the page says 我校 or our university: mentions of its publisher."""
    name, country = registry.name(publisher), registry.country(publisher)
    return tuple(
        Mention("university", m.start(), m.end(), m.group(), "ourselves", publisher, name, country)
        for m in _OURSELVES.finditer(text)
        if not any(n.start < m.end() and m.start() < n.end for n in names)
    )


def _named(hint: str, registry: Registry) -> str:
    if hint in registry.universities:
        return hint
    entities = {n.entity for n in matcher_of(registry).lookup(hint) if n.entity.startswith("uni:")} if hint else set()
    return entities.pop() if len(entities) == 1 else ""


def _of_domain(url: str, registry: Registry) -> str:
    host = (urlsplit(url).hostname or "").lower()
    if not host:
        return ""
    found = [row.id for row in registry.universities.values() if any(host == d or host.endswith("." + d) for d in row.domains)]
    return found[0] if len(found) == 1 else ""


def _of_surroundings(surroundings: str, registry: Registry) -> str:
    """One university, and no other, in what stands around the article."""
    found = {m.entity for m in find_names(surroundings, registry) if m.kind == "university"} if surroundings else set()
    return found.pop() if len(found) == 1 and next(iter(found)).startswith("uni:") else ""


def _of_margins(document: Document, names: list[Mention]) -> str:
    """A masthead above the article (УрФУ › Новости) or a signature below it (Пресс-служба ТПУ) that names one university."""
    blocks = [b for b in document.blocks if document.text[b.start : b.end].strip()]
    margins = [(b, _NAV) for b in blocks[:_MARGIN]] + [(b, _SIGNED) for b in blocks[-_MARGIN:]]
    for block, words in margins:
        line = document.text[block.start : block.end]
        found = {m.entity for m in names if m.kind == "university" and block.start <= m.start < block.end}
        nav = words.search(line) or (block is blocks[0] and _names_alone(document, blocks, names))
        if len(line) <= _LINE and nav and len(found) == 1 and next(iter(found)).startswith("uni:"):
            return found.pop()
    return ""


def _names_alone(document: Document, blocks: list[Block], names: list[Mention]) -> bool:
    """The first line is a name and nothing much else, the second a menu: Riga Technical University / About | Studies | News."""
    line, menu = (document.text[b.start : b.end] for b in blocks[:2]) if len(blocks) > 1 else ("", "")
    written = sum(m.end - m.start for m in names if m.kind == "university" and blocks[0].start <= m.start < blocks[0].end)
    return written * 2 >= len(line) and len(re.findall(r"[|›>/»·　]", menu)) > 1


def _speaker(document: Document, names: list[Mention], sentences: list[Sentence]) -> str:
    """The university the text speaks of most, title and sentences that say we first, if the text says we at all."""
    told = [s for s in sentences if s.kind != "furniture" and find_pronouns(s.text, s.language, "we")]
    if not told:
        return ""
    weight: Counter[str] = Counter()
    title_end = document.text.find(document.title) + len(document.title) if document.title in document.text else 0
    home = _HOME.get(document.language[:2], ())
    for mention in names:
        if mention.kind == "university" and (not home or mention.country in home):
            in_told = any(s.start <= mention.start < s.end for s in told)
            in_title = mention.start < title_end or mention.text in document.title
            weight[mention.entity] += 1 + _TITLE * in_title + _WITH_US * in_told + _SELF * _is_short(mention, names)
    ranked = weight.most_common(2)
    if not ranked or not ranked[0][0].startswith("uni:"):
        return ""
    clear = len(ranked) == 1 or ranked[0][1] >= _LEAD * ranked[1][1]
    foremost = ranked[0][1] * 2 >= sum(weight.values())  # half of all that is said of universities
    return ranked[0][0] if clear and foremost else ""


def _is_short(mention: Mention, names: list[Mention]) -> bool:
    """The university occurs on the page only in this short form."""
    return len(mention.text) <= 6 and all(m.text == mention.text for m in names if m.entity == mention.entity)

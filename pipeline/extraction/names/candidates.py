"""What a stretch of text may name, before the evidence of the page is weighed."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from pipeline.extraction.countries import find_countries
from pipeline.extraction.names.russian import find_shared_heads
from pipeline.extraction.names.shortforms import find_short_forms
from pipeline.extraction.tables import words_of
from pipeline.registry.matcher import Hit, Matcher
from pipeline.segmentation import tag_of
from pipeline.sieve import Sifted

_MORE = re.compile(r" (?:и|and) [А-ЯЁA-Z][\w-]+")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_CONFIDENT_HAN = 3  # 清华 and 北大 stand in other words; an abbreviation of three characters (兰理工) hardly does


@dataclass(frozen=True, slots=True)
class Candidate:
    """`entities`: registry ids it may mean. `weak`: it counts only with other evidence. `full`: a whole name, not a short form."""

    start: int
    end: int
    entities: tuple[str, ...]
    weak: bool
    full: bool
    rule: str

    def settled(self, entity: str, rule: str) -> Candidate:
        return replace(self, entities=(entity,), rule=rule)


def from_registry(text: str, matcher: Matcher) -> list[Candidate]:
    """The registry's names in the text, shared heads spelled out, with those left out that stand inside another word."""
    found = [_candidate(text, hit) for hit in matcher.find(text) if not _inside_a_word(text, hit)]
    spelled = _shared_heads(text, matcher, [(c.start, c.end) for c in found if not c.weak])
    spelled += short_forms(text, matcher, [(c.start, c.end, c.weak) for c in found + spelled])
    kept = [c for c in found if not any(s.start < c.end and c.start < s.end for s in spelled)]
    return sorted(kept + spelled, key=lambda c: c.start)


def _candidate(text: str, hit: Hit) -> Candidate:
    weak = hit.weak
    if weak and len(hit.entities) == 1:
        weak = len(_HAN.findall(text[hit.start : hit.end])) < _CONFIDENT_HAN
    names = [n for n in hit.names if n.kind != "short"] or list(hit.names)
    full = any(n.kind in ("name", "former", "shared") or " " in n.spelling or len(n.spelling) > 5 for n in names if n.kind != "short")
    entities = tuple(sorted({n.entity for n in names}))
    return Candidate(hit.start, hit.end, entities, weak, full, "registry." + names[0].kind)


def _inside_a_word(text: str, hit: Hit) -> bool:
    """北京大学生 is no 北京大学."""
    if hit.entities[0].startswith("org:") and (_goes_on_to_the_left(text, hit.start) or _goes_on_to_the_right(text, hit)):
        return True
    if not text[hit.start : hit.end].endswith(("大学", "学院")):
        return False
    return text.startswith(("生", "城"), hit.end) and not text.startswith(("生物", "生命", "生态", "生产"), hit.end)


def _goes_on_to_the_left(text: str, start: int) -> bool:
    """海上|丝绸之路大学联盟 is another body: a word of place right before the name belongs to it."""
    return bool(_HAN.match(text[start - 1 : start])) and tag_of(text[start - 2 : start]) == "s"


def _goes_on_to_the_right(text: str, hit: Hit) -> bool:
    """Ассоциация технических университетов России| и Китая is another body: the name ends with a country and one more follows."""
    more = _MORE.match(text, hit.end)
    if more is None or not find_countries(more.group()):
        return False
    return any(word.end == hit.end - hit.start for word in find_countries(text[hit.start : hit.end]))


def short_forms(text: str, matcher: Matcher, taken: list[tuple[int, int, bool]]) -> list[Candidate]:
    """Places that stand for their universities in an enumeration that speaks of universities."""
    found = []
    for start, end, entity in find_short_forms(text, matcher, taken):
        found.append(Candidate(start, end, (entity,), weak=False, full=False, rule="short_form"))
    return found


def _shared_heads(text: str, matcher: Matcher, taken: list[tuple[int, int]]) -> list[Candidate]:
    spelled = [*find_shared_heads(text), *_english_shared_heads(text)]
    found = []
    for start, end, name in spelled:
        entities = tuple(sorted({n.entity for n in matcher.lookup(name)}))
        if entities and not any(a < end and start < b for a, b in taken):
            found.append(Candidate(start, end, entities, weak=False, full=True, rule="shared_head"))
    return found


_ENGLISH_LIST = Sifted(
    re.compile(
        r"(?P<list>(?:[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?, )*[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)? and [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?)"
        r" (?:(?P<kind>(?:[A-Z]\w+ )*)U|u)niversities\b"
    )
)


def _english_shared_heads(text: str) -> list[tuple[int, int, str]]:
    """“Amur and Pacific State Universities” names two: (start, end, the name in full)."""
    found = []
    for match in _ENGLISH_LIST.find_in_lines(text):
        offset = match.start("list")
        for part in re.finditer(r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?", match["list"]):
            if part.group() not in words_of("en", "generic"):
                kind = match["kind"] or ""
                found.append((offset + part.start(), offset + part.end(), f"{part.group()} {kind}University"))
    return found

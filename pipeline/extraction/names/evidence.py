"""What the page says about a name that fits several universities, or that is a name only in the right company."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from pipeline.extraction.names.candidates import Candidate
from pipeline.folding import fold_name, fold_names
from pipeline.registry import Registry

_HOST = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}", re.IGNORECASE)
_BETWEEN = re.compile(r"(?:\s+universities)?\s*(?:[,，、;；]|and|und|и|和|与|及|以及|[,，、] ?(?:and|и))\s*(?:the\s+)?", re.IGNORECASE)
_COMPANY = 3  # names in one enumeration that vouch for one another: York, Durham and Exeter


@dataclass(frozen=True)
class Evidence:
    """What is known of the page before names are settled: entities named beyond doubt, web hosts, words of its text.

    Hosts and words are looked for when a name turns out to be ambiguous, as few do.
    """

    certain: frozenset[str]
    candidates: Sequence[Candidate]
    text: str
    around: str  # the page's address, and what stands around the article

    @cached_property
    def hosts(self) -> frozenset[str]:
        return frozenset(host.lower() for host in _HOST.findall(f"{self.text} {self.around}"))

    @cached_property
    def folded(self) -> str:
        """The words of the page without its names, which are no evidence for a city."""
        rest = list(self.text)
        for c in self.candidates:
            rest[c.start : c.end] = " " * (c.end - c.start)
        return fold_names("".join(rest)).text

    def favours(self, entity: str, registry: Registry) -> bool:
        """The page names the entity in full, lies on its domain, or names its city apart from other names."""
        row = registry.universities.get(entity)
        if entity in self.certain or row is None:
            return entity in self.certain
        if any(host == domain or host.endswith("." + domain) for host in self.hosts for domain in row.domains):
            return True
        return any(_has_word(self.folded, fold_name(city)) for city in row.city)


def _has_word(folded: str, word: str) -> bool:
    if not word:
        return False
    if "\u4e00" <= word[0] <= "\u9fff":
        return word in folded
    return any(not (_is_letter(folded, place - 1) or _is_letter(folded, place + len(word))) for place in _places(folded, word))


def _places(text: str, word: str) -> Iterator[int]:
    place = text.find(word)
    while place >= 0:
        yield place
        place = text.find(word, place + 1)


def _is_letter(text: str, place: int) -> bool:
    return 0 <= place < len(text) and (text[place].isalnum() or text[place] == "_")


def gather(text: str, candidates: Sequence[Candidate], url: str, surroundings: str) -> Evidence:
    """Collect the evidence of a page."""
    certain = frozenset(c.entities[0] for c in candidates if len(c.entities) == 1 and not c.weak and c.full)
    return Evidence(certain, candidates, text, f"{url} {surroundings}")


def settle(candidates: Sequence[Candidate], evidence: Evidence, registry: Registry, text: str) -> list[Candidate]:
    """Settle what the page settles. Weak names without company are dropped; what fits several stays with all of them."""
    settled = [_settle_one(c, evidence, registry) for c in candidates]
    trusted = {c.entities for c in settled if not c.weak} | set(_companions(settled, text))
    return [c for c in settled if not c.weak or (c.entities in trusted and len(c.entities) == 1)]


def _settle_one(candidate: Candidate, evidence: Evidence, registry: Registry) -> Candidate:
    if len(candidate.entities) == 1:
        return candidate
    for rule, favoured in (
        ("evidence.named", [e for e in candidate.entities if e in evidence.certain]),
        ("evidence.page", [e for e in candidate.entities if evidence.favours(e, registry)]),
    ):
        if len(favoured) == 1:
            return candidate.settled(favoured[0], rule)
    return candidate


def _companions(candidates: Sequence[Candidate], text: str) -> list[tuple[str, ...]]:
    """Entities of weak names that stand in one enumeration with others."""
    vouched: list[tuple[str, ...]] = []
    run: list[Candidate] = []
    for candidate in candidates:
        if run and not _BETWEEN.fullmatch(text[run[-1].end : candidate.start]):
            run = []
        run.append(candidate)
        if len(run) >= _COMPANY or any(not c.weak for c in run[:-1]):
            vouched.extend(c.entities for c in run)
    return vouched

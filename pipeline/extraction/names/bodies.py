"""Bodies that only the page's own words tell to be bodies: names without an alliance's noun (Russell Group, Una Europa), and
names like a university's (University of the Arctic)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from pipeline.extraction.names.proper import name_at, name_before
from pipeline.extraction.names.tellings import Telling, tellings
from pipeline.extraction.spans import Spans
from pipeline.extraction.tables import words_of
from pipeline.folding import fold_name, fold_names

Span = tuple[int, int]
_ENOUGH = 2  # one definition, or two passing words of membership
_ENOUGH_WITH_NOUN = 1  # the name has an alliance's noun
_SCHOOL = re.compile(r"大学|高校|院校|学院|教育|консорциум|ассоциац|альянс|лиг[аиуе]")
_LETTER = r"[^\W\u3400-\u9fff]"
_BRACKETS = re.compile(r"[”»\"’]?(?: ?[（(][^()（）\n]{1,80}[)）])?[”»\"’]?")
_BRACKET_BEFORE = re.compile(r" ?[（(][^()（）\n]{1,80}[)）]$")
_LINK = re.compile(r"(?:、|和|与|及)[“]?$")
_OPENING = re.compile(r"[“«\"‘《]?")


@dataclass(slots=True)
class Proof:
    """What the page says beside the places of one name: all weights, the greatest, and whether the name has an alliance's noun."""

    weight: int = 0
    strongest: int = 0
    noun: bool = False

    def add(self, weight: int) -> None:
        self.weight += weight
        self.strongest = max(self.strongest, weight)

    def suffices(self) -> bool:
        return self.weight >= (_ENOUGH_WITH_NOUN if self.noun else _ENOUGH)


def told_bodies(text: str, nouns: list[Span], universities: Mapping[Span, str], taken: Spans) -> tuple[list[Span], set[str]]:
    """Spans of bodies that the page tells of, and the entities of `universities` that it tells to be bodies.

    `nouns`: names with an alliance's noun that nothing else proves. `universities`: unregistered ones, with their entities.
    """
    proofs = weigh(text, nouns, universities, taken)
    bodies = {entity for entity in universities.values() if proofs[entity].strongest >= _ENOUGH}
    told = [name for name, proof in proofs.items() if name not in universities.values() and proof.suffices()]
    told += [fold_name(whole) for name in told if (whole := _written_out(text, name))]
    names = [name for name in told if not any(other != name and other.endswith(f" {name}") for other in told)]  # the Ring, of Amber Ring
    return [span for span in occurrences(text, names) if not taken.overlaps(*span)], bodies


def _written_out(text: str, name: str) -> str:
    """Amber Ring, where the page goes on about the Ring: the words in capitals before a name of one word, where it has a “the”."""
    if not re.fullmatch("[a-z]{4,}", name):
        return ""
    found = re.search(rf"\b[Tt]he ((?:[A-Z][\w’'-]+ ){{1,3}}{name.capitalize()})\b", text)
    return found.group(1) if found else ""


def weigh(text: str, nouns: list[Span], universities: Mapping[Span, str], taken: Spans) -> dict[str, Proof]:
    """What the page says of each name, by the entity of a university, by the folded name of anything else."""
    proofs: dict[str, Proof] = defaultdict(Proof)
    for start, end in nouns:
        proofs[fold_name(text[start:end])].noun = _SCHOOL.search(text, start, end) is not None
    slots = Slots(text, [*nouns, *universities])
    for telling in tellings(text, slots.known):
        for span in slots.beside(telling):
            if span not in slots.known and taken.overlaps(*span):
                continue
            proof = proofs[universities.get(span) or fold_name(text[slice(*span)])]
            proof.noun = proof.noun or not words_of("en", "body_noun").isdisjoint(text[slice(*span)].split())
            proof.add(telling.weight)
    return proofs


@dataclass(slots=True)
class Slots:
    """The names of a text by where they begin and end, brackets and quotes behind them included."""

    text: str
    spans: list[Span]
    known: frozenset[Span] = field(init=False)
    _by_start: dict[int, Span] = field(init=False)
    _by_end: dict[int, Span] = field(init=False)

    def __post_init__(self) -> None:
        self.known = frozenset(self.spans)
        self._by_start = {span[0]: span for span in self.spans}
        self._by_end = {end: span for span in self.spans for end in self._ends(span[1])}

    def _ends(self, end: int) -> Iterator[int]:
        yield end
        behind = _BRACKETS.match(self.text, end)
        yield behind.end() if behind else end

    def beside(self, telling: Telling) -> list[Span]:
        """The names that some telling words tell of: one, or those of an enumeration before them (是甲、乙的成员高校)."""
        if telling.follows:
            span = self._behind(telling)
            return [span] if span else []
        span = self._by_end.get(telling.place) or name_before(self.text, self._without_bracket(telling.place))
        row = [span] if span else []
        while row and (link := _LINK.search(self.text[: row[-1][0]])) and (other := self._by_end.get(link.start())):
            row.append(other)
        return row

    def _behind(self, telling: Telling) -> Span | None:
        opening = _OPENING.match(self.text, telling.place)
        span = self._by_start.get(opening.end() if opening else telling.place) or name_at(self.text, telling.place)
        fits = span is None or telling.then is None or telling.then.match(self.text, span[1])
        return span if fits else None

    def _without_bracket(self, place: int) -> int:
        closed = self.text.endswith((")", "）"), 0, place)
        bracket = _BRACKET_BEFORE.search(self.text, max(0, place - 90), place) if closed else None
        return bracket.start() if bracket else place


def occurrences(text: str, names: list[str]) -> list[Span]:
    """Where folded names stand in a text as whole words, the longest of overlapping ones."""
    if not names:
        return []
    folded = fold_names(text)
    joined = "|".join(_whole(name) for name in sorted(names, key=len, reverse=True))
    spans = (folded.span(m.start(), m.end() - 1) for m in re.finditer(joined, folded.text))
    return [(start, end) for start, end in spans if not ("a" <= text[start] <= "z")]


def _whole(name: str) -> str:
    """Latin and Cyrillic words are matched whole; Han characters have no edges."""
    left, right = ("" if "\u3400" <= edge <= "\u9fff" else _LETTER for edge in (name[0], name[-1]))
    return (f"(?<!{left})" if left else "") + re.escape(name) + (f"(?!{right})" if right else "")

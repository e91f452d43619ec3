"""Membership counts: which figures say how many members an organisation has, of what kind, of which country, as of when.

Contract, definitions 2 (members or all), 3 (no membership counts), 4 (country), 5 (as_of).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from pipeline.extraction.claims.figures import Figure, find_figures
from pipeline.extraction.claims.kinds import Placed, property_of, refusal
from pipeline.extraction.claims.moments import governing_date
from pipeline.extraction.claims.page import Statement
from pipeline.extraction.claims.topics import Topics, nearest
from pipeline.extraction.countries import find_countries, group_of
from pipeline.model import Issue, Mention
from pipeline.registry import Registry

_SIGNED = re.compile(r"подпис|\bsigned|签(?:署|约|订|字)", re.IGNORECASE)  # who signs a founding act is no guest
_IMPLAUSIBLE = 20_000  # about as many universities as there are in the world


@dataclass(frozen=True, slots=True)
class CountFinding:
    """A count read from a sentence: offsets are those of the readable copy."""

    organisation: Mention
    property: str
    number: Mention
    country: str
    as_of: str
    as_of_from: str
    start: int
    end: int
    figure_end: int  # where the figure with its noun ends; it starts where the number does
    rule: str


@dataclass(slots=True)
class CountReader:
    """Reads the counts of a page statement by statement; remembers the figures that stand, for those that repeat them."""

    topics: Topics
    registry: Registry
    issues: list[Issue]
    _standing: set[tuple[str, int, str]] = field(default_factory=set)

    def read(self, statement: Statement, bodies: list[Mention]) -> Iterator[CountFinding]:
        """The counts of one sentence."""
        figures = [f for f in find_figures(statement) if (f.number.value or 0) < _IMPLAUSIBLE and not in_spam(statement)]
        figures = with_carried_countries(statement, figures)
        standing: list[tuple[Figure, str]] = []
        for i, figure in enumerate(figures):
            following = [f.start for f in figures[i + 1 :] if not f.elliptic][figure.elliptic :]
            place = Placed(statement, figure, figures[i - 1].end if i else 0, following[0] if following else len(statement.text))
            body = self._body(place, bodies)
            prop = self._property(place, figures, standing, body) if body else None
            if body and prop:
                standing.append((figure, prop))
                yield from self._findings(statement, figure, prop, body)

    def _body(self, place: Placed, bodies: list[Mention]) -> Mention | None:
        start = place.statement.sentence.start
        here = [b for b in bodies if start + place.figure.clause[0] <= b.start < start + place.figure.clause[1]]
        before = [b for b in bodies if b.start < start + place.figure.start]
        relative = re.match(r"\s*(?:which|that|who|котор)", place.clause) is not None
        first = before[0] if before and place.language == "zh" else before[-1] if before else None
        subject = (before[-1] if before and relative else None) or nearest(here, start + place.figure.start) or first
        return subject or (bodies[0] if bodies else None) or self.topics.current or self.topics.main

    def _property(self, place: Placed, figures: list[Figure], standing: list[tuple[Figure, str]], body: Mention) -> str | None:
        """The property a figure belongs to, None where it counts no members; a refusal leaves an issue."""
        figure = place.figure
        refused = refusal(place)
        countries = self._countries(place.statement, figure, body)
        repeats = any((body.entity, figure.number.value, country) in self._standing for country in countries)
        if refused and not (refused == "attendance" and (repeats or _SIGNED.search(place.clause))):
            self.issues.append(Issue("extract", f"{refused}_figure", place.noun, place.clause.strip()[:120]))
            return None
        breakdown = figure.kind == "university" and (figure.countries or figure.each) and not place.has_predicate()
        if standing and breakdown and standing[-1][1] != "observers":
            return standing[-1][1]
        return property_of(place, figures) or ("all" if repeats else None)

    def _findings(self, statement: Statement, figure: Figure, prop: str, body: Mention) -> Iterator[CountFinding]:
        as_of, as_of_from = governing_date(statement, figure.start, figure.clause, prop)
        start, end = _quoted(statement, figure)
        for country in self._countries(statement, figure, body):
            self._standing.add((body.entity, figure.number.value or 0, country))
            last = statement.sentence.start + figure.end
            rule = f"count.{statement.language}.{figure.kind}"
            yield CountFinding(body, prop, figure.number, country, as_of, as_of_from, start, end, last, rule)

    def _countries(self, statement: Statement, figure: Figure, body: Mention) -> tuple[str, ...]:
        if figure.each and not figure.countries:
            row = self.registry.organisations.get(body.entity)
            return group_of(statement.text) or _listed_behind(statement, figure) or (row.country if row else ()) or ("",)
        return figure.countries or ("",)


def _quoted(statement: Statement, figure: Figure) -> tuple[int, int]:
    """The clause of a figure, or more where the figure's noun lies outside it: what a reader needs to see."""
    start, end = min(figure.clause[0], figure.start), max(figure.clause[1], figure.end)
    text = statement.text[start:end]
    lead = len(text) - len(text.lstrip(" ，,、；;：:"))
    return statement.sentence.start + start + lead, statement.sentence.start + start + len(text.rstrip())


def with_carried_countries(statement: Statement, figures: list[Figure]) -> list[Figure]:
    """俄方正式成员27所，观察员5所: the country goes on through the part of the sentence, unless the words say in all."""
    carried: list[Figure] = []
    for figure in figures:
        last = carried[-1] if carried else None
        between = statement.text[last.end : figure.end] if last else ""
        if (
            last
            and last.countries
            and not figure.countries
            and figure.kind == "observer"
            and not re.search(r"[；;。共总.]|另|此外|还有", between)
        ):
            figure = replace(figure, countries=last.countries)
        carried.append(figure)
    return carried


def _listed_behind(statement: Statement, figure: Figure) -> tuple[str, ...]:
    """«по 11 вузов от каждой из пяти стран — Бразилии, России, …»: the countries named behind a figure that each has."""
    words = find_countries(statement.text[figure.end : figure.end + 120].split(".")[0])
    codes = tuple(dict.fromkeys(word.code for word in words))
    return codes if len(codes) > 1 else ()


def part_of_subset(statement: Statement, body: Mention) -> bool:
    """C9联盟占了4所, 4 universities of the C9 alliance: the body is a kind of university here, not what is counted."""
    start, end = statement.local(body)
    text = statement.text
    if re.match(r"[”\"]?(?:高校|大学)?占", text[end:]):
        return True
    return re.search(r"(?:schools|universities|members) of (?:the )?$", text[:start]) is not None


def in_spam(statement: Statement) -> bool:
    start, end = statement.sentence.start, statement.sentence.end
    return any(a < end and start < b for a, b in statement.page.document.spam)

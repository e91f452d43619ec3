"""Membership counts: which figures say how many members an organisation has, of what kind, of which country, as of when.

Contract, definitions 2 (members or all), 3 (no membership counts), 4 (country), 5 (as_of).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from pipeline.extraction.claims.figures import Figure, find_figures
from pipeline.extraction.claims.frames import shows
from pipeline.extraction.claims.moments import governing_date
from pipeline.extraction.claims.page import Statement
from pipeline.extraction.claims.topics import Topics, nearest
from pipeline.model import Issue, Mention
from pipeline.registry import Registry

_REFUSED = ("attendance", "target", "ranking", "increment", "other")


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
        accepted: list[tuple[Figure, str]] = []
        figures = find_figures(statement)
        for figure in figures:
            body = self._body(statement, figure, bodies)
            if body is None or _in_spam(statement, figure):
                continue
            prop = self._property(statement, figure, figures, accepted, body, named=bool(bodies))
            if prop is None:
                continue
            accepted.append((figure, prop))
            yield from self._findings(statement, figure, prop, body)

    def _body(self, statement: Statement, figure: Figure, bodies: list[Mention]) -> Mention | None:
        place = statement.sentence.start + figure.start
        return nearest(bodies, place) or self.topics.current or self.topics.main

    def _property(
        self, statement: Statement, figure: Figure, figures: list[Figure], accepted: list[tuple[Figure, str]], body: Mention, named: bool
    ) -> str | None:
        """The property a figure belongs to, None where it counts no members; a refusal leaves an issue."""
        clause = statement.text[slice(*figure.clause)]
        refused = self._refusal(statement, figure, clause)
        if refused and (body.entity, figure.number.value, ";".join(figure.countries)) not in self._standing:
            self.issues.append(Issue("extract", f"{refused}_figure", statement.text[figure.start : figure.end], clause.strip()[:120]))
            return None
        if accepted and figure.kind in ("", "university") and figure.countries and not _own_words(statement, figure):
            return accepted[-1][1]  # the breakdown of a figure that stands
        return self._by_words(statement, figure, figures, clause, named)

    def _refusal(self, statement: Statement, figure: Figure, clause: str) -> str:
        language = statement.language
        noun = statement.text[figure.start : figure.end]
        behind = statement.text[figure.end : figure.end + 40]
        if shows(language, "subset", "np", noun) or (language == "en" and shows(language, "subset", "post", behind)):
            return "subset"
        if language == "zh" and shows(language, "subset", "clause", clause):
            return "subset"
        before = statement.text[figure.clause[0] : figure.start]
        if shows(language, "region", "np", before[-12:] if language == "zh" else noun):
            return "region"
        return next((frame for frame in _REFUSED if shows(language, frame, "clause", _wide(statement, figure, frame))), "")

    def _by_words(self, statement: Statement, figure: Figure, figures: list[Figure], clause: str, named: bool) -> str | None:
        language = statement.language
        behind = statement.text[figure.end : figure.clause[1]]
        if figure.kind == "observer" or shows(language, "observer_predicate", "after", behind):
            return "observers"
        founding = shows(language, "founding", "clause", clause) or shows(language, "founding", "sentence", statement.text)
        if figure.kind == "founder" or founding:
            return "founding_members"
        if figure.kind == "member" or shows(language, "member_predicate", "after", behind) or any(f.kind == "observer" for f in figures):
            return "members"
        if shows(language, "joining", "clause", clause):
            return "members"
        linked = shows(language, "link", "clause", _linking(statement, figure, clause))
        return "all" if linked and (named or statement.sentence.kind in ("row", "item") or figure.countries or linked) else None

    def _findings(self, statement: Statement, figure: Figure, prop: str, body: Mention) -> Iterator[CountFinding]:
        as_of, as_of_from = governing_date(statement, figure.start, figure.clause, prop)
        start = statement.sentence.start + figure.start
        end = statement.sentence.start + figure.end
        for country in self._countries(figure, body):
            self._standing.add((body.entity, figure.number.value or 0, country))
            yield CountFinding(body, prop, figure.number, country, as_of, as_of_from, start, end, f"count.{statement.language}.{figure.kind}")

    def _countries(self, figure: Figure, body: Mention) -> tuple[str, ...]:
        if figure.each and not figure.countries:
            row = self.registry.organisations.get(body.entity)
            return row.country if row and row.country else ("",)
        return figure.countries or ("",)


def _own_words(statement: Statement, figure: Figure) -> bool:
    behind = statement.text[figure.end : figure.clause[1]]
    return any(shows(statement.language, frame, "after", behind) for frame in ("observer_predicate", "member_predicate"))


def _linking(statement: Statement, figure: Figure, clause: str) -> str:
    """Where the verb that ties a figure to the organisation may stand: its clause or the one before it."""
    start = max(0, figure.clause[0] - 40)
    return statement.text[start : figure.clause[1]]


def _wide(statement: Statement, figure: Figure, frame: str) -> str:
    """Attendance is told by the verb of the sentence in English and Russian, by the clause in Chinese."""
    if frame == "attendance" and statement.language != "zh":
        return statement.text[max(0, figure.clause[0] - 60) : figure.clause[1] + 60]
    if frame == "attendance":
        return statement.text[figure.clause[0] : figure.clause[1] + 12]
    return statement.text[slice(*figure.clause)]


def _in_spam(statement: Statement, figure: Figure) -> bool:
    start, end = statement.sentence.start, statement.sentence.end
    return any(a < end and start < b for a, b in statement.page.document.spam)

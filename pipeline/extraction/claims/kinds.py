"""What a figure in its place counts: members, observers, founders, all, or no members at all (contract, definitions 2 and 3)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.extraction.claims.figures import Figure
from pipeline.extraction.claims.frames import noun_pattern, shows
from pipeline.extraction.claims.page import Statement
from pipeline.extraction.tables import either

_REFUSED = ("attendance", "target", "ranking", "increment", "other")
# 由30所增加到54所, “from 30 to 54”: the figure of an earlier time.
_FROM = re.compile(r"(?:由|从|自)(?:最初的?|原来的?|成立时的?)?$|\b(?:from)\s+(?:an? (?:initial|original) )?$|(?<!\w)с\s+$", re.IGNORECASE)
_TO = re.compile(
    r"[^，。,;]{0,10}(?:增加|增至|扩大|发展|扩展|扩至|上升|增长)|[^,.;]{0,24}\bto\b\s+\w+|[^,.;]{0,24}(?<!\w)до\s+\w+", re.IGNORECASE
)
_MADE_UP = re.compile(r"(?:共同)?(?:组成|构成)")  # 由首批进入985工程的9所高校组成 counts the whole
# “a consortium of 170 African universities”: the region is that of the whole body
_DEFINES = re.compile(
    rf"\b(?:{either('telling_body_en')}|{either('telling_body_ru')})\s+(?:of|из)(?:\s+[a-zа-яё]+){{0,3}}\s*$", re.IGNORECASE
)
_INTRODUCTION = 80  # characters in front of a colon
_BACK = 60  # characters before the clause in which the verb of a figure may stand


@dataclass(frozen=True, slots=True)
class Placed:
    """A figure in its sentence; `after`, `before`: where the figure before it ends and the next one starts."""

    statement: Statement
    figure: Figure
    after: int
    before: int

    @property
    def language(self) -> str:
        return self.statement.language

    @property
    def clause(self) -> str:
        return self.statement.text[slice(*self.figure.clause)]

    @property
    def noun(self) -> str:
        return self.statement.text[self.figure.start : self.figure.end]

    @property
    def ahead(self) -> str:
        """What stands before the figure in its clause, from the figure before it on."""
        return self.statement.text[max(self.after, self.figure.clause[0]) : self.figure.start]

    @property
    def behind(self) -> str:
        """What follows the figure in its clause, up to the next figure."""
        return self.statement.text[self.figure.end : max(self.figure.end, min(self.figure.clause[1], self.before))]

    @property
    def window(self) -> str:
        """The clause without the parts that belong to other figures, and a little before it."""
        start = max(self.after, self.figure.clause[0] - _BACK, 0)
        return self.statement.text[min(start, self.figure.start) : max(self.figure.end, min(self.figure.clause[1], self.before))]

    @property
    def own_clause(self) -> str:
        start = max(self.after, self.figure.clause[0])
        return self.statement.text[min(start, self.figure.start) : max(self.figure.end, min(self.figure.clause[1], self.before))]

    def shows(self, frame: str, scope: str, text: str) -> bool:
        return shows(self.language, frame, scope, text) is not None

    def has_predicate(self) -> bool:
        """Words behind the figure say what its universities are."""
        return self.shows("observer_predicate", "after", self.behind) or self.shows("member_predicate", "after", self.behind)


def refusal(place: Placed) -> str:
    """Why a figure is no membership count, empty where nothing says so."""
    chinese = place.language == "zh"
    if _FROM.search(place.statement.text[: place.figure.number.start - place.statement.sentence.start]) and _TO.match(place.behind):
        return "superseded"
    if place.shows("subset", "np", place.noun) or place.shows("subset", "post", place.behind[:40]):
        return "subset"
    if chinese and place.shows("subset", "clause", _without_bodies(place)) and not _MADE_UP.match(place.behind):
        return "subset"
    before = place.statement.text[place.figure.clause[0] : place.figure.start]
    if place.shows("region", "np", before[-12:] if chinese else place.noun) and not _DEFINES.search(before):
        return "region"
    return next((frame for frame in _REFUSED if place.shows(frame, "clause", _scope(place, frame))), "")


def _without_bodies(place: Placed) -> str:
    """The clause with the organisations' own names blanked: “一带一路”高校战略联盟 is no kind of university."""
    text, base = place.statement.text, place.statement.sentence.start
    for body in place.statement.organisations:
        start, end = body.start - base, body.end - base
        start -= text[start - 1 : start] in ("“", '"')
        text = text[:start] + "□" * (end - start) + text[end:]
    return text[slice(*place.figure.clause)]


def _scope(place: Placed, frame: str) -> str:
    """Where the verb that refuses a figure may stand: Western clauses are long, Chinese ones share theirs with the next."""
    start, end = place.figure.clause
    if frame == "attendance" and place.figure.kind in ("member", "observer", "founder"):
        return place.statement.text[start : place.figure.end] + re.split(r"[,，;；.]", place.statement.text[place.figure.end : end])[0]
    if frame == "attendance" and place.language == "zh":
        return place.statement.text[start : end + 12]
    return place.clause if frame == "attendance" else place.own_clause


def property_of(place: Placed, figures: list[Figure]) -> str | None:
    """The property of a figure that nothing refuses, None where no word ties it to an organisation."""
    kind = place.figure.kind
    if kind == "observer" or _of_observers(place):
        return "observers"
    if kind == "founder" or _is_founding(place):
        return "founding_members"
    if kind == "member" or place.shows("member_predicate", "after", place.behind) or _of_members(place):
        return "members"
    if any(f.kind == "observer" for f in figures) and not any(f.kind == "member" for f in figures):
        return "members"
    if place.shows("joining", "clause", place.own_clause) and not _whole_of_members(place, figures):
        return "members"
    return _introduced(place) or ("all" if place.shows("link", "clause", place.window) else None)


_PROPERTIES = {"observer": "observers", "founder": "founding_members", "member": "members"}


def _introduced(place: Placed) -> str | None:
    """The noun in front of a colon, for a figure behind it: “The founders provide the money: two universities each in …”."""
    text, start = place.statement.text, place.figure.clause[0]
    colon = text.rfind(":", 0, max(start, 0) + 1)
    if colon < 0 or place.after > colon:
        return None
    nouns = list(noun_pattern(place.language).finditer(text, max(0, colon - _INTRODUCTION), colon))
    return _PROPERTIES.get(nouns[0].lastgroup or "") if nouns else None


def _whole_of_members(place: Placed, figures: list[Figure]) -> bool:
    """“68 universities …, including 54 members”: the figure is the whole of which the members are a part."""
    later = [f for f in figures if f.kind == "member" and f.start > place.figure.end]
    between = place.statement.text[place.figure.end : later[0].start] if later else ""
    return re.search(r"包括|其中|including|with|among|из них|в том числе|включая", between) is not None


def _of_observers(place: Placed) -> bool:
    return place.shows("observer_predicate", "after", place.behind) or place.shows("observer_predicate", "before", place.ahead)


def _of_members(place: Placed) -> bool:
    """联盟成员已发展到20个国家的两百余所高校: the clause speaks of members before it comes to the figure."""
    before = place.statement.text[max(place.after, place.figure.clause[0]) : place.figure.start]
    return place.language == "zh" and re.search(r"(?<!观察)成员(?!国|大会|之间)|会员", before) is not None


def _is_founding(place: Placed) -> bool:
    if place.shows("founding", "clause", place.own_clause if place.language == "zh" else place.window):
        return True
    first = min(place.after, place.figure.start) if place.language == "en" else 0
    return place.shows("founding", "sentence", place.statement.text[first:])

"""Who is what in which organisation, since when and until when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pipeline.extraction.claims.cues import Cue, find_cues, find_pronouns, find_transition, is_recent
from pipeline.extraction.claims.enumerations import Enumeration, enumerations
from pipeline.extraction.claims.objects import is_denied, joins_something_else
from pipeline.extraction.claims.page import Page, Statement
from pipeline.extraction.claims.segments import segments
from pipeline.extraction.claims.topics import Topics
from pipeline.extraction.tables import either
from pipeline.model import Mention

_REACH = {"zh": 120, "en": 160, "ru": 160}  # characters between a cue and its subject, which may stand at the head of a long sentence
# “include 4 universities of the C9, 16 universities of …, and the University of Macau”: kinds with figures before the names.
_FIGURES_ONLY = re.compile(r"(?:\s*\d[^.;,]{3,60},)+\s*(?:and )?(?:the )?")
_ASKED = re.compile(either("asked_in"))
_PATIENCE = 5  # sentences between an announcement and its names
_STATUS_WORD = re.compile(r"成员|会员|member|член", re.IGNORECASE)
_BEHIND = 60  # characters between a Russian verb and its subject behind it
_OBJECT = 60  # characters between a verb and the organisation it leads to
_COMPANY = 14  # characters that make a clause of their own between two names and a cue
_STATUS = ("associate", "observer", "founding_member", "founder", "former", "member", "unknown")  # of two cues for one university the first wins



@dataclass(frozen=True, slots=True)
class RoleFinding:
    """A role read from a sentence; offsets of the readable copy."""

    organisation: Mention
    university: Mention
    role: str
    start_date: str
    end_date: str
    start: int
    end: int
    rule: str
    explicit: bool = True  # the words name the status; a joining verb alone leaves it open


@dataclass(frozen=True, slots=True)
class Awaited:
    """`number` universities that join `body`, announced in statement `index` without their names."""

    number: int
    body: Mention
    index: int


@dataclass(slots=True)
class RoleReader:
    """Reads the roles that verbs and lists inside sentences give."""

    topics: Topics
    page: Page
    last: Mention | None = None  # the university last spoken of, for 该校
    group: Enumeration | None = None  # the enumeration last named, for “all four”
    awaited: Awaited | None = None  # “four universities have been asked in”, whose names follow

    def read(self, statement: Statement, bodies: list[Mention]) -> Iterator[RoleFinding]:
        """The roles of one sentence, chairs aside."""
        found: list[RoleFinding] = []
        for first, last in segments(statement):
            found.extend(_strongest(list(self._segment(statement, bodies, first, last))))
        yield from _succeeding(found)
        yield from self._awaited_names(statement)
        self._await(statement, bodies, found)
        for run in enumerations(self.page, statement.universities):
            if len(run.universities) > 1:
                self.group = run
        if statement.universities:
            self.last = statement.universities[-1]

    def _await(self, statement: Statement, bodies: list[Mention], found: list[RoleFinding]) -> None:
        """Remember how many universities a sentence says will join where it names none of them."""
        join = _ASKED.search(statement.text)
        if join is None or found or statement.language != "en":
            return
        numbers = [n.value for n in statement.numbers if statement.local(n)[0] < join.start()]
        body = bodies[-1] if bodies else self.topics.current
        if numbers and numbers[-1] and numbers[-1] > 1 and body:
            self.awaited = Awaited(numbers[-1], body, statement.index)

    def _awaited_names(self, statement: Statement) -> Iterator[RoleFinding]:
        awaited = self.awaited
        if awaited is None or statement.index - awaited.index > _PATIENCE:
            return
        for run in enumerations(self.page, statement.universities):
            if len(run.universities) == awaited.number:
                self.awaited = None
                start, end = statement.sentence.start, statement.sentence.end
                yield from (RoleFinding(awaited.body, name, "member", "", "", start, end, "role.awaited") for name in run.universities)
                return

    def _segment(self, statement: Statement, bodies: list[Mention], first: int, last: int) -> Iterator[RoleFinding]:
        text = statement.text[first:last]
        role = ""
        for cue in find_cues(text, statement.language):
            placed = replace(cue, start=cue.start + first, end=cue.end + first, role=role if cue.role == "same" else cue.role)
            if not placed.role or joins_something_else(statement, placed, bodies) or is_denied(statement, placed):
                continue
            role = placed.role
            spoken_of = [] if (role, placed.side) == ("founder", "before") else self._spoken_of(placed)
            held = bodies_of(statement, placed, bodies) or spoken_of
            for university in self._holders(statement, placed, first, last) if held else ():
                start, end = self._dates(statement, placed, first, last)
                for body in held:
                    yield from self._told(statement, placed, body, university, start, end)

    def _spoken_of(self, cue: Cue) -> list[Mention]:
        body = self.topics.current or (self.topics.main if cue.side == "list" else None)
        return [body] if body else []

    def _holders(self, statement: Statement, cue: Cue, first: int, last: int) -> list[Mention]:
        base = statement.sentence.start
        inside = [m for m in statement.universities if base + first <= m.start < base + last]
        runs = enumerations(self.page, inside)
        if cue.side == "start":
            return list(self.group.universities) if self.group else []
        if cue.side == "before":
            before = self._before(statement, cue, runs, first) or self._behind_comma(statement, cue, runs)
            return before or (_subject_behind(statement, cue, runs) if statement.language == "ru" else [])
        return _after(statement, cue, runs)

    def _before(self, statement: Statement, cue: Cue, runs: list[Enumeration], first: int) -> list[Mention]:
        base = statement.sentence.start + cue.start
        reach = _REACH[statement.language]
        before = [r for r in runs if r.end <= base and base - r.end <= reach and not _clause_between(statement, r, cue)]
        we, it = self._pronoun(statement, cue, first, "we"), self._pronoun(statement, cue, first, "it")
        if before and max(we, it) < before[-1].start - statement.sentence.start:
            return _without_companions(statement, cue, before[-1])
        if we >= 0:  # where nobody knows whose page it is, what we did is nobody's
            return [_publisher(self.page, statement, we)] if self.page.publisher else []
        meant = [m for m in statement.universities if m.end <= statement.sentence.start + it]
        if it >= 0 and (meant or self.last is not None):
            return [replace(meant[-1] if meant else self.last, start=statement.sentence.start + it)]
        going_on = self.subject(statement, cue) if first and not runs else None
        return [going_on] if going_on else self._group(statement, cue, first)

    def _pronoun(self, statement: Statement, cue: Cue, first: int, who: str) -> int:
        base = statement.sentence.start
        places = [
            a
            for a, b in find_pronouns(statement.text, statement.language, who)
            if first <= a < cue.start and not any(m.start < base + b and base + a < m.end for m in self.page.names)
        ]
        return places[-1] if places else -1

    def subject(self, statement: Statement, cue: Cue) -> Mention | None:
        """Who a part of a sentence without names goes on about: we, or the university named before it in the sentence."""
        base = statement.sentence.start
        before = [m for m in statement.universities if m.end <= base + cue.start]
        we = self._pronoun(statement, cue, 0, "we")
        if we >= 0 and self.page.publisher and (not before or before[-1].start < base + we):
            return _publisher(self.page, statement, we)
        return before[-1] if len(before) == 1 else None

    def _group(self, statement: Statement, cue: Cue, first: int) -> list[Mention]:
        """“All four newcomers are leaving”: the four that were named last."""
        numbers = [n.value for n in statement.numbers if first <= statement.local(n)[0] < cue.start]
        if self.group and numbers and numbers[-1] == len(self.group.universities):
            return list(self.group.universities)
        return []

    def _behind_comma(self, statement: Statement, cue: Cue, runs: list[Enumeration]) -> list[Mention]:
        """“Since joining the ASRTU in 2013, UPC has …”: the subject of a participle stands behind the comma."""
        if not re.match(r"(?:Since|After|By|Upon|On|Having|With|自|自从)\s*$", statement.text[: cue.start].strip() + " ", re.IGNORECASE):
            return []
        return list(runs[0].universities[:1]) if runs else []

    def _dates(self, statement: Statement, cue: Cue, first: int, last: int) -> tuple[str, str]:
        base = statement.sentence.start
        inside = [d for d in statement.dates if base + first <= d.start < base + last and not d.edtf.startswith("XXXX")]
        moments = [d for d in inside if "/" not in d.edtf]
        if cue.role == "unknown" and not moments:
            return "", ""
        if moments:
            best = _date_beside(statement, moments, cue)
            return ("", best.edtf) if cue.role == "former" else (best.edtf, "")
        published = self.page.document.published
        if is_recent(statement.text[first:last], statement.language) and len(published) >= 7 and cue.role in ("member", "observer"):
            return published[:7] + "~", ""
        return "", ""

    def _told(self, statement: Statement, cue: Cue, body: Mention, university: Mention, start: str, end: str) -> Iterator[RoleFinding]:
        """One finding a role; a transition from observer to member is two."""
        if cue.role != "transition":
            yield self._finding(statement, cue, body, university, start, end)
            return
        yield self._finding(statement, replace(cue, role="observer"), body, university, "", start)
        yield self._finding(statement, replace(cue, role="member"), body, university, start, "")

    def _finding(self, statement: Statement, cue: Cue, body: Mention, university: Mention, start: str, end: str) -> RoleFinding:
        told = find_transition(statement.text[cue.start : cue.end], statement.language)
        rule = f"role.{statement.language}.{cue.role}.{cue.side}" + (".transition" if told else "")
        explicit = _STATUS_WORD.search(statement.text[cue.start : cue.end + 12]) is not None
        return RoleFinding(body, university, cue.role, start, end, statement.sentence.start, statement.sentence.end, rule, explicit)


def bodies_of(statement: Statement, cue: Cue, bodies: list[Mention]) -> list[Mention]:
    """The organisations a cue is about: those inside it, those behind it in the clause, else the last before it.

    An enumeration of bodies counts as a whole: 是甲、乙的成员高校.
    """
    base = statement.sentence.start
    inside = [b for b in bodies if base + cue.start <= b.start and b.end <= base + cue.end + 1]
    behind = [b for b in bodies if base + cue.end <= b.start <= base + cue.end + _OBJECT]
    if inside:
        return inside
    if cue.side == "before" and behind and not re.search(r"[。；;.，]", statement.text[cue.end : behind[0].start - base]):
        return _in_a_row(statement, behind, behind[0])
    before = [b for b in bodies if b.start <= base + cue.start]
    clause = [b for b in before if not re.search(r"[，。；;,]", statement.text[b.end - base : cue.start])]
    if statement.language == "zh" and before:  # the subject of a Chinese sentence stands first; others come with 由, 与, 和
        anchor = clause[0] if clause and cue.role == "founder" else clause[-1] if clause else before[0]
        return _in_a_row(statement, before, anchor)
    return _in_a_row(statement, before, before[-1]) if before else bodies[:1]


def _in_a_row(statement: Statement, bodies: list[Mention], anchor: Mention) -> list[Mention]:
    """The bodies that stand in one enumeration with the anchor."""
    row = [anchor]
    for body in bodies[bodies.index(anchor) + 1 :]:
        if re.fullmatch(r"[”\"]?(?:[、,]|和|与| and )\s*(?:the )?[“\"]?", statement.page.text[row[-1].end : body.start]):
            row.append(body)
    for body in reversed(bodies[: bodies.index(anchor)]):
        if re.fullmatch(r"[”\"]?(?:[、,]|和|与| and )\s*(?:the )?[“\"]?", statement.page.text[body.end : row[0].start]):
            row.insert(0, body)
    return row


def _without_companions(statement: Statement, cue: Cue, run: Enumeration) -> list[Mention]:
    """燕山大学与哈尔滨工业大学同根同源，…还是…成员: with words of its own behind, 与 only brings company."""
    names = run.universities
    gap = statement.page.text[run.end : statement.sentence.start + cue.start]
    last_link = statement.page.text[names[-2].end : names[-1].start] if len(names) > 1 else ""
    if statement.language == "zh" and len(names) == 2 and last_link.strip() in ("与", "同", "和", "跟") and len(gap) > _COMPANY:
        return [names[0]]
    return list(names)


def _clause_between(statement: Statement, run: Enumeration, cue: Cue) -> bool:
    """«присоединился А, а в апреле вышел Б»: another clause begins between the name and the verb."""
    gap = statement.text[run.end - statement.sentence.start : cue.start]
    apart = re.search(r"[;:]|,\s(?:а|но|зато|тогда как)\s", gap) is not None
    return statement.language == "ru" and apart and re.search(r"\bон[аи]?\b", gap) is None


def _date_beside(statement: Statement, moments: list[Mention], cue: Cue) -> Mention:
    """The date of a cue: one in its own clause, else the nearest before it, else the nearest."""
    base = statement.sentence.start + cue.start
    clause = max(statement.text.rfind(mark, 0, cue.start) for mark in "，,；;。") + statement.sentence.start
    own = [d for d in moments if clause <= d.start <= base + 40 and not (d.start > base and "，" in statement.page.text[base : d.start])]
    before = [d for d in moments if d.start <= base]
    return min(own or before[-1:] or moments, key=lambda d: abs(d.start - base))


def _subject_behind(statement: Statement, cue: Cue, runs: list[Enumeration]) -> list[Mention]:
    """«К ней присоединился Университет ИТМО»: Russian puts what is new behind the verb."""
    base = statement.sentence.start + cue.end
    behind = [r for r in runs if r.start >= base]
    gap = statement.page.text[base : behind[0].start] if behind else "."
    return list(behind[0].universities) if len(gap) <= _BEHIND and not re.search(r"[.;:]", gap) else []


def _after(statement: Statement, cue: Cue, runs: list[Enumeration]) -> list[Mention]:
    base = statement.sentence.start + cue.end
    reach = 12 if statement.language == "zh" else 40
    behind = [r for r in runs if r.start >= base - 1]
    if not behind:
        return []
    gap = statement.page.text[base : behind[0].start]
    near = len(gap) <= (reach if cue.side == "after" else reach * 2)
    return list(behind[0].universities) if near or (cue.side == "list" and _FIGURES_ONLY.fullmatch(gap)) else []


def _publisher(page: Page, statement: Statement, place: int) -> Mention:
    start = statement.sentence.start + place
    return Mention("university", start, start, "", "publisher", page.publisher, page.publisher_name)


def _strongest(found: list[RoleFinding]) -> Iterator[RoleFinding]:
    """Of several plain roles that one part of a sentence gives one university in one body, the most telling one."""
    kept: dict[tuple[str, str, str], RoleFinding] = {}
    for finding in found:
        changed = ".transition" in finding.rule and finding.role == "member"
        key = (finding.organisation.entity, finding.university.entity, "founder" if finding.role == "founder" else "later" if changed else "")
        known = kept.get(key)
        if known is None or _STATUS.index(finding.role) < _STATUS.index(known.role):
            kept[key] = finding if known is None or finding.start_date or finding.end_date else replace(finding, start_date=known.start_date)
    yield from kept.values()


def _succeeding(found: list[RoleFinding]) -> Iterator[RoleFinding]:
    """由观察员转为正式成员 ends one role where it starts the other."""
    for finding in found:
        later = [
            f.start_date
            for f in found
            if (f.role, f.university.entity, f.organisation.entity) == ("member", finding.university.entity, finding.organisation.entity)
        ]
        if finding.role == "observer" and finding.start_date and later and later[0] > finding.start_date:
            yield replace(finding, end_date=later[0])
        else:
            yield finding

"""Who chairs, by turns or permanently, for how long. Not: secretariats, executive directors, chairs of other things."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extraction.claims.cues import Cue, find_chairs
from pipeline.extraction.claims.enumerations import Enumeration, enumerations
from pipeline.extraction.claims.findings import RoleFinding
from pipeline.extraction.claims.page import Statement
from pipeline.extraction.claims.segments import segments
from pipeline.extraction.claims.subjects import Subjects
from pipeline.extraction.claims.topics import Topics, nearest
from pipeline.extraction.tables import either
from pipeline.model import Mention

_PERMANENT = re.compile(r"常设|永久|permanent|постоянн|бессменн", re.IGNORECASE)
_OTHER_CHAIR = re.compile(either("chair_of_other_things"), re.IGNORECASE)
# The office-holder behind the chair's name: “Chair of the Group and Vice Chancellor of the University of Sussex”.
_OFFICE = re.compile(
    rf"(?:\b{either('office_holder')}\b(?: of)?(?: the)?|{either('office_holder_ru')}|[|,:]\s*)[^.;|]{{0,40}}$",
    re.IGNORECASE,
)
# What may stand between a Chinese chair and the universities that hold it: brackets, a verb, one comma.
_REPLACED = re.compile(r"接替|接任|取代|succeed|replac|смени|^从$", re.IGNORECASE)  # 甲将接替乙担任: the first one chairs
_PASSED = re.compile(either("passed_on"))
_LED_BEHIND = re.compile(
    r"(?:单位|院校)?\s*(?:[（(][^（）()]{0,24}[)）])?\s*[，,]?\s*(?:分别|现|均|中方|俄方|外方)?\s*(?:换成了?|改由|转由|由|已?(?:选定|确定|推选|变更)?为|是|：|:|当选的?(?:是|为)?|$)\s*[^，。；,;]{0,8}(?:[，,]\s*[中俄外]方[为是])?$"
)
_COPULA = re.compile(rf"(?<!\w){either('chair_copula')}(?!\w)", re.IGNORECASE)
_PERSON = re.compile(r"(?:\b(?:Professor|Prof|Sir|Dame|Dr)\s+)?(?:\b[A-Z][\w’'-]+\s+){1,4}(?:of|from)\b")  # “is Sir Keith Burnett of the …”
_SLACK = 6  # letters that may be left: an adverb or an abbreviation
_SINCE = re.compile(r"(?:\b(?:since|from|as of)\s+|(?<!\w)с\s+|自|从)$", re.IGNORECASE)
_UP_TO = re.compile(
    r"(?:\b(?:until|till|through|up to)\s+(?:the (?:end|close) of\s+)?|(?<!\w)(?:до|по)\s+(?:конца\s+)?|(?:到|至|止于)\s*)$", re.IGNORECASE
)
_TAKES_OFFICE = re.compile(rf"(?:{either('takes_office')})", re.IGNORECASE)
_BRACKET = 16  # characters between a holder and the brackets with its term: a person's name
_HEADING = 80  # characters of a line that is a heading
_TERM_LEADS = re.compile(r"(?:(?:\d{4}年?\s*[—–~至到-]+\s*)?\d{4}年?|今年|去年|明年)\s*(?:由|为|是|轮到|：|:)\s*$")
_LABEL = re.compile(either("chair_label"), re.IGNORECASE)
_NEXT_TERM = re.compile(r"[,;]\s*(?:а\s+)?(?:в|in|and in|с)?\s*\d{4}[\d\s–—-]*(?:годах|годы|году|г\.)?\s*[—–:-]\s*")
_RECTOR = r"副?(?:校长|院长|书记)"
_HOLDER = re.compile(_RECTOR)  # 共同主席、甲大学副校长和乙大学副校长
_ACROSS_SIDES = re.compile(
    rf"(?:{_RECTOR})?[，,、\s]*(?:和|与|以及|and|и)?[，,\s]*(?:[中俄外][方]|the \w+ side|от \w+)?\s*(?:为|是|:|：)?\s*"
)


def read_chairs(statement: Statement, bodies: list[Mention], topics: Topics, subjects: Subjects) -> Iterator[RoleFinding]:
    """The chairs that a sentence names."""
    if (statement.label and _label_is_chair(statement)) or (statement.universities and in_chair_list(statement)):
        yield from _labelled(statement, bodies, topics)
        return
    said = len(find_chairs(statement.text, statement.language))
    for first, last in segments(statement, cut_lists=said > 1) if said else ():
        text = statement.text[first:last]
        cues = [Cue(c.start + first, c.end + first, c.role, c.side) for c in find_chairs(text, statement.language)]
        if not cues or (_OTHER_CHAIR.search(text) and not bodies):
            continue
        base = statement.sentence.start
        inside = [m for m in statement.universities if base + first <= m.start < base + last]
        runs = enumerations(statement.page, inside)
        assigned = _by_turns(statement, cues, runs) or list(_assigned(statement, cues, runs, first))
        assigned = assigned or _spoken_of(statement, cues, runs, subjects)
        for cue, holders in assigned:
            body = _body(statement, cue, bodies, topics)
            if body is not None:
                yield from (_chair(statement, cue, body, holder, (first, last)) for holder in holders)


def _chair(statement: Statement, cue: Cue, body: Mention, holder: Mention, part: tuple[int, int]) -> RoleFinding:
    permanent = _PERMANENT.search(_around(statement, cue, *part))
    start, end = ("", "") if permanent else _term(statement, cue, holder, *part)
    base = statement.sentence.start
    return RoleFinding(body, holder, "chair", start, end, base, statement.sentence.end, f"chair.{statement.language}")


def _label_is_chair(statement: Statement) -> bool:
    found = find_chairs(statement.label, statement.language)
    whole = bool(found) and found[0].end - found[0].start >= len(statement.label) - 4
    return whole or _LABEL.fullmatch(statement.label) is not None


def _labelled(statement: Statement, bodies: list[Mention], topics: Topics) -> Iterator[RoleFinding]:
    """Chair | Bill Flanagan, University of Alberta: the label stands in a cell or line of its own."""
    body = nearest(bodies, statement.sentence.start) or topics.current or topics.main
    if body is None:
        return
    for holder in statement.universities:
        yield _chair(statement, Cue(0, 0, "chair", "any"), body, holder, (0, len(statement.text)))


def in_chair_list(statement: Statement) -> bool:
    """A line that begins with a term, in a row of such lines under a heading that names the chair."""
    blocks, page = statement.page.document.blocks, statement.page
    for place in range(statement.sentence.block, -1, -1):
        line = page.text[blocks[place].start : blocks[place].end]
        if not any(blocks[place].start <= d.start <= blocks[place].start + 4 and "/" in d.edtf for d in page.dates):
            return place < statement.sentence.block and len(line) <= _HEADING and bool(find_chairs(line, statement.language))
    return False


def _spoken_of(statement: Statement, cues: list[Cue], runs: list[Enumeration], subjects: Subjects) -> list[tuple[Cue, list[Mention]]]:
    """A part of a sentence without names goes on about its subject: 2017年-2019年出任…轮值主席单位."""
    holder = None if runs else subjects.subject(statement, cues[0])
    return [(cues[0], [holder])] if holder else []


def _by_turns(statement: Statement, cues: list[Cue], runs: list[Enumeration]) -> list[tuple[Cue, list[Mention]]]:
    """轮值主席每届一年：2017年至2018年由甲担任，2018年至2019年由乙担任: each term with its holder."""
    behind = [r for r in runs if r.start >= statement.sentence.start + cues[0].end]
    text, base = statement.page.text, statement.sentence.start
    led = [r for r in behind if _TERM_LEADS.search(text[max(base, r.start - 24) : r.start])]
    return [(cues[0], [m for run in led for m in run.universities])] if len(led) > 1 else []


def _assigned(statement: Statement, cues: list[Cue], runs: list[Enumeration], first: int) -> Iterator[tuple[Cue, list[Mention]]]:
    """Each enumeration goes to one cue: those behind it where words lead there, else the last one before it."""
    base = statement.sentence.start
    used: set[int] = set()
    for i, cue in enumerate(cues):
        limit = base + (cues[i + 1].start if i + 1 < len(cues) else len(statement.text))
        behind = [r for r in runs if base + cue.end <= r.start < limit and r.start not in used]
        before = [r for r in runs if r.end <= base + cue.start and r.start >= base + first and r.start not in used]
        before = before[:-1] if len(before) > 1 and _REPLACED.search(statement.page.text[before[-2].end : before[-1].start]) else before
        holders = _behind(statement, cue, behind) or ([before[-1]] if before and _is_subject(statement, cue, before[-1]) else [])
        used.update(r.start for r in holders)
        if holders:
            yield cue, [m for run in holders for m in run.universities]


def _behind(statement: Statement, cue: Cue, runs: list[Enumeration]) -> list[Enumeration]:
    if not runs:
        return []
    base = statement.sentence.start
    gap = statement.text[cue.end : runs[0].start - base]
    if len(runs) > 1 and _PASSED.fullmatch(statement.page.text[runs[0].end : runs[1].start]):
        runs = runs[1:]  # 由甲交棒给乙: the second one chairs
    if statement.language == "zh":
        led = _LED_BEHIND.fullmatch(gap) is not None or (gap == "、" and _HOLDER.match(statement.page.text, runs[0].end) is not None)
    else:
        led = len(gap) < 160 and (_OFFICE.search(gap) is not None or _only_copula(statement, gap))
    return _both_sides(statement, runs) if led else []


def _only_copula(statement: Statement, gap: str) -> bool:
    """«сопредседателями … на 2018–2020 годы выбраны А и Б»: between cue and names stand a verb, a time, the body's name."""
    rest = re.sub(r"[«“\"][^»”\"]{0,40}[»”\"]|[\d.,()«»–—-]", " ", gap)
    rest = _PERSON.sub(" ", rest)
    names = {m.text for m in statement.page.names if m.kind == "organisation"}
    for name in sorted(names, key=len, reverse=True):
        rest = rest.replace(name, " ")
    return sum(c.isalpha() for c in _COPULA.sub(" ", rest)) <= _SLACK


def _both_sides(statement: Statement, runs: list[Enumeration]) -> list[Enumeration]:
    """中方为A，俄方为B; ректор A, и Б, президент B: the enumeration goes on across a few words."""
    taken = [runs[0]]
    for run in runs[1:]:
        gap = statement.page.text[taken[-1].end : run.start]
        if (
            _ACROSS_SIDES.fullmatch(gap)
            or _NEXT_TERM.fullmatch(gap)
            or (statement.language != "zh" and len(gap) < 60 and _OFFICE.search(gap))
        ):
            taken.append(run)
    return taken


def _is_subject(statement: Statement, cue: Cue, run: Enumeration) -> bool:
    gap = statement.text[run.end - statement.sentence.start : cue.start]
    return len(gap) <= (50 if statement.language == "zh" else 140)


def _around(statement: Statement, cue: Cue, first: int, last: int) -> str:
    return statement.text[max(first, cue.start - 20) : min(last, cue.end + 4)]


def _body(statement: Statement, cue: Cue, bodies: list[Mention], topics: Topics) -> Mention | None:
    base = statement.sentence.start
    behind = [b for b in bodies if base + cue.end <= b.start <= base + cue.end + 12]
    return behind[0] if behind else nearest(bodies, base + cue.start) or topics.current


def _term(statement: Statement, cue: Cue, holder: Mention, first: int, last: int) -> tuple[str, str]:
    """The term beside the holder or the cue: an interval's two ends."""
    base = statement.sentence.start
    spans = [d for d in statement.dates if base + first <= d.start < base + last and "/" in d.edtf and ".." not in d.edtf]
    if not spans:
        return _since(statement, first, last), _until(statement, max(first, cue.start), last)
    nearest_span = _span_of(statement, spans, holder, base + cue.start)
    start, end = nearest_span.edtf.split("/")
    return (start, end) if len(start) <= 7 else ("", "")


def _since(statement: Statement, first: int, last: int) -> str:
    """“Since 2021 …”, 2012年7月起: the moment from which on somebody chairs."""
    for date in statement.dates:
        start, end = statement.local(date)
        since = _SINCE.search(statement.text[:start]) or re.match(r"\s*(?:起|以来|onwards?)", statement.text[end:])
        opens = not statement.text[:start].strip(" \u3000“") and _TAKES_OFFICE.search(statement.text, end)
        if first <= start < last and "/" not in date.edtf and (since or opens):
            return date.edtf
    return ""


def _until(statement: Statement, first: int, last: int) -> str:
    """“… until the end of 2016”, 到2021年止, «до 2025 года»: the moment up to which somebody chairs."""
    for date in statement.dates:
        start, _ = statement.local(date)
        if first <= start < last and "/" not in date.edtf and _UP_TO.search(statement.text[:start]):
            return date.edtf.rstrip("~")
    return ""


def _span_of(statement: Statement, spans: list[Mention], holder: Mention, cue: int) -> Mention:
    """The term in brackets right behind a holder, else the last one before it, else the nearest to the cue."""
    behind = [d for d in spans if 0 < d.start - holder.end <= _BRACKET and re.search(r"[（(]", statement.page.text[holder.end : d.start])]
    before = [d for d in spans if d.end <= holder.start]
    if behind:
        return behind[0]
    return before[-1] if len(spans) > 1 and before else min(spans, key=lambda d: abs(d.start - cue))

"""The enumerations beside a cue, and what may stand between."""

from __future__ import annotations

import re

from pipeline.extraction.claims.cues import Cue
from pipeline.extraction.claims.enumerations import Enumeration
from pipeline.extraction.claims.page import Statement
from pipeline.model import Mention

# “include 4 universities of the C9, 16 universities of …, and the University of Macau”: kinds with figures before the names.
_FIGURES_ONLY = re.compile(r"(?:\s*\d[^.;,]{3,60},)+\s*(?:and )?(?:the )?")
_COMPANY = 14  # characters that make a clause of their own between two names and a cue
_BEHIND = 60  # characters between a Russian verb and its subject behind it


def without_companions(statement: Statement, cue: Cue, run: Enumeration) -> list[Mention]:
    """燕山大学与哈尔滨工业大学同根同源，…还是…成员: with words of its own behind, 与 only brings company."""
    names = run.universities
    gap = statement.page.text[run.end : statement.sentence.start + cue.start]
    last_link = statement.page.text[names[-2].end : names[-1].start] if len(names) > 1 else ""
    if statement.language == "zh" and len(names) == 2 and last_link.strip() in ("与", "同", "和", "跟") and len(gap) > _COMPANY:
        return [names[0]]
    return list(names)


def clause_between(statement: Statement, run: Enumeration, cue: Cue) -> bool:
    """«присоединился А, а в апреле вышел Б»: another clause begins between the name and the verb."""
    gap = statement.text[run.end - statement.sentence.start : cue.start]
    apart = re.search(r"[;:]|,\s(?:а|но|зато|тогда как)\s", gap) is not None
    return statement.language == "ru" and apart and re.search(r"\bон[аи]?\b", gap) is None


def subject_behind(statement: Statement, cue: Cue, runs: list[Enumeration]) -> list[Mention]:
    """«К ней присоединился Университет ИТМО»: Russian puts what is new behind the verb."""
    base = statement.sentence.start + cue.end
    behind = [r for r in runs if r.start >= base]
    gap = statement.page.text[base : behind[0].start] if behind else "."
    return list(behind[0].universities) if len(gap) <= _BEHIND and not re.search(r"[.;:]", gap) else []


def behind_cue(statement: Statement, cue: Cue, runs: list[Enumeration]) -> list[Mention]:
    """The enumeration right behind a cue; a list may stand a little further off."""
    base = statement.sentence.start + cue.end
    reach = 12 if statement.language == "zh" else 40
    behind = [r for r in runs if r.start >= base - 1]
    if not behind:
        return []
    gap = statement.page.text[base : behind[0].start]
    near = len(gap) <= (reach if cue.side == "after" else reach * 2)
    return list(behind[0].universities) if near or (cue.side == "list" and _FIGURES_ONLY.fullmatch(gap)) else []

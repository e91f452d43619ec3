"""Names of universities and of the bodies they join: registered ones linked, unknown ones found by grammar, doubtful ones kept
with their candidates."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from pipeline.extraction.names.abbreviations import definitions, initials, labelled, last_word, occurrences
from pipeline.extraction.names.alliances import find_alliances, find_unproven
from pipeline.extraction.names.bodies import told_bodies
from pipeline.extraction.names.candidates import Candidate, from_registry
from pipeline.extraction.names.chinese import find_chinese
from pipeline.extraction.names.english import find_english
from pipeline.extraction.names.evidence import gather, settle
from pipeline.extraction.names.misprints import registered_for_misprint
from pipeline.extraction.names.russian import find_russian
from pipeline.extraction.spans import Spans
from pipeline.folding import fold_name
from pipeline.model import Mention, MentionKind
from pipeline.registry import Registry
from pipeline.registry.matcher import matcher_of

__all__ = ["find_names"]
_SHORTEST_ACRONYM = 3  # letters; two fit too many names
_SLUG = re.compile(r"[^\w]+")


def find_names(
    text: str, registry: Registry, *, url: str = "", surroundings: str = "", spam: Iterable[tuple[int, int]] = ()
) -> list[Mention]:
    """University and organisation mentions of a readable text, in order, without overlaps.

    `url` and `surroundings` are evidence for ambiguous names; nothing inside a `spam` span is a name.
    """
    spans = list(spam)
    spoiled = Spans(spans)
    candidates = [c for c in from_registry(text, matcher_of(registry)) if not spoiled.overlaps(c.start, c.end)]
    evidence = gather(text, candidates, url, surroundings)
    mentions = [_mention(text, c, registry) for c in settle(candidates, evidence, registry, text)]
    mentions += _unknown(text, registry, mentions, spans)
    mentions += _defined(text, mentions)
    mentions = _one_entity(text, _with_told_bodies(text, mentions, spans))
    return _merged(sorted(mentions, key=lambda m: m.start), text)


def slug(name: str) -> str:
    """What an id of an unregistered name is made of: stable against case, inflection and traditional characters."""
    return _SLUG.sub("-", fold_name(name)).strip("-")


def _mention(text: str, candidate: Candidate, registry: Registry) -> Mention:
    written = text[candidate.start : candidate.end]
    kind: MentionKind = "university" if candidate.entities[0].startswith("uni:") else "organisation"
    if len(candidate.entities) == 1:
        entity = candidate.entities[0]
        name, country, candidates = registry.name(entity), registry.country(entity), ()
    else:
        countries = {registry.country(e) for e in candidate.entities}
        entity, name, candidates = f"ambiguous:{slug(written)}", written, candidate.entities  # type: ignore[assignment]
        country = countries.pop() if len(countries) == 1 else ""
    return Mention(kind, candidate.start, candidate.end, written, candidate.rule, entity, name, country, candidates=candidates)


def _unknown(text: str, registry: Registry, known: list[Mention], spam: list[tuple[int, int]]) -> list[Mention]:
    """Names found by grammar; a misprint of a registered name is linked to it."""
    taken = Spans([*((m.start, m.end) for m in known), *spam])
    found = []
    for start, end in find_alliances(text, taken):
        taken.add(start, end)
        found.append(_new(text, start, end, "organisation"))
    whole = len(text.rstrip())
    for finder in (find_chinese, find_english, find_russian):
        for start, end in finder(text, taken):
            if end != whole:  # a page that is cut off inside a name
                taken.add(start, end)
                found.append(registered_for_misprint(_new(text, start, end, "university"), registry))
    return found


def _with_told_bodies(text: str, known: list[Mention], spam: list[tuple[int, int]]) -> list[Mention]:
    """Bodies that the page tells of; an unregistered name like a university's is one where the page says so."""
    taken = Spans([*((m.start, m.end) for m in known), *spam])
    doubtful = {(m.start, m.end): m.entity for m in known if m.kind == "university" and m.entity.startswith("new:")}
    told, bodies = told_bodies(text, list(find_unproven(text, taken)), doubtful, taken)
    kept = [replace(m, kind="organisation") if m.entity in bodies else m for m in known]
    found = [_new(text, start, end, "organisation") for start, end in told]
    return [*kept, *found, *_defined(text, found, Spans([*((m.start, m.end) for m in (*known, *found)), *spam]))]


def _one_entity(text: str, mentions: list[Mention]) -> list[Mention]:
    """Unregistered names that a row of facts gives as other names of one body (别名：甲联盟、乙联盟) are of one entity."""
    bodies = [(m.start, m.end, m.entity) for m in mentions if m.kind == "organisation"]
    same = labelled(text, bodies)
    return [replace(m, entity=same[m.text]) if m.entity.startswith("new:") and m.text in same else m for m in mentions]


def _new(text: str, start: int, end: int, kind: MentionKind) -> Mention:
    written = text[start:end]
    return Mention(kind, start, end, written, "grammar", f"new:{slug(written)}", written)


def _defined(text: str, named: list[Mention], taken: Spans | None = None) -> list[Mention]:
    """Occurrences of the short forms that the page itself gives for `named`, outside what is `taken`."""
    by_entity = {m.entity: m for m in named}
    shorts = definitions(text, [(m.start, m.end, m.entity) for m in named])
    bodies = [m for m in named if m.kind == "organisation"]
    for short, entity in labelled(text, [(m.start, m.end, m.entity) for m in bodies]).items():
        shorts.setdefault(short, entity)
    for body in named:
        if body.entity.startswith("new:") and len(acronym := initials(body.text)) >= _SHORTEST_ACRONYM:
            shorts.setdefault(acronym, body.entity)
    closed = taken or Spans((m.start, m.end) for m in named)
    lasts = {last: m.entity for m in bodies if m.entity.startswith("new:") and (last := last_word(m.text))}
    spoken = [o for o in occurrences(text, lasts) if text[: o[0]].endswith(("the ", "The "))]
    return [
        replace(by_entity[entities[short]], start=start, end=end, text=short, rule="defined")
        for entities, found in ((shorts, occurrences(text, shorts)), (lasts, spoken))
        for start, end, short in found
        if not closed.overlaps(start, end)
    ]


_SAME = re.compile(r"\s*[-–—]\s*")


def _merged(mentions: list[Mention], text: str) -> list[Mention]:
    """Two names of one university joined by a hyphen are one mention."""
    merged: list[Mention] = []
    for mention in mentions:
        last = merged[-1] if merged else None
        if last and last.entity == mention.entity and _SAME.fullmatch(text[last.end : mention.start]):
            merged[-1] = replace(last, end=mention.end, text=text[last.start : mention.end])
        else:
            merged.append(mention)
    return merged

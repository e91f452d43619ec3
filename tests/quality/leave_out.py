"""How extraction does on the unseen: rows are taken out of the registry and the documents that name them are read again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from gold_sets import Gold, GoldSet, organisations_of
from scoring import Scores, Tally, add_up, read_documents, score

from pipeline.registry import Registry, load_registry, matcher

FOLDS = 5
_used: list[Registry] = []  # kept alive: caches of the program know a registry by its id(), which must not be given out twice


@dataclass(frozen=True)
class LeftOut:
    """What became of the documents that mention one organisation. `own` counts its own counts and memberships only, with and
    without its row; empty `removed`: the registry does not know it, so every run is one without it."""

    organisation: str
    removed: tuple[str, ...]
    documents: int
    full: Scores
    without: Scores
    own_full: Tally
    own_without: Tally


def remove(registry: Registry, entities: set[str]) -> Registry:
    """The registry without these rows."""
    universities = {key: row for key, row in registry.universities.items() if key not in entities}
    organisations = {key: row for key, row in registry.organisations.items() if key not in entities}
    made = replace(registry, universities=universities, organisations=organisations)
    _used.append(made)
    return made


def forget(registry: Registry) -> None:
    """Let go of the name tables of a registry: they are large, and there is one for every row left out."""
    matcher._matchers.pop(id(registry), None)


def rows_of(organisation: str, other_names: list[str], registry: Registry) -> set[str]:
    """The rows of the registry that mean this organisation: they have one of its names as their own."""
    names = (organisation, *other_names)
    hits = [name for spelling in names for name in matcher.matcher_of(registry).lookup(spelling)]
    return {name.entity for name in hits if name.entity in registry.organisations and name.kind != "short"}


def leave_out_alliances(sets: list[GoldSet]) -> Iterator[LeftOut]:
    """For each organisation of the gold: its documents with and without its row in the registry."""
    places: dict[str, list[GoldSet]] = defaultdict(list)
    for gold_set in sets:
        for organisation in sorted(set().union(*map(organisations_of, gold_set.gold.values()))):
            places[organisation].append(gold_set)
    for organisation, found in sorted(places.items()):
        yield _leave_out_alliance(organisation, found)


def _leave_out_alliance(organisation: str, sets: list[GoldSet]) -> LeftOut:
    full = load_registry()
    removed = set().union(*(rows_of(organisation, s.other_names.get(organisation, []), full) for s in sets))
    smaller = remove(full, removed)
    registries = {"full": full, "without": smaller}
    runs = {name: [_read_about(s, organisation, registry) for s in sets] for name, registry in registries.items()}
    forget(smaller)
    documents = sum(len(s.select(lambda gold: organisation in organisations_of(gold))) for s in sets)
    scores = {name: add_up(whole for whole, _ in run) for name, run in runs.items()}
    own = {name: _join(tally for _, tally in run) for name, run in runs.items()}
    return LeftOut(organisation, tuple(sorted(removed)), documents, scores["full"], scores["without"], own["full"], own["without"])


def _read_about(gold_set: GoldSet, organisation: str, registry: Registry) -> tuple[Scores, Tally]:
    """Scores over the documents that mention the organisation, and over its own facts."""
    names = gold_set.select(lambda gold: organisation in organisations_of(gold))
    extractions = read_documents(gold_set, names, registry)
    own = score(gold_set, extractions, [only_about(gold_set.gold[name], organisation) for name in names])
    return score(gold_set, extractions), _join(own[field] for field in ("counts", "memberships") if field in own)


def only_about(gold: Gold, organisation: str) -> Gold:
    """The gold with the counts and memberships of one organisation only: recall of these is what it is for."""
    kept = {part: [fact for fact in gold.get(part, []) if fact["organisation"] == organisation] for part in ("counts", "memberships")}
    return {**gold, **kept}


def _join(tallies: Iterable[Tally]) -> Tally:
    all_of = list(tallies)
    return Tally(sum(t.found for t in all_of), sum(t.extra for t in all_of), sum(t.missed for t in all_of))


def leave_out_universities(sets: list[GoldSet]) -> dict[str, dict[str, Scores]]:
    """Scores by set with the full registry and, added up over five folds, with every fifth university missing."""
    full = load_registry()
    ids = sorted(full.universities)
    folds: dict[str, list[Scores]] = defaultdict(list)
    for fold in range(FOLDS):
        smaller = remove(full, set(ids[fold::FOLDS]))
        for gold_set in sets:
            folds[gold_set.name].append(score(gold_set, read_documents(gold_set, gold_set.documents, smaller)))
        forget(smaller)
    whole = {s.name: score(s, read_documents(s, s.documents, full)) for s in sets}
    return {name: {"full": whole[name], "without": add_up(found)} for name, found in folds.items()}

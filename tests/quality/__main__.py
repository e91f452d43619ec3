"""`make quality`: scores per field and group, and what they lose when the registry does not know the names.

Run it as: python tests/quality [scores] [alliances] [universities]
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence

from gold_sets import SHARED, GoldSet, find_gold_sets
from leave_out import FOLDS, LeftOut, leave_out_alliances, leave_out_universities
from scoring import Scores, Tally, add_up, read_documents, score

from pipeline.registry import load_registry

FIELDS = (
    "universities", "dates", "counts", "count qualifier", "count as-of date", "memberships", "membership start", "membership end",
    "founded", "publication date", "publisher", "tampered page", "linking of universities", "linking of organisations", "overall",
)  # fmt: skip
PARTS = ("scores", "alliances", "universities")
CLOSE = 0.05  # leave-one-alliance-out may lose this much


def main(arguments: Sequence[str]) -> int:
    if not (SHARED / "score.py").exists():
        say("quality: skipped, the gold and score.py lie beside the project in ../shared, which is not here")
        return 0
    if set(arguments) - set(PARTS):
        say(f"quality: the parts are {', '.join(PARTS)}")
        return 2
    sets = find_gold_sets()
    for part, show in zip(PARTS, (show_scores, show_alliances, show_universities), strict=True):
        if part in arguments or not arguments:
            show(sets)
    return 0


def show_scores(sets: list[GoldSet]) -> None:
    registry = load_registry()
    columns: dict[str, Scores] = {}
    for gold_set in sets:
        extractions = read_documents(gold_set, gold_set.documents, registry)
        for group, names in gold_set.groups().items():
            columns[f"{group} ({len(names)})"] = score(gold_set, {name: extractions[name] for name in names})
        if len(gold_set.groups()) > 1:
            columns[f"{gold_set.name} ({len(extractions)})"] = score(gold_set, extractions)
    say("F1 a field and group (in brackets: documents)\n")
    say_table(["group", *FIELDS], [[name, *(rate(found.get(field)) for field in FIELDS)] for name, found in columns.items()])


def show_alliances(sets: list[GoldSet]) -> None:
    left_out = list(leave_out_alliances(sets))
    known = sorted((one for one in left_out if one.removed), key=lambda one: (_loss(one), one.organisation))
    say("\nLeave one alliance out: F1 over the documents that mention it, with its row -> without; own: recall of its own facts\n")
    header = ["alliance", "documents", "counts", "", "memberships", "", "founded", "", "own facts", "own", ""]
    say_table(header, [_alliance_row(one) for one in known])
    full, without = add_up(one.full for one in known), add_up(one.without for one in known)
    for field in ("counts", "memberships", "founded"):
        change = (without[field].f1 or 0) - (full[field].f1 or 0)
        verdict = "" if -change <= CLOSE else f"; more than the {CLOSE} that may be lost"
        say(f"{field}: {rate(full[field])} -> {rate(without[field])} ({change:+.3f}{verdict})")
    say(f"not in the registry anyway: {'; '.join(one.organisation for one in left_out if not one.removed) or 'none'}")


def _loss(one: LeftOut) -> int:
    return one.own_without.found - one.own_full.found


def _alliance_row(one: LeftOut) -> list[str]:
    pairs = [rate(scores.get(field)) for field in ("counts", "memberships", "founded") for scores in (one.full, one.without)]
    total = one.own_full.found + one.own_full.missed
    return [one.organisation, str(one.documents), *pairs, str(total), _share(one.own_full), _share(one.own_without)]


def _share(tally: Tally) -> str:
    return "-" if tally.recall is None else f"{tally.recall:.3f}"


def show_universities(sets: list[GoldSet]) -> None:
    fields = ("universities", "memberships", "linking of universities", "counts", "publisher")
    say(f"\nLeave universities out: F1 with all rows -> mean of {FOLDS} folds, each without every fifth university of the registry\n")
    found = leave_out_universities(sets)
    rows = [[name, *(rate(two[run].get(field)) for field in fields for run in ("full", "without"))] for name, two in found.items()]
    say_table(["set", *(cell for field in fields for cell in (field, ""))], rows)


def rate(tally: Tally | None) -> str:
    return "-" if tally is None or tally.f1 is None else f"{tally.f1:.3f}"


def say_table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Columns as wide as their widest cell; long headers are broken over lines at their spaces."""
    table = [list(row) for row in rows]
    heads = [name.split() for name in header]
    depth = max(len(words) for words in heads)
    lines = [[words[i - depth + len(words)] if i >= depth - len(words) else "" for words in heads] for i in range(depth)]
    widths = [max(len(cell) for cell in column) for column in zip(*lines, *table, strict=True)]
    for row in (*lines, *table):
        first, *rest = (cell.ljust(width) if i == 0 else cell.rjust(width) for i, (cell, width) in enumerate(zip(row, widths, strict=True)))
        say("  ".join([first, *rest]).rstrip())


def say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

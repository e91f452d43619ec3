"""`rollcall rule --from FILE`: the verdicts of an edited export, all of them or none."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence

from pipeline.cli.cards import describe_subject
from pipeline.cli.console import UsageError, open_console, say, say_table
from pipeline.cli.hints import tell_command, tell_number
from pipeline.cli.tables import index_made, read_things
from pipeline.clock import tell_time
from pipeline.export.returned import Returned, ReturnedError, read_returned
from pipeline.export.sheets import DISMISS, UNDO
from pipeline.model import Claim, Conflict, Ruling
from pipeline.reconciliation.verdicts import standing_rulings
from pipeline.rulings import RulingsError, append_ruling, load_rulings, make_ruling
from pipeline.sources import RULINGS_TABLE

SHOWN = ("row", "conflict", "about", "values", "ruling so far", "new", "reason")


def main(options: argparse.Namespace) -> int:
    """Show what the file would change, ask (or take --yes), append."""
    conflicts = read_things(Conflict, options.output, "conflicts.csv")
    claims = read_things(Claim, options.output, "claims.csv")
    returned, path = _read(options), options.sources / RULINGS_TABLE
    standing = standing_rulings(load_rulings(path)).verdicts
    made = _make_rulings(returned, conflicts, claims, options)
    new = [(row, ruling) for row, ruling in made if not _stands(ruling, standing.get(ruling.conflict))]
    console = open_console()
    say(console, f"{options.file}: {tell_number(len(returned), 'verdict')}, {len(new)} of them new")
    if not returned:
        say(console, "decide in the column `verdict` of the sheet `conflicts`, save the file, and give it here again")
    if not new:
        return 0
    subjects = {name: describe_subject(row) for name, row in index_made(options.output, "conflicts.csv", "conflict").items()}
    say_table(console, SHOWN, [_tell(row, ruling, subjects, standing.get(ruling.conflict)) for row, ruling in new])
    if not (options.yes or _agree(len(new))):
        say(console, "nothing was written")
        return 0
    for _, ruling in new:
        append_ruling(path, ruling)
    done = f"{tell_number(len(new), 'ruling')} by {options.by} written to {path}."
    say(console, f"{done} `{tell_command('rollcall run', options)}` applies {'it' if len(new) == 1 else 'them'}.")
    return 0


def _read(options: argparse.Namespace) -> list[Returned]:
    if options.conflict:
        raise UsageError(f"--from reads the conflicts from the file: leave out {options.conflict}")
    if not options.by.strip():
        raise UsageError("say who rules: --by is empty")
    try:
        return read_returned(options.file)
    except (ReturnedError, ImportError) as error:
        raise UsageError(str(error)) from error


def _make_rulings(
    returned: Sequence[Returned], conflicts: Sequence[Conflict], claims: Sequence[Claim], options: argparse.Namespace
) -> list[tuple[Returned, Ruling]]:
    """A ruling for each row; UsageError with a line for every row that cannot be one."""
    known, at = {conflict.conflict: conflict for conflict in conflicts}, tell_time()
    problems, made = list(_find_problems(returned, known, options)), []
    for row in returned:
        try:
            made.append((row, _make_ruling(row, known[row.conflict], claims, options, at)))
        except RulingsError as error:
            problems.append((row.row, str(error)))
        except KeyError:  # an unknown conflict is among the problems already
            continue
    if problems:
        raise UsageError("\n".join(f"{options.file}, row {number}: {told}" for number, told in sorted(problems)) + "\nnothing was written")
    return made


def _find_problems(returned: Sequence[Returned], known: dict[str, Conflict], options: argparse.Namespace) -> Iterator[tuple[int, str]]:
    first, output = dict[str, int](), options.output
    for row in returned:
        conflict = known.get(row.conflict)
        if conflict is None:
            yield row.row, f"no conflict {row.conflict!r} in {output}: was the file made from other folders (--sources, --output)?"
        elif set(row.values) != set(conflict.values):
            now = "; ".join(conflict.values)
            yield row.row, f"{row.conflict} had {'; '.join(row.values)} and has {now} now: export again, decide again"
        if not (row.reason or options.reason):
            yield row.row, "`verdict_reason` is empty: say why there, or here for all such rows with --reason"
        if row.conflict in first:
            yield row.row, f"a second verdict on {row.conflict}; the first is in row {first[row.conflict]}"
        first.setdefault(row.conflict, row.row)


def _make_ruling(row: Returned, conflict: Conflict, claims: Sequence[Claim], options: argparse.Namespace, at: str) -> Ruling:
    word = row.verdict.casefold()
    choose = row.verdict if row.verdict in conflict.claims else ""
    plain = "" if choose or word in (DISMISS, UNDO) else row.verdict
    return make_ruling(
        conflicts=[conflict],
        claims=claims,
        conflict=row.conflict,
        choose=choose,
        value=plain,
        dismiss=word == DISMISS,
        undo=word == UNDO,
        by=options.by,
        at=at,
        reason=row.reason or options.reason or "",
    )


def _stands(ruling: Ruling, before: Ruling | None) -> bool:
    """The file brings nothing new: the same verdict, given over the same values, stands already, or there is none to undo."""
    if before is None or ruling.verdict == UNDO:
        return before is None and ruling.verdict == UNDO
    return _word(ruling) == _word(before) and set(ruling.seen) == set(before.seen)


def _tell(row: Returned, ruling: Ruling, subjects: dict[str, str], before: Ruling | None) -> tuple[str, ...]:
    old = f"{_word(before)} ({before.by})" if before else "none"
    values = "; ".join(row.values)
    return str(row.row), ruling.conflict, subjects[ruling.conflict], values, old, _word(ruling), ruling.reason


def _word(ruling: Ruling) -> str:
    return ruling.value if ruling.verdict in ("choose", "value") else ruling.verdict


def _agree(count: int) -> bool:
    if not sys.stdin.isatty():
        raise UsageError("nobody is there to ask: look at the rows above and give --yes to append them")
    return input(f"append {tell_number(count, 'ruling')}? [y/N] ").strip().casefold() in ("y", "yes")

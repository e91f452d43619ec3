"""`rollcall run`: the main job, its progress and its summary."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from pipeline.cli.cards import say_conflicts
from pipeline.cli.console import open_console, say, say_command
from pipeline.cli.hints import tell_command, tell_number, tell_review
from pipeline.export.columns import BY_NAME, CLAIMS, CONFLICTS, DOCUMENTS
from pipeline.export.outputs import make_rows
from pipeline.flow import AUTO, RunResult, run
from pipeline.flow import Progress as Report
from pipeline.settings import Settings
from pipeline.standing import idle_rulings

TOO_MANY_FAILED = 3


def main(options: argparse.Namespace) -> int:
    """Run, then print the summary."""
    console = open_console()
    with _open_progress() as report:
        result = run(
            options.sources,
            options.output,
            engine=options.engine or (AUTO if options.scheduler is None else "dask"),
            workers=options.workers,
            scheduler=options.scheduler,
            full=options.full,
            progress=report,
        )
    say_summary(console, result)
    _say_next(console, result, options)
    return _choose_status(result)


@contextmanager
def _open_progress() -> Iterator[Report | None]:
    """A bar on a terminal, on standard error so that it is never part of the output; nothing in a pipe."""
    if not (sys.stderr.isatty() and sys.stdout.isatty()):
        yield None
        return
    columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), TextColumn("{task.fields[name]}"))
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading", total=None, name="")
        yield lambda done, total, name: bar.update(task, completed=done, total=total, name=name.replace("[", "("))


def say_summary(console: Console, result: RunResult) -> None:
    """What was read, what it says, what could not be used, which conflicts wait."""
    for warning in result.warnings:
        say(console, f"warning: {warning}", "yellow")
    say(console, _tell_documents(result), "bold")
    say(console, _tell_findings(result))
    say(console, _tell_facts(result))
    _say_unused(console, result)
    _say_open_conflicts(console, result)


def _tell_documents(result: RunResult) -> str:
    outcomes = ", ".join(f"{number} {outcome}" for outcome, number in result.outcomes.items() if number)
    removed = f", {len(result.removed)} removed" if result.removed else ""
    return f"{tell_number(len(result.records), 'document')} ({outcomes}); {result.read} read in this run{removed}"


def _tell_findings(result: RunResult) -> str:
    rows = result.outputs.rows["mentions.csv"]
    universities = {row[5] for row in rows if row[1] == "university"}
    dates = sum(row[1] == "date" for row in rows)
    roles = sum(claim.property == "role" for claim in result.outputs.claims)
    counts = sum(claim.property in ("members", "observers", "all", "founding_members") for claim in result.outputs.claims)
    named = tell_number(len(universities), "university", "universities")
    return f"found: {named}, {tell_number(dates, 'date')}, {tell_number(counts, 'count')}, {tell_number(roles, 'role')}"


def _tell_facts(result: RunResult) -> str:
    states = Counter(fact.status for fact in result.facts)
    told = ", ".join(f"{number} {status}" for status, number in sorted(states.items()))
    changed = f"{result.outputs.changed} changes (see `rollcall changes`)" if result.outputs.changed else "nothing changed"
    return f"table: {tell_number(len(result.facts), 'fact')}{f' ({told})' if told else ''}; {changed}"


def _say_unused(console: Console, result: RunResult) -> None:
    for record in result.records:
        if record.outcome in ("quarantined", "failed"):
            say(console, f"{record.outcome}: {record.document}: {record.reason}", "red" if record.outcome == "failed" else "yellow")
    rows = {name: _rows(result, name) for name in (CONFLICTS.name, CLAIMS.name)} if result.orphaned else {}
    for problem in idle_rulings(result.sources, rows)[1] if rows else ():
        say(console, f"ruling without effect: {problem}", "yellow")


def _say_open_conflicts(console: Console, result: RunResult) -> None:
    waiting = [row for row in _rows(result, CONFLICTS.name) if row["state"] in ("open", "reopened")]
    if not waiting:
        return
    say(console, f"\n{tell_number(len(waiting), 'conflict')} to review", "bold")
    shown = {claim for row in waiting for claim in row["claims"].split(";")}
    found = make_rows(CLAIMS, (claim for claim in result.outputs.claims if claim.claim in shown))
    claims = {cells[0]: dict(zip(CLAIMS.header, cells, strict=True)) for cells in found}
    documents = {row["document"]: row for row in _rows(result, DOCUMENTS.name)}
    say_conflicts(console, waiting, claims, documents, result.notes)


def _rows(result: RunResult, name: str) -> list[dict[str, str]]:
    header = BY_NAME[name].header
    return [dict(zip(header, row, strict=True)) for row in result.outputs.rows[name]]


def _say_next(console: Console, result: RunResult, options: argparse.Namespace) -> None:
    if result.open_conflicts:
        first = result.open_conflicts[0]
        say(console, f"\nthe table is {result.output / 'table.csv'}, its conflicts are {result.output / 'conflicts.csv'}")
        rule = f'rollcall rule {first.conflict} --value "{first.suggested or "..."}" --by NAME --reason "..."'
        say(console, f"next: decide them in the review notebook ({tell_review(options)}), or one by one here, such as")
        say_command(console, tell_command(rule, options))
    else:
        say(console, f"no conflict waits; the table is {result.output / 'table.csv'}")


def _choose_status(result: RunResult) -> int:
    allowed = Settings().run.failed_share
    if result.failed_share <= allowed:
        return 0
    sys.stdout.flush()
    share = f"{result.failed_share:.0%} of the documents failed (allowed: {allowed:.0%})"
    sys.stderr.write(f"rollcall: {share}; do not rely on the table before that is put right\n")
    return TOO_MANY_FAILED

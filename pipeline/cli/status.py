"""`rollcall status`: what is there, and what a run would read again and why."""

from __future__ import annotations

import argparse
from collections import Counter

from rich.console import Console

from pipeline.check import check_rulings
from pipeline.cli.console import open_console, say, say_table
from pipeline.cli.unknown import find_unknown
from pipeline.export.files import read_csv
from pipeline.fingerprint import fingerprint_run
from pipeline.flow import load_user_registry, take_fingerprint
from pipeline.flow.planning import NEW, Plan, make_plan
from pipeline.flow.relinking import Relinking
from pipeline.settings import Settings
from pipeline.show import find_document
from pipeline.sources import Listing, find_sources
from pipeline.standing import unguarded_rulings
from pipeline.store import FILE, open_store

MOST_NAMES = 10  # unknown names printed here; `rollcall registry unknown` prints all


def main(options: argparse.Namespace) -> int:
    """Print the state of all documents, or of the one to explain."""
    console = open_console()
    listing = find_sources(options.sources, leave_out=options.output)
    plan = _make_plan(listing, options)
    if options.explain:
        _explain(console, plan, options)
        return 0
    for warning in listing.warnings:
        say(console, f"warning: {warning}", "yellow")
    _say_counts(console, plan, options)
    _say_unknown(console, options)
    _say_orphans(console, options)
    return 0


def _make_plan(listing: Listing, options: argparse.Namespace) -> Plan:
    """What a run would do, without doing it; broken registry tables are the user's to put right."""
    if not (options.output / FILE).exists():
        return make_plan(listing, fingerprint_run(options.sources, Settings().document), {})
    with open_store(options.output) as store:
        base = take_fingerprint(options.sources, Settings(), store)
        return make_plan(listing, base, store.keys(), spares=Relinking(store, load_user_registry(options.sources)).spares)


def _say_counts(console: Console, plan: Plan, options: argparse.Namespace) -> None:
    copies, unusable = len(plan.duplicates), len(plan.unusable)
    total = len(plan.todo) + len(plan.kept) + copies + unusable
    say(console, f"{options.sources}: {total} documents, {copies} of them duplicates, {unusable} cannot be opened", "bold")
    say(console, f"a run would read {len(plan.todo)}, keep {len(plan.kept)}, drop {len(plan.removed)}")
    if plan.adopted:
        say(console, f"  registry tables changed; no changed name can occur in {len(plan.adopted)} of the documents to keep")
    for reason, number in sorted(Counter(plan.why.values()).items()):
        say(console, f"  {number}: {'new, or failed last time' if reason == NEW else reason}")
    conflicts = Counter(row["state"] for row in read_csv(options.output / "conflicts.csv"))
    made = len(read_csv(options.output / "table.csv"))
    told = ", ".join(f"{number} {state}" for state, number in sorted(conflicts.items())) or "none"
    say(console, f"{options.output}: {made} facts; conflicts: {told}")


def _say_unknown(console: Console, options: argparse.Namespace) -> None:
    rows = [name.cells for name in find_unknown(read_csv(options.output / "mentions.csv"))]
    if rows:
        most = ", the most frequent:" if len(rows) > MOST_NAMES else ":"
        say(console, f"\n{len(rows)} names that the registry does not know{most}", "bold")
        say_table(console, ("mentions", "documents", "kind", "name", "id"), rows[:MOST_NAMES])


def _say_orphans(console: Console, options: argparse.Namespace) -> None:
    rows = {name: read_csv(options.output / name) for name in ("conflicts.csv", "claims.csv")}
    for problem in check_rulings(options.sources, rows).problems:
        say(console, f"ruling without effect: {problem}", "yellow")
    for problem in unguarded_rulings(options.sources):
        say(console, f"ruling for ever: {problem}", "yellow")


def _explain(console: Console, plan: Plan, options: argparse.Namespace) -> None:
    name = find_document(options.sources, options.explain).name
    made = {row["document"]: row for row in read_csv(options.output / "documents.csv")}.get(name)
    say(console, name, "bold")
    if made:
        reason = f": {made['reason']}" if made["reason"] else ""
        say(console, f"last run: {made['outcome']}{reason}")
    say(console, f"next run: {_tell_next(plan, name)}")


def _tell_next(plan: Plan, name: str) -> str:
    if name in plan.duplicates:
        return f"not read, the same bytes as {plan.duplicates[name]}"
    problems = {found.name: found.problem for found in plan.unusable}
    if name in problems:
        return f"not read, {problems[name]}"
    if name in plan.why:
        why = plan.why[name]
        return f"read, because {'no reading of it is kept (new, or failed last time)' if why == NEW else why}"
    if name in plan.adopted:
        return "not read again: registry tables changed, but no changed name can occur in it"
    return "not read again, nothing it depends on has changed"

"""`rollcall registry import-ror`: identifiers, and on request universities, from a ROR dump."""

from __future__ import annotations

import argparse
from pathlib import Path

from rich.console import Console

from pipeline.cli.console import UsageError, open_console, say
from pipeline.registry import load_registry
from pipeline.registry.additions import UNIVERSITIES_TABLE, AdditionsError, append_universities, check_table
from pipeline.registry.ror import RorError, RorImport, compare_dump


def main(options: argparse.Namespace) -> int:
    """Append rows to sources/universities.csv and say what was read, linked and left."""
    path = options.sources / UNIVERSITIES_TABLE
    try:
        found = _compare(options, path)
        append_universities(path, (*found.filled, *found.new))
    except (RorError, AdditionsError) as error:
        raise UsageError(str(error)) from error
    console = open_console()
    _say_doubts(console, found)
    _say_counts(console, found, path)
    return 0


def _compare(options: argparse.Namespace, path: Path) -> RorImport:
    if not options.sources.is_dir():
        raise UsageError(f"{options.sources}: no such folder; create it, or name another with --sources")
    check_table(path)
    load_registry.cache_clear()  # in a process that goes on, the table may have changed since it was read
    return compare_dump(options.file, load_registry(options.sources), everything=options.all)


def _say_doubts(console: Console, found: RorImport) -> None:
    """One line for everything that a person may want to look at."""
    for doubt in found.ambiguous:
        say(console, f"ambiguous: {doubt.record.name} ({doubt.record.ror}) may be {', '.join(doubt.candidates)}; not linked", "yellow")
    for line in found.differing:
        say(console, f"differs, nothing changed: {line}", "yellow")
    for shared in found.shared:
        say(console, f"shared: {shared.name!r} of {shared.university} is a name of another row too", "yellow")


def _say_counts(console: Console, found: RorImport, path: Path) -> None:
    links = found.links
    told = f"{found.education} of active universities and schools, {found.inactive} inactive or withdrawn left out"
    say(console, f"read {found.read} records: {told}", "bold")
    say(console, f"linked {len(links.linked)}, ambiguous {len(links.ambiguous)}, unlinked {len(links.unlinked)}")
    rows = len(found.filled) + len(found.new)
    say(console, f"{path}: {f'{rows} rows added' if rows else 'nothing to add'} ({len(found.filled)} of ours, {len(found.new)} new)")
    if links.unlinked and not found.new:
        say(console, f"{len(links.unlinked)} more are not in the registry; --all adds rows for them")

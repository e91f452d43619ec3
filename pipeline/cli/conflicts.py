"""`rollcall conflicts`: the open conflicts with their quotes."""

from __future__ import annotations

import argparse

from pipeline.cli.cards import say_conflicts
from pipeline.cli.console import open_console, say
from pipeline.cli.tables import index_made, read_made, read_notes


def main(options: argparse.Namespace) -> int:
    """Print the conflicts that wait, as far as the options let them through."""
    console = open_console()
    waiting = [row for row in read_made(options.output, "conflicts.csv") if row["state"] in ("open", "reopened")]
    chosen = [row for row in waiting if _fits(row, options.kind, options.organisation)]
    if not chosen:
        say(console, "no conflict waits" if not waiting else f"none of the {len(waiting)} open conflicts fits")
        return 0
    claims, documents = index_made(options.output, "claims.csv", "claim"), index_made(options.output, "documents.csv", "document")
    say_conflicts(console, chosen, claims, documents, read_notes(options.sources))
    return 0


def _fits(row: dict[str, str], kind: str | None, organisation: str | None) -> bool:
    wanted = (organisation or "").casefold()
    return kind in (None, row["kind"]) and (wanted == row["organisation"].casefold() or wanted in row["organisation_name"].casefold())

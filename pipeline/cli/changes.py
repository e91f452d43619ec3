"""`rollcall changes`: what the last run that changed anything changed."""

from __future__ import annotations

import argparse

from pipeline.cli.console import open_console, say, say_table
from pipeline.cli.tables import read_made


def main(options: argparse.Namespace) -> int:
    """Print changes.csv."""
    console = open_console()
    rows = read_made(options.output, "changes.csv")
    if not rows:
        say(console, "nothing has changed yet")
        return 0
    header = ("change", "id", "what", "before", "after", "cause")
    cells = [[row[name] for name in header[:-1]] + [_tell_cause(row)] for row in rows]
    say_table(console, header, cells)
    return 0


def _tell_cause(row: dict[str, str]) -> str:
    documents = row["documents"].replace(";", ", ")
    return f"{row['cause']}: {documents}" if documents else row["cause"]

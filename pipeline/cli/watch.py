"""`rollcall watch`: run again whenever sources/ changes, until Ctrl-C."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from watchfiles import Change, watch

from pipeline.cli.console import open_console, say
from pipeline.cli.run import main as run_once
from pipeline.rulings import RulingsError
from pipeline.sources import SUFFIXES, SourcesError

QUIET = 800  # milliseconds without a change before a run begins: a page is saved, or a folder copied, in several steps
TABLES = ("documents.csv", "universities.csv", "organisations.csv", "rulings.csv")


def main(options: argparse.Namespace) -> int:
    """Run once, then after every change; what is wrong meanwhile is told and waits for the next change."""
    console = open_console()
    if not options.sources.is_dir():
        raise SourcesError(f"{options.sources}: no such folder; create it and put pages into it, or name another with --sources")
    _run(options)
    say(console, f"\nwatching {options.sources}; Ctrl-C ends it")
    sys.stdout.flush()
    for changes in watch(options.sources, watch_filter=_Matters(options), debounce=10 * QUIET, step=QUIET, raise_interrupt=True):
        say(console, f"\n{len(changes)} changes in {options.sources}", "bold")
        _run(options)
    return 0


def _run(options: argparse.Namespace) -> None:
    try:
        run_once(options)
    except (SourcesError, RulingsError) as error:
        sys.stderr.write("".join(f"rollcall: {line}\n" for line in str(error).splitlines()))
    sys.stdout.flush()


class _Matters:
    """Documents and the tables people keep; never what a run itself writes, which would start it again and again."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.output = options.output.resolve()

    def __call__(self, change: Change, name: str) -> bool:
        path = Path(name)
        if path.name.startswith(".") or path.is_relative_to(self.output):
            return False
        return path.suffix.lower() in SUFFIXES or path.name in TABLES

"""`rollcall add`: a page, from a file or the web, becomes a document."""

from __future__ import annotations

import argparse
import sys

from pipeline.cli.console import open_console, say
from pipeline.cli.hints import tell_command
from pipeline.clock import tell_time
from pipeline.fetching import FetchError
from pipeline.fetching.adding import add

FAILED = 2


def main(options: argparse.Namespace) -> int:
    """Add every page that can be had; exit 2 where one could not, with a line for each."""
    console, status = open_console(), 0
    for place in options.pages:
        try:
            added = add(options.sources, place, at=tell_time()[:10], allow_private=options.allow_private)
        except (FetchError, OSError) as error:
            sys.stdout.flush()
            sys.stderr.write(f"rollcall: {_tell(error, place)}\n")
            status = FAILED
            continue
        say(console, f"{added.document}: {'was there already' if added.known else f'added from {place}'}")
    if status == 0:
        say(console, f"`{tell_command('rollcall run', options)}` reads what is new")
    return status


def _tell(error: Exception, place: str) -> str:
    return f"{place}: {error.strerror}" if isinstance(error, OSError) else str(error)

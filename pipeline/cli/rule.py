"""`rollcall rule`: a verdict on a conflict."""

from __future__ import annotations

import argparse

from pipeline.cli.console import open_console, say
from pipeline.cli.hints import tell_command
from pipeline.cli.tables import read_things
from pipeline.clock import tell_time
from pipeline.model import Claim, Conflict
from pipeline.registry import load_registry
from pipeline.rulings import append_ruling, make_ruling
from pipeline.sources import RULINGS_TABLE


def main(options: argparse.Namespace) -> int:
    """Append the verdict, with the values it saw."""
    ruling = make_ruling(
        conflicts=read_things(Conflict, options.output, "conflicts.csv"),
        claims=read_things(Claim, options.output, "claims.csv"),
        conflict=options.conflict,
        choose=options.choose or "",
        value=options.value or "",
        dismiss=options.dismiss,
        undo=options.undo,
        document=options.document or "",
        registry=load_registry(options.sources),
        by=options.by,
        at=tell_time(),
        reason=options.reason,
    )
    path = options.sources / RULINGS_TABLE
    append_ruling(path, ruling)
    said = {"choose": f"chose {ruling.value}", "value": f"set to {ruling.value}", "dismiss": "dismissed", "undo": "verdict withdrawn"}
    done = f"{options.conflict}: {said[ruling.verdict]}, by {ruling.by}; written to {path}."
    say(open_console(), f"{done} `{tell_command('rollcall run', options)}` applies it.")
    return 0

"""`rollcall reject`: a misread claim no longer counts."""

from __future__ import annotations

import argparse

from pipeline.cli.console import open_console, say
from pipeline.cli.hints import tell_command
from pipeline.cli.tables import read_things
from pipeline.clock import tell_time
from pipeline.model import Claim
from pipeline.rulings import append_ruling, make_ruling
from pipeline.sources import RULINGS_TABLE


def main(options: argparse.Namespace) -> int:
    """Append the rejection, or its withdrawal."""
    claims = read_things(Claim, options.output, "claims.csv")
    ruling = make_ruling(
        conflicts=(), claims=claims, reject=options.claim, undo=options.undo, by=options.by, at=tell_time(), reason=options.reason
    )
    path = options.sources / RULINGS_TABLE
    append_ruling(path, ruling)
    quote = next((f" (“{' '.join(claim.quote.split())}”)" for claim in claims if claim.claim == options.claim), "")
    done = "counts again" if options.undo else "no longer counts"
    told = f"{options.claim}{quote} {done}, by {ruling.by}; written to {path}."
    say(open_console(), f"{told} `{tell_command('rollcall run', options)}` applies it.")
    return 0

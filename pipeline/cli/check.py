"""`rollcall check`: verify extracted/ against sources/."""

from __future__ import annotations

import argparse

from pipeline.check import check
from pipeline.cli.console import open_console, say


def main(options: argparse.Namespace) -> int:
    """Print a line for everything verified; 1 where something is wrong."""
    console = open_console()
    findings = check(options.sources, options.output)
    for finding in findings:
        verdict, style = ("problem", "red") if finding.problems else ("ok", "")
        say(console, f"{verdict}: {finding.what} ({finding.looked_at} looked at)", style)
        for problem in finding.problems:
            say(console, f"  {problem}")
    return 1 if any(finding.problems for finding in findings) else 0

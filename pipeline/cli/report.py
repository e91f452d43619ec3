"""`rollcall report`: one HTML page for colleagues without Python; with --chart only the timeline, as a picture."""

from __future__ import annotations

import argparse

from pipeline.charts import ChartsMissing
from pipeline.cli.console import UsageError, open_console, say
from pipeline.export.copies import write_copies
from pipeline.report import make_report
from pipeline.review.opening import load
from pipeline.review.result import Result
from pipeline.review.timeline import timeline


def main(options: argparse.Namespace) -> int:
    """Write what is asked for, of the last run."""
    result = load(options.output, options.sources)
    return _write_chart(result, options) if options.chart else _write_page(result, options)


def _write_page(result: Result, options: argparse.Namespace) -> int:
    if options.to.is_dir() or options.to.suffix.lower() not in (".html", ".htm"):
        raise UsageError(f"--to {options.to}: name a file that ends in .html")
    page, warning = make_report(result)
    console = open_console()
    for told in filter(None, [warning, *write_copies({options.to: page.encode("utf-8", "backslashreplace")})]):
        say(console, f"warning: {told}", "yellow")
    say(console, f"written: {options.to}; it needs no network and can be sent on as it is")
    return 0


def _write_chart(result: Result, options: argparse.Namespace) -> int:
    try:
        path = timeline(result, options.organisation or "").save(options.chart)
    except (ChartsMissing, LookupError, ValueError) as error:
        raise UsageError(str(error)) from error
    say(open_console(), f"written: {path}")
    return 0

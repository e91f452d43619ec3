"""`rollcall export`: copies of the tables for other programs."""

from __future__ import annotations

import argparse

from pipeline.cli.console import UsageError, open_console, say
from pipeline.export.columns import FILES
from pipeline.export.files import write_file
from pipeline.export.package import package_bytes


def main(options: argparse.Namespace) -> int:
    """Copy the CSV files and the data package that describes them."""
    absent = [file.name for file in FILES if not (options.output / file.name).exists()]
    if absent:
        raise UsageError(f"{options.output}: {', '.join(absent)} not there; run `rollcall run` first, or name the folder with --output")
    if options.to.exists() and not options.to.is_dir():
        raise UsageError(f"--to {options.to}: is a file; name a folder")
    if options.to.resolve() == options.sources.resolve():
        raise UsageError(f"--to {options.to}: is the folder with the sources, whose documents.csv would be overwritten; name another")
    contents = {file.name: (options.output / file.name).read_bytes() for file in FILES} | {"datapackage.json": package_bytes()}
    options.to.mkdir(parents=True, exist_ok=True)
    warnings = [write_file(options.to / name, data) for name, data in contents.items()]
    console = open_console()
    for warning in filter(None, warnings):
        say(console, f"warning: {warning}", "yellow")
    say(console, f"{len(contents)} files in {options.to}")
    return 0

"""`rollcall export`: copies of the tables for other programs."""

from __future__ import annotations

import argparse

from pipeline.cli.console import UsageError, open_console, say
from pipeline.export.columns import FILES
from pipeline.export.copies import MAKERS, write_copies
from pipeline.export.dictionary import dictionary_text

_ONE_FILE = {"excel": ".xlsx", "dictionary": ".md"}


def main(options: argparse.Namespace) -> int:
    """Copy the tables in the format asked for; the dictionary needs no run."""
    _check_target(options)
    if options.format == "dictionary":
        contents = {options.to: dictionary_text().encode()}
    else:
        _check_made(options)
        try:
            contents = MAKERS[options.format](options.output, options.to)
        except (ImportError, ValueError) as error:
            raise UsageError(str(error)) from error
    console = open_console()
    for warning in write_copies(contents):
        say(console, f"warning: {warning}", "yellow")
    say(console, f"{len(contents)} files in {options.to}" if len(contents) > 1 else f"written: {next(iter(contents))}")
    return 0


def _check_made(options: argparse.Namespace) -> None:
    absent = [file.name for file in FILES if not (options.output / file.name).exists()]
    if absent:
        raise UsageError(f"{options.output}: {', '.join(absent)} not there; run `rollcall run` first, or name the folder with --output")


def _check_target(options: argparse.Namespace) -> None:
    ending = _ONE_FILE.get(options.format)
    if ending and options.to.suffix.lower() != ending and not options.to.is_dir():
        raise UsageError(f"--to {options.to}: name a file that ends in {ending}")
    if options.format == "dictionary" and options.to.is_dir():
        raise UsageError(f"--to {options.to}: is a folder; name a file")
    if not ending and options.to.exists() and not options.to.is_dir():
        raise UsageError(f"--to {options.to}: is a file; name a folder")
    if options.to.resolve() == options.sources.resolve():
        raise UsageError(f"--to {options.to}: is the folder with the sources, whose documents.csv would be overwritten; name another")

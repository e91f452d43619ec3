"""`rollcall export`: copies of the tables for other programs."""

from __future__ import annotations

import argparse
from pathlib import Path

from pipeline.cli.console import UsageError, open_console, say
from pipeline.cli.hints import tell_command
from pipeline.export.columns import FILES
from pipeline.export.copies import MAKERS, write_copies
from pipeline.export.dictionary import dictionary_text
from pipeline.export.returned import Returned, ReturnedError, read_returned
from pipeline.export.sheets import DISMISS, UNDO
from pipeline.model import Ruling
from pipeline.reconciliation.verdicts import standing_rulings
from pipeline.rulings import load_rulings
from pipeline.sources import RULINGS_TABLE

_ONE_FILE = {"excel": ".xlsx", "dictionary": ".md"}


def main(options: argparse.Namespace) -> int:
    """Copy the tables in the format asked for; the dictionary needs no run."""
    _check_target(options)
    if options.format == "dictionary":
        contents = {options.to: dictionary_text().encode()}
    else:
        _check_made(options)
        try:
            contents = MAKERS[options.format](options.output, options.to, options.sources)
        except (ImportError, ValueError) as error:
            raise UsageError(str(error)) from error
    console = open_console()
    if options.format == "excel":
        _check_unread(next(iter(contents)), options)
    for warning in write_copies(contents):
        say(console, f"warning: {warning}", "yellow")
    say(console, f"{len(contents)} files in {options.to}" if len(contents) > 1 else f"written: {next(iter(contents))}")
    return 0


def _check_made(options: argparse.Namespace) -> None:
    absent = [file.name for file in FILES if not (options.output / file.name).exists()]
    if absent:
        raise UsageError(f"{options.output}: {', '.join(absent)} not there; run `rollcall run` first, or name the folder with --output")


def _check_unread(path: Path, options: argparse.Namespace) -> None:
    """A workbook with verdicts that nobody has read back is somebody's work: it is not written over."""
    try:
        returned = read_returned(path)
    except (ReturnedError, OSError):  # not there, or no workbook of ours
        return
    standing = standing_rulings(load_rulings(options.sources / RULINGS_TABLE)).verdicts
    rows = [str(row.row) for row in returned if not _is_read(row, standing.get(row.conflict))]
    if rows:
        read = tell_command(f"rollcall rule --from {path} --by NAME", options)
        raise UsageError(f"{path}: has verdicts that were not read back (row {', '.join(rows)}): `{read}` first, or name another file")


def _is_read(row: Returned, ruling: Ruling | None) -> bool:
    word = row.verdict.casefold()
    if word in (DISMISS, UNDO):
        return (ruling.verdict if ruling else UNDO) == word
    return ruling is not None and row.verdict in (ruling.value, ruling.claim)


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

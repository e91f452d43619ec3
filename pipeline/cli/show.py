"""`rollcall show`: one document as the pipeline sees it."""

from __future__ import annotations

import argparse
import sys
import tempfile
import webbrowser
from pathlib import Path

from rich.console import Console

from pipeline.cleaning import CleaningError
from pipeline.cli.cards import describe_subject, describe_value
from pipeline.cli.console import UsageError, make_safe, open_console, say, say_indented, say_table
from pipeline.cli.show_page import make_page
from pipeline.export.columns import CLAIMS
from pipeline.export.outputs import make_rows
from pipeline.show import View, show


def main(options: argparse.Namespace) -> int:
    """Print its text with line numbers, then its mentions and claims; with `--html`, write them as a page."""
    try:
        view = show(options.sources, options.document)
    except CleaningError as error:
        raise UsageError(f"{options.document}: quarantined: {error}") from error
    console = open_console()
    if options.html is not None:
        _write_page(console, view, options.html)
        return 0
    _say_head(console, view)
    _say_text(console, view)
    _say_mentions(console, view)
    _say_claims(console, view)
    return 0


def _write_page(console: Console, view: View, path: Path) -> None:
    """Write the page to `path`; without one to the folder for temporary files, and open it where a person sits at the terminal."""
    named = path != Path()
    target = path if named else Path(tempfile.gettempdir()) / f"rollcall-{view.document.name.replace('/', '-')}.html"
    try:
        target.write_text(make_page(view), encoding="utf-8")
    except OSError as error:
        raise UsageError(f"{target}: cannot be written: {error.strerror or error}") from error
    say(console, f"written to {target}")
    if not named and sys.stdout.isatty():
        webbrowser.open(target.resolve().as_uri())


def _say_head(console: Console, view: View) -> None:
    document = view.document
    published = f"{document.published} (from {document.published_from})" if document.published else ""
    facts = (("title", document.title), ("url", document.url), ("language", document.language), ("published", published))
    more = (("publisher", view.extraction.publisher_name), ("flags", ", ".join(document.flags)), ("note", view.note))
    done = (("encoding", _encoding(view)), ("steps", "; ".join(document.steps)))
    say(console, document.name, "bold")
    for name, value in (*facts, *more, *done):
        if value:
            say(console, f"{name}: {value}")


def _encoding(view: View) -> str:
    document = view.document
    declared = f", declared {document.declared_encoding}" if document.declared_encoding not in ("", document.encoding) else ""
    return f"{document.encoding}{declared}" + (f", {document.replaced_characters} replaced" if document.replaced_characters else "")


def _say_text(console: Console, view: View) -> None:
    width = len(str(len(view.lines)))
    say(console)
    for number, _, line in view.lines:
        console.out(f"{number:>{width}}  {make_safe(line)}", highlight=False)  # as it is, at full length: this is what offsets count in


def _say_mentions(console: Console, view: View) -> None:
    mentions = [mention for mention in view.extraction.mentions if mention.kind != "number"]
    say(console, f"\n{len(mentions)} mentions", "bold")
    rows = [(str(view.line_of(m.start)), f"{m.start}-{m.end}", m.kind, m.text, m.edtf or m.entity, m.name) for m in mentions]
    if rows:
        say_table(console, ("line", "offsets", "kind", "text", "means", "name"), rows)


def _say_claims(console: Console, view: View) -> None:
    claims = [dict(zip(CLAIMS.header, row, strict=True)) for row in make_rows(CLAIMS, view.extraction.claims)]
    say(console, f"\n{len(claims)} claims", "bold")
    for claim in claims:
        line = view.line_of(int(claim["quote_start"]))
        say(console, f"{claim['claim']}  {describe_subject({**claim, 'as_of': ''})} = {describe_value(claim)}")
        say_indented(console, f"line {line}: “{' '.join(claim['quote'].split())}”  (rule {claim['rule']})", 4)

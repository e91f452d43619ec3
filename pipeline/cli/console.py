"""Writing to the terminal or into a pipe: everything a command prints goes through here."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable, Sequence

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

PIPE_WIDTH = 140  # in a pipe there is no window to fit; this suits an editor


# A page must not move the cursor or recolour the terminal: control characters are shown as a sign
_CONTROLS = dict.fromkeys([*range(9), *range(11, 32), *range(127, 160)], "\N{REPLACEMENT CHARACTER}")


class UsageError(ValueError):
    """A mistake in what the user typed; the message names it and says what to do."""


class _Output(Console):
    """A console that leaves a closed pipe to the program, which ends quietly (rich would end it with status 1)."""

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError


def open_console() -> Console:
    """The console of standard output: coloured on a terminal, plain text in a pipe."""
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else int(os.environ.get("COLUMNS", "0") or 0) or PIPE_WIDTH
    return _Output(width=width, highlight=False, markup=False, emoji=False, soft_wrap=False)


def make_safe(text: str) -> str:
    """Text without control characters, but for line breaks and tabs."""
    return text.translate(_CONTROLS)


def say(console: Console, text: str = "", style: str = "") -> None:
    """Print text; lines too long are folded, never cut (a quote in Chinese has no spaces to break at)."""
    console.print(Text(make_safe(text), style=style, overflow="fold"))


def say_command(console: Console, command: str) -> None:
    """Print a command on a line of its own, which only the window folds: what is copied from it is one line."""
    console.print(Text(f"  {make_safe(command)}"), soft_wrap=True)


def say_indented(console: Console, text: str, indent: int, style: str = "") -> None:
    """Print text with all its lines indented."""
    for line in Text(make_safe(text), style=style).wrap(console, max(20, console.width - indent), overflow="fold"):
        line.rstrip()
        console.print(Text(" " * indent) + line)


def say_table(console: Console, header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print a table whose cells fold instead of being cut."""
    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for name in header:
        table.add_column(name, overflow="fold")
    for row in rows:
        table.add_row(*(Text(make_safe(cell), overflow="fold") for cell in row))
    console.print(table)

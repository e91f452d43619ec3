"""Commands to type next, with the folders of this one: as they stand they can be copied."""

from __future__ import annotations

import argparse
import shlex
from pathlib import Path

FOLDERS = {"sources": Path("sources"), "output": Path("extracted")}


def tell_command(command: str, options: argparse.Namespace) -> str:
    """The command with the folders that are not the usual ones."""
    named = [(name, getattr(options, name)) for name, usual in FOLDERS.items() if getattr(options, name) != usual]
    return " ".join([command, *(f"--{name} {shlex.quote(str(path))}" for name, path in named)])


def tell_review(options: argparse.Namespace) -> str:
    """How to open the notebooks on these folders."""
    named = [(name, getattr(options, name)) for name, usual in FOLDERS.items() if getattr(options, name) != usual]
    return " ".join(["make review", *(f"{name.upper()}={shlex.quote(str(path))}" for name, path in named)])


def tell_number(count: int, noun: str, plural: str = "") -> str:
    """1 ruling, 2 rulings."""
    return f"{count} {noun if count == 1 else plural or noun + 's'}"

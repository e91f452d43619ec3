"""How to get a library that only some commands need."""

from __future__ import annotations


def tell_extra(needed: str, extra: str) -> str:
    """What is missing, and the command. Never from a package index: a name there may be somebody else's."""
    return f"{needed}; in the folder of rollcall: .venv/bin/python -m pip install -c constraints.txt -e '.[{extra}]'"

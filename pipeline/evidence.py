"""What a claim says and in which words, as one line: how a ruling knows its claim again when the file was renamed (definition 11)."""

from __future__ import annotations


def evidence_of(*, organisation: str, university: str, property: str, value: str, quote: str) -> str:
    """One line without `;`, which parts the values of the column `seen`."""
    said = " ".join(f"{organisation} {university} {property} {value}".split())
    return f"{said}: “{' '.join(quote.split())}”".replace(";", ",")

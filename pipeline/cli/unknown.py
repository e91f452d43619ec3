"""`rollcall registry unknown`: names that no registry row knows, each with a place where it stands."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.cli.console import open_console, say, say_indented
from pipeline.cli.tables import read_made
from pipeline.store import FILE, open_store

AROUND = 40  # characters shown on each side of a name: a clause


@dataclass(slots=True)
class Unknown:
    """A name as the documents spell it; `place` is its first mention: document, start, end."""

    entity: str
    kind: str
    place: tuple[str, int, int]
    spellings: Counter[str] = field(default_factory=Counter)
    documents: set[str] = field(default_factory=set)

    @property
    def cells(self) -> tuple[str, str, str, str, str]:
        """Mentions, documents, kind, most frequent spelling, id."""
        return str(self.spellings.total()), str(len(self.documents)), self.kind, self.spellings.most_common(1)[0][0], self.entity


def main(options: argparse.Namespace) -> int:
    """Print them by frequency, each with its quote and the way to make it known."""
    console = open_console()
    names = find_unknown(read_made(options.output, "mentions.csv"))
    if not names:
        say(console, "every name is in the registry")
        return 0
    quotes = _read_quotes(options.output, names)
    for name in names:
        mentions, documents, kind, spelling, entity = name.cells
        say(console, f"{spelling}", "bold")
        say_indented(console, f"{kind}, {mentions} mentions in {documents} documents, {entity}", 2)
        if entity in quotes:
            say_indented(console, f"“{quotes[entity]}” ({name.place[0]})", 2)
    say(console, f'\nnext: rollcall registry add "{names[0].cells[3]}" --alias-of ID, or without --alias-of for a new row')
    return 0


def find_unknown(mentions: Iterable[Mapping[str, str]]) -> list[Unknown]:
    """The unknown names of mentions.csv, the most frequent first."""
    found: dict[tuple[str, str], Unknown] = {}
    for row in mentions:
        if row["entity"].startswith("new:"):
            place = (row["document"], int(row["start"] or 0), int(row["end"] or 0))
            name = found.setdefault((row["kind"], row["entity"]), Unknown(row["entity"], row["kind"], place))
            name.spellings[row["text"]] += 1
            name.documents.add(row["document"])
    return [found[key] for key in sorted(found, key=lambda key: (-found[key].spellings.total(), key))]


def _read_quotes(output: Path, names: Iterable[Unknown]) -> dict[str, str]:
    """The words around the first mention of each name; none where the state of the last run was deleted."""
    if not (output / FILE).exists():
        return {}
    quotes: dict[str, str] = {}
    with open_store(output) as store:
        known = store.keys()
        for name in names:
            document, start, end = name.place
            if document in known:
                text = store.load(document).record.text
                quotes[name.entity] = " ".join(text[max(0, start - AROUND) : end + AROUND].split())
    return quotes

"""`rollcall registry unknown`: names that no registry row knows."""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from pipeline.cli.console import open_console, say, say_table
from pipeline.cli.tables import read_made


def main(options: argparse.Namespace) -> int:
    """Print them by frequency."""
    console = open_console()
    rows = count_unknown(read_made(options.output, "mentions.csv"))
    if not rows:
        say(console, "every name is in the registry")
        return 0
    say_table(console, ("mentions", "documents", "kind", "name", "id"), rows)
    return 0


def count_unknown(mentions: Iterable[Mapping[str, str]]) -> list[tuple[str, str, str, str, str]]:
    """Rows of mentions, documents, kind, most frequent spelling, id; the most frequent first."""
    spellings: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    documents: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in mentions:
        if row["entity"].startswith("new:"):
            key = (row["kind"], row["entity"])
            spellings[key][row["text"]] += 1
            documents[key].add(row["document"])
    order = sorted(spellings, key=lambda key: (-spellings[key].total(), key))
    return [(str(spellings[key].total()), str(len(documents[key])), key[0], spellings[key].most_common(1)[0][0], key[1]) for key in order]

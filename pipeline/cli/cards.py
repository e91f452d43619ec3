"""Conflicts for people: what they are about, and each value with its quote, document and date."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from rich.console import Console

from pipeline.cli.console import say, say_indented, say_table

Row = Mapping[str, str]
MOST_CARDS = 60  # shown with their quotes; the table above them has all
LONGEST_QUOTE = 240  # characters of a quote: about two lines of a terminal
MOST_QUOTES = 12  # of one conflict; more are in claims.csv


def describe_subject(row: Row) -> str:
    """What a conflict, claim or fact is about, in a few words."""
    subject = " / ".join(part for part in (row["organisation_name"], row["university_name"]) if part)
    about = " ".join(part for part in (row["property"], row["country"], row.get("as_of", "")) if part)
    return f"{subject}: {about}" if subject else about


def describe_value(claim: Row) -> str:
    """The value of a claim with the time it holds for."""
    time = claim["as_of"] or "/".join(part for part in (claim["start"], claim["end"]) if part)
    return f"{claim['value']} ({time})" if time else claim["value"]


def say_conflicts(
    console: Console, conflicts: Sequence[Row], claims: Mapping[str, Row], documents: Mapping[str, Row], notes: Mapping[str, str]
) -> None:
    """A table of the conflicts; below it each one with its quotes; below that the notes on the documents quoted."""
    say_table(console, ("conflict", "kind", "what", "values", "documents"), [_cells(row) for row in conflicts])
    for row in conflicts[:MOST_CARDS]:
        _say_card(console, row, claims, documents)
    if len(conflicts) > MOST_CARDS:
        say(
            console, f"\n... quotes of {len(conflicts) - MOST_CARDS} more: narrow them with `rollcall conflicts --kind` or `--organisation`"
        )
    say_notes(console, {name for row in conflicts for name in row["documents"].split(";")}, notes)


def _cells(row: Row) -> tuple[str, ...]:
    return row["conflict"], row["kind"], describe_subject(row), row["values"].replace(";", "; "), row["documents"].replace(";", "\n")


def _say_card(console: Console, row: Row, claims: Mapping[str, Row], documents: Mapping[str, Row]) -> None:
    say(console, f"\n{row['conflict']}  {describe_subject(row)}", "bold")
    say_indented(console, row["explanation"], 2)
    why = f" ({row['reason']})" if row.get("reason") else ""
    say_indented(console, f"suggested: {row['suggested'] or 'nothing'}{why}", 2)
    quoted: dict[tuple[str, str], list[Row]] = {}
    for claim in (claims[name] for name in row["claims"].split(";") if name in claims):
        quoted.setdefault((claim["document"], claim["quote"]), []).append(claim)
    for (document, quote), read in list(quoted.items())[:MOST_QUOTES]:
        published = documents.get(document, {}).get("published", "")
        values = "; ".join(f"{describe_value(claim)} [{claim['claim']}]" for claim in read)
        say_indented(console, f"{values}  {document}{f', published {published}' if published else ''}", 2)
        say_indented(console, f"“{_excerpt(_one_line(quote), read[0]['university_name'])}”", 6)
    if len(quoted) > MOST_QUOTES:
        say_indented(console, f"... and {len(quoted) - MOST_QUOTES} more in claims.csv", 2)


def say_notes(console: Console, documents: Iterable[str], notes: Mapping[str, str]) -> None:
    """The notes of documents.csv on these documents, once a note with all its documents."""
    found: dict[str, list[str]] = {}
    for name in sorted(set(documents) & set(notes)):
        found.setdefault(notes[name], []).append(name)
    if found:
        say(console)
    for note, names in found.items():
        say(console, f"note in documents.csv: {note} ({', '.join(names)})", "italic")


def _excerpt(quote: str, focus: str) -> str:
    """A long quote around what it is quoted for; the whole of it stands in claims.csv."""
    if len(quote) <= LONGEST_QUOTE:
        return quote
    place = max(quote.find(focus), 0) if focus else 0
    start = max(0, min(place - LONGEST_QUOTE // 2, len(quote) - LONGEST_QUOTE))
    end = start + LONGEST_QUOTE
    return f"{'… ' if start else ''}{quote[start:end]}{' …' if end < len(quote) else ''}"


def _one_line(quote: str) -> str:
    return " ".join(quote.split())

"""A card as plain text, for terminals and programs that show no HTML."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from pipeline.review.sides import Quote, Side
from pipeline.review.view import CardView
from pipeline.review.words import (
    STALE,
    pick_claims,
    tell_call,
    tell_claim,
    tell_page,
    tell_rest,
    tell_ruling,
    tell_side,
    tell_subject,
    tell_suggestion,
    tell_voice,
)

WIDTH = 120


def render_plain(card: CardView) -> str:
    """All a card says, in lines; a page's control characters become spaces."""
    return "\n".join(_safe(line) for line in _lines(card))


def _lines(card: CardView) -> Iterator[str]:
    row = card.conflict
    yield f"{row.conflict}  {row.kind}, {row.state}  {tell_subject(row)}"
    yield from wrap(row.explanation, WIDTH, initial_indent="  ", subsequent_indent="  ")
    yield f"  {tell_suggestion(row, card.reason)}"
    for side in card.sides:
        yield from _side(side, side.value or tell_rest(row))
    for ruling in card.history:
        yield f"  ruling: {tell_ruling(ruling)}"
    if card.waiting:
        yield f"  {card.waiting}"
    yield f"  to rule: {tell_call(row, card.sides)}"


def _side(side: Side, head: str) -> Iterator[str]:
    yield f"  {head}: {tell_side(side)}"
    for quote in side.quotes:
        yield from _quote(quote)


def _quote(quote: Quote) -> Iterator[str]:
    words = " ".join("".join(piece for piece, _ in quote.passage.quote).split())
    yield from wrap(f"“{words}”", WIDTH, initial_indent="      ", subsequent_indent="      ")
    yield f"      {quote.record.document}{f', {quote.record.title}' if quote.record.title else ''}"
    yield f"      {tell_page(quote.record)}; {tell_voice(quote)}"
    if quote.record.url:
        yield f"      {quote.record.url}"
    if quote.note:
        yield f"      note: {quote.note}"
    if quote.stale:
        yield f"      {STALE}"
    yield from (f"      {claim.claim}: {tell_claim(claim)}" for claim in pick_claims(quote))


def _safe(line: str) -> str:
    return "".join(character if character.isprintable() else " " for character in line)

"""A quote inside its page: two lines before and after it, and what in it the claim is about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

LINES = 2  # of context on each side
MOST = 180  # characters shown of a line that is only context; some pages are one line


@dataclass(frozen=True, slots=True)
class Passage:
    """`before` and `after` are context. `quote` is in pieces, each with whether the claim is about just these words."""

    before: str
    quote: tuple[tuple[str, bool], ...]
    after: str


def find_passage(text: str, start: int, end: int, accents: Iterable[tuple[int, int]] = ()) -> Passage:
    """The passage of `text[start:end]`; `accents` are spans of the text, those outside the quote do not matter."""
    line_start, line_end = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    line_end = len(text) if line_end < 0 else line_end
    before = [*_lines(text[:line_start])[-LINES:], text[line_start:start]]
    after = [text[end:line_end], *_lines(text[line_end:])[:LINES]]
    return Passage(
        "\n".join(_tail(line) for line in before),
        tuple(_pieces(text, start, end, accents)),
        "\n".join(_head(line) for line in after),
    )


def bare_passage(quote: str) -> Passage:
    """A quote whose page is not at hand."""
    return Passage("", ((quote, False),), "")


def _lines(text: str) -> list[str]:
    return [line for line in text.split("\n") if line.strip()]


def _tail(line: str) -> str:
    return line if len(line) <= MOST else f"…{line[-MOST:]}"


def _head(line: str) -> str:
    return line if len(line) <= MOST else f"{line[:MOST]}…"


def _pieces(text: str, start: int, end: int, accents: Iterable[tuple[int, int]]) -> Iterable[tuple[str, bool]]:
    at = start
    for left, right in sorted(accents):
        if at <= left < right <= end:
            yield from (piece for piece in ((text[at:left], False), (text[left:right], True)) if piece[0])
            at = right
    if at < end:
        yield text[at:end], False

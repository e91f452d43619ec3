"""Where the labels of a panel go: beside their point, on no other label, point or bar.

A label that finds no place near its point is left out: one that cannot be read says less than none, and the tooltip has it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

LETTER, LINE = 6.4, 11.0  # pixels of a letter and of a line at font size 10: capitals in Arial are 6 to 7 wide, digits 5.6
POINT = 5.0  # half the width of a point
# Columns and lines away from the end of the line, nearest first: enough for the countries of one alliance on one day.
_STEPS = ((0, 0), (0, 1), (0, -1), (1, 0), (0, 2), (0, -2), (1, 1), (1, -1), (1, 2), (1, -2), (0, 3), (0, -3))
Box = tuple[float, float, float, float]  # left, top, right, bottom; pixels, down from the upper left corner
Place = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Spot:
    """A point with its label, in pixels. Its bar reaches from `top` to `bottom`, its line from `left` to `right`; lower `turn`s choose
    their places first."""

    x: float
    y: float
    left: float
    right: float
    top: float
    bottom: float
    text: str
    turn: tuple[int, ...] = ()


def place_labels(spots: Sequence[Spot], width: float, height: float) -> list[Place | None]:
    """The middle of the label of each spot, None where it has no text or no place."""
    taken = [box for spot in spots for box in _solid(spot)]
    places: list[Place | None] = [None] * len(spots)
    for number in sorted(range(len(spots)), key=lambda number: (*spots[number].turn, number)):
        spot = spots[number]
        place = next((free for free in _try(spot, width, height) if _is_free(_box(free, spot.text), taken)), None)
        if place is not None and spot.text:
            places[number] = place
            taken.append(_box(place, spot.text))
    return places


def _try(spot: Spot, width: float, height: float) -> Iterator[Place]:
    """Above, below, at the ends of its line, then further away; only where the whole label stays in the panel."""
    half = _half(spot.text)
    middle = min(max(spot.x, half), width - half)
    right, left = max(spot.right, spot.x + POINT) + half + 3, min(spot.left, spot.x - POINT) - half - 3
    near = [(middle, spot.y - LINE), (middle, spot.y + LINE + 1)]
    apart = 2 * half + 3 * POINT  # past the label of a point that stands a little further on
    far = [(end, spot.y + row * LINE) for column, row in _STEPS for end in (right + column * apart, left - column * apart)]
    yield from (place for place in (*near, *far) if _is_inside(_box(place, spot.text), width, height))


def _is_inside(box: Box, width: float, height: float) -> bool:
    return box[0] >= 0 and box[1] >= 0 and box[2] <= width and box[3] <= height


def _solid(spot: Spot) -> Iterator[Box]:
    """What no label may lie on; a line or bar without length is hidden by its point."""
    yield spot.x - POINT, spot.y - POINT, spot.x + POINT, spot.y + POINT
    yield spot.left, spot.y - 1, spot.right, spot.y + 1
    yield spot.x - POINT / 2, spot.top, spot.x + POINT / 2, spot.bottom


def _box(place: Place, text: str) -> Box:
    half = _half(text)
    return place[0] - half, place[1] - LINE / 2, place[0] + half, place[1] + LINE / 2


def _half(text: str) -> float:
    return len(text) * LETTER / 2


def _is_free(box: Box, taken: Iterable[Box]) -> bool:
    return all(box[2] <= other[0] or other[2] <= box[0] or box[3] <= other[1] or other[3] <= box[1] for other in taken)

"""Stretches of text that are taken: asked thousands of times a page, so kept sorted."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable


class Spans:
    """Non-empty spans (start, end); `overlaps` and `end_before` take logarithmic time while spans do not overlap one another."""

    def __init__(self, spans: Iterable[tuple[int, int]] = ()) -> None:
        self._spans = sorted(spans)
        self._longest = max((end - start for start, end in self._spans), default=0)

    def add(self, start: int, end: int) -> None:
        insort(self._spans, (start, end))
        self._longest = max(self._longest, end - start)

    def overlaps(self, start: int, end: int) -> bool:
        """Some span shares a character with start..end."""
        first = bisect_left(self._spans, (start - self._longest, 0))
        last = bisect_left(self._spans, (end, 0))
        return any(b > start for _, b in self._spans[first:last])

    def end_before(self, place: int) -> int:
        """The greatest end at or before a place, 0 where there is none."""
        last = bisect_right(self._spans, (place, place))
        return max((b for _, b in self._spans[max(0, last - 4) : last] if b <= place), default=0)

    def ends_at(self, place: int) -> bool:
        """Some span ends right there."""
        return self.end_before(place) == place and place > 0

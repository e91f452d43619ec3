"""What the pictures of a card (HTML, plain text) need to know of it; so that the card imports them and not they the card."""

from __future__ import annotations

from typing import Protocol

from pipeline.model import Conflict, Ruling
from pipeline.review.sides import Side


class CardView(Protocol):
    """A conflict with its sides, what was ruled on it, and what the next run will do."""

    @property
    def conflict(self) -> Conflict: ...

    @property
    def reason(self) -> str: ...

    @property
    def sides(self) -> tuple[Side, ...]: ...

    @property
    def history(self) -> tuple[Ruling, ...]: ...

    @property
    def waiting(self) -> str: ...

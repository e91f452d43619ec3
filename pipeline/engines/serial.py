"""The engine without machinery: one item after the other, here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from pipeline.engines.work import Done, Item, Result, describe


class Serial:
    """Runs in this process."""

    def map(self, function: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Done[Item, Result]]:
        for item in items:
            try:
                done = Done(item, function(item))
            except Exception as error:  # noqa: BLE001  # the reason goes into the result, for the caller to tell
                done = Done(item, None, describe(error))
            yield done


def build(*, workers: int, scheduler: str | None) -> Serial:
    """Options of other engines do not matter here."""
    return Serial()

"""What every engine takes and gives."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")


class EngineError(RuntimeError):
    """The engine itself cannot be had: not installed, not reachable, wrong options."""


@dataclass(frozen=True, slots=True)
class Done(Generic[Item, Result]):
    """An item with its result, or with the reason why there is none."""

    item: Item
    result: Result | None
    problem: str = ""


class Engine(Protocol):
    """Calls a function for every item, somewhere."""

    def map(self, function: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Done[Item, Result]]:
        """Every item once, in the order of completion. An exception of the function, or its worker's death, is that item's problem."""
        ...


def describe(error: BaseException) -> str:
    """One line for a table: the kind of error and its message."""
    return f"{type(error).__name__}: {error}".strip().rstrip(":").replace("\n", " ")

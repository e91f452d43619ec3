"""Groups that grow together: a disjoint-set of things in a fixed order."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

T = TypeVar("T", bound=Hashable)


class Groups(Generic[T]):
    """Everything stands alone until joined; a group is led by its first thing in the order given."""

    def __init__(self, things: Iterable[T]) -> None:
        self._order = {thing: place for place, thing in enumerate(things)}
        self._leader = {thing: thing for thing in self._order}

    def leader(self, thing: T) -> T:
        """The first of the thing's group."""
        while (above := self._leader[thing]) != thing:
            self._leader[thing] = self._leader[above]
            thing = above
        return thing

    def join(self, first: T, *others: T) -> None:
        """Make one group of the groups of these things; things that were never given are left out."""
        known = [thing for thing in (first, *others) if thing in self._leader]
        for other in known[1:]:
            one, two = sorted((self.leader(known[0]), self.leader(other)), key=self._order.__getitem__)
            self._leader[two] = one

    def leaders(self) -> dict[T, T]:
        return {thing: self.leader(thing) for thing in self._leader}

    def members(self) -> list[list[T]]:
        """The groups, each and all in the order given."""
        groups: dict[T, list[T]] = {}
        for thing in self._order:
            groups.setdefault(self.leader(thing), []).append(thing)
        return list(groups.values())

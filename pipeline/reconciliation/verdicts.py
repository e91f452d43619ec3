"""What people have ruled, applied: the latest verdict on a conflict wins, an undo withdraws the one before it.

A ruling remembers the values it saw. A value it did not see reopens the conflict, with the old verdict beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from pipeline.model import Claim, Ruling
from pipeline.reconciliation.context import Context
from pipeline.reconciliation.draft import Draft
from pipeline.reconciliation.usable import usable_value


@dataclass(frozen=True, slots=True)
class Decision:
    """A draft with its id and state (open, ruled, dismissed, reopened); `value` is what was ruled, `ruling` the verdict in force."""

    conflict: str
    draft: Draft
    state: str = "open"
    value: str = ""
    ruling: Ruling | None = None
    unusable: bool = False

    @property
    def explanation(self) -> str:
        """The draft's sentence; on a reopened conflict, the old verdict after it."""
        if self.state != "reopened" or self.ruling is None:
            return self.draft.explanation
        verdict = "dismissed it" if self.ruling.verdict == "dismiss" else f"ruled {self.value or self.ruling.claim}"
        new = "; ".join(value for value in self.draft.values if value not in self.ruling.seen)
        return f"{self.draft.explanation} {self.ruling.by or 'Somebody'} {verdict} ({self.ruling.reason}) before {new} was there."


@dataclass(frozen=True, slots=True)
class Standing:
    """Rulings that no later row withdrew or replaced. `verdicts` by conflict, `rejected` by claim; `idle` undid nothing."""

    verdicts: Mapping[str, Ruling]
    rejected: Mapping[str, Ruling]
    idle: tuple[Ruling, ...]


def standing_rulings(rulings: Iterable[Ruling]) -> Standing:
    """Read the rulings in the order of their file, which only grows."""
    stack: list[Ruling] = []
    idle: list[Ruling] = []
    for ruling in rulings:
        if ruling.verdict != "undo":
            stack.append(ruling)
        elif (at := _undone(ruling, stack)) is not None:
            del stack[at]
        else:
            idle.append(ruling)
    verdicts = {ruling.conflict: ruling for ruling in stack if ruling.verdict != "reject"}
    return Standing(verdicts, {ruling.claim: ruling for ruling in stack if ruling.verdict == "reject"}, tuple(idle))


def _undone(undo: Ruling, stack: Sequence[Ruling]) -> int | None:
    """The last ruling on the same claim if the undo names one, else on the same conflict."""
    for at in range(len(stack) - 1, -1, -1):
        if (stack[at].claim == undo.claim) if undo.claim else (stack[at].conflict == undo.conflict):
            return at
    return None


def decide(drafts: Mapping[str, Draft], standing: Standing, context: Context) -> list[Decision]:
    """The state of every conflict."""
    return [_decided(conflict, draft, standing.verdicts.get(conflict), context) for conflict, draft in drafts.items()]


def _decided(conflict: str, draft: Draft, ruling: Ruling | None, context: Context) -> Decision:
    if ruling is None:
        return Decision(conflict, draft)
    value = usable_value(draft, ruling, context) if ruling.verdict != "dismiss" else ""
    if ruling.seen and not set(draft.values) <= set(ruling.seen):
        return Decision(conflict, draft, "reopened", value or "", ruling)
    if value is None:
        return Decision(conflict, draft, ruling=ruling, unusable=True)
    return Decision(conflict, draft, "dismissed" if ruling.verdict == "dismiss" else "ruled", value, ruling)


def settled(claims: Sequence[Claim], decisions: Iterable[Decision], context: Context) -> list[Claim]:
    """The claims with every ambiguous university that was ruled on replaced by the one it is."""
    whose = {claim.claim: decision.value for decision in decisions if decision.state == "ruled" for claim in decision.draft.claims}
    return [_named(claim, whose[claim.claim], context) if claim.claim in whose else claim for claim in claims]


def _named(claim: Claim, university: str, context: Context) -> Claim:
    return replace(claim, university=university, university_name=context.registry.name(university) or claim.university_name, candidates=())


def orphans(rulings: Sequence[Ruling], standing: Standing, decisions: Iterable[Decision], claims: Iterable[Claim]) -> tuple[Ruling, ...]:
    """Rulings in force that match nothing, or say a value that its conflict cannot take, in the order of the file."""
    decisions = list(decisions)
    conflicts = {decision.conflict for decision in decisions}
    known = {claim.claim for claim in claims}
    lost = {id(ruling) for conflict, ruling in standing.verdicts.items() if conflict not in conflicts}
    lost |= {id(ruling) for claim, ruling in standing.rejected.items() if claim not in known}
    lost |= {id(decision.ruling) for decision in decisions if decision.unusable} | {id(ruling) for ruling in standing.idle}
    return tuple(ruling for ruling in rulings if id(ruling) in lost)

"""What people have ruled, applied: the latest verdict on a conflict wins, an undo withdraws the one before it.

A ruling remembers the values it saw. A value it did not see reopens the conflict, with the old verdict beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from pipeline.model import Claim, Ruling
from pipeline.reconciliation.context import Context
from pipeline.reconciliation.draft import Draft
from pipeline.reconciliation.usable import usable_value


@dataclass(frozen=True, slots=True)
class Decision:
    """A draft with its id and state (open, ruled, dismissed, reopened); `value` is what was ruled, `ruling` the verdict in force.

    `named`: of a conflict about a name, the university of every claim that is settled.
    """

    conflict: str
    draft: Draft
    state: str = "open"
    value: str = ""
    ruling: Ruling | None = None
    unusable: bool = False
    named: Mapping[str, str] = field(default_factory=dict)

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
    """Rulings that no later row withdrew or replaced. `verdicts` by conflict, `rejected` by claim; `idle` undid nothing.

    `pages`: by conflict, values for the page of one claim, which only conflicts about names have.
    """

    verdicts: Mapping[str, Ruling]
    pages: Mapping[str, tuple[Ruling, ...]]
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
    verdicts = {ruling.conflict: ruling for ruling in stack if ruling.verdict != "reject" and not _for_page(ruling)}
    pages: dict[str, tuple[Ruling, ...]] = {}
    for ruling in filter(_for_page, stack):
        pages[ruling.conflict] = (*pages.get(ruling.conflict, ()), ruling)
    return Standing(verdicts, pages, {ruling.claim: ruling for ruling in stack if ruling.verdict == "reject"}, tuple(idle))


def _for_page(ruling: Ruling) -> bool:
    return ruling.verdict == "value" and bool(ruling.claim)


def _undone(undo: Ruling, stack: Sequence[Ruling]) -> int | None:
    """The last ruling on the same claim if the undo names one, else on the same conflict."""
    for at in range(len(stack) - 1, -1, -1):
        if (stack[at].claim == undo.claim) if undo.claim else (stack[at].conflict == undo.conflict):
            return at
    return None


def decide(drafts: Mapping[str, Draft], standing: Standing, context: Context) -> list[Decision]:
    """The state of every conflict."""
    return [decided(conflict, draft, standing.verdicts.get(conflict), context) for conflict, draft in drafts.items()]


def decided(conflict: str, draft: Draft, ruling: Ruling | None, context: Context) -> Decision:
    """The state of one conflict under the verdict on it, if there is one."""
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
    whose = {claim: university for decision in decisions for claim, university in decision.named.items()}
    return [_named(claim, whose[claim.claim], context) if claim.claim in whose else claim for claim in claims]


def _named(claim: Claim, university: str, context: Context) -> Claim:
    return replace(claim, university=university, university_name=context.registry.name(university) or claim.university_name, candidates=())

"""The kinds of conflict (contract, definition 8): one module an idea, one function a kind, each from claims to drafts."""

from collections.abc import Iterator, Sequence

from pipeline.model import Claim
from pipeline.reconciliation.context import Context
from pipeline.reconciliation.draft import Draft
from pipeline.reconciliation.kinds.dates import founding_drafts, start_drafts
from pipeline.reconciliation.kinds.figures import figure_drafts
from pipeline.reconciliation.kinds.identity import identity_drafts
from pipeline.reconciliation.kinds.lists import list_drafts
from pipeline.reconciliation.kinds.roles import role_drafts
from pipeline.reconciliation.kinds.sums import sum_drafts
from pipeline.reconciliation.kinds.terms import own_term_drafts, rule_drafts, seat_drafts

__all__ = ["find_drafts", "identity_drafts"]

_KINDS = (figure_drafts, sum_drafts, list_drafts, role_drafts, founding_drafts, start_drafts, own_term_drafts, seat_drafts, rule_drafts)


def find_drafts(claims: Sequence[Claim], context: Context) -> Iterator[Draft]:
    """Every disagreement but `identity`, which is settled first since it decides whose the other claims are."""
    for kind in _KINDS:
        yield from kind(claims, context)

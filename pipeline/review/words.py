"""The words of a card, the same in HTML and in plain text."""

from __future__ import annotations

from pipeline.model import Claim, Conflict, DocumentRecord, Ruling
from pipeline.review.sides import Quote, Side

_DONE = {"choose": "chose {}", "value": "set it to {}", "dismiss": "dismissed it", "undo": "withdrew the verdict"}


def tell_subject(conflict: Conflict) -> str:
    """What the conflict is about."""
    names = " / ".join(part for part in (conflict.organisation_name, conflict.university_name) if part)
    about = " ".join(part for part in (conflict.property.replace("_", " "), conflict.country, conflict.as_of) if part)
    return f"{names}: {about}" if names else about


def tell_suggestion(conflict: Conflict, reason: str) -> str:
    """The suggestion with its reason, or that there is none."""
    why = f" ({reason})" if reason else ""
    return f"Suggested: {conflict.suggested}{why}. It decides nothing." if conflict.suggested else f"Nothing is suggested{why}."


def tell_side(side: Side) -> str:
    """How many independent sources say a value."""
    if not side.quotes:
        return "no quote says it in these words"
    return f"{_number(side.voices, 'voice')}, {_number(len(side.quotes), 'quote')}"


def tell_claim(claim: Claim) -> str:
    """What a claim says, with the time it holds for."""
    what = claim.value if claim.property == "role" else f"{claim.value} {claim.property.replace('_', ' ')} {claim.country}".strip()
    time = claim.as_of or "/".join(part for part in (claim.start, claim.end) if part)
    return f"{what} ({time})" if time else what


def pick_claims(quote: Quote) -> list[Claim]:
    """The claims to show below a quote: of those that say the same of it, the first."""
    return list({tell_claim(claim): claim for claim in reversed(quote.claims)}.values())[::-1]


def tell_page(record: DocumentRecord) -> str:
    """Who published the page, and when."""
    publisher = record.publisher_name or record.publisher or "publisher unknown"
    return f"{publisher}, {f'{record.published} (from {record.published_from})' if record.published else 'undated'}"


def tell_voice(quote: Quote) -> str:
    """Whether its page is a witness of its own."""
    return f"one voice with {', '.join(quote.voice)}" if quote.voice else "a voice of its own"


def tell_ruling(ruling: Ruling) -> str:
    """Who ruled what, when and why."""
    done = _DONE.get(ruling.verdict, ruling.verdict).format(ruling.value or ruling.claim)
    return f"{ruling.by or 'somebody'} {done} on {ruling.at[:10] or 'an unknown day'}{f': {ruling.reason}' if ruling.reason else ''}"


def tell_rest(conflict: Conflict) -> str:
    """The heading of quotes that say none of the values: of an ambiguous name, all of them."""
    return "The name as written" if conflict.kind == "identity" else "What else bears on it"


def tell_call(conflict: Conflict, sides: tuple[Side, ...]) -> str:
    """A call that would rule, to copy. It names a value only where one is suggested: no order of values is an argument."""
    side = next((side for side in sides if side.value and side.value == conflict.suggested), None)
    claim = side.quotes[0].claims[0].claim if side and side.quotes else ""
    verdict = f'choose="{claim}"' if claim else f'value="{conflict.suggested or "..."}"'
    return f'result.conflict("{conflict.conflict}").rule({verdict}, by="your name", reason="why")'


STALE = "the page has changed since this run or is gone: only the quote is shown; run again"


def _number(count: int, noun: str) -> str:
    return f"{count} {noun if count == 1 else noun + 's'}"

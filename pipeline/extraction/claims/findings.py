"""What the rules read from a sentence, before it becomes a claim; offsets are those of the readable copy."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.model import Mention

# The role of a university that a figure of this property counts.
ROLES_COUNTED = {"members": "member", "observers": "observer", "founding_members": "founding_member", "all": "unknown"}
PROPERTIES_COUNTED = {role: prop for prop, role in ROLES_COUNTED.items()}  # the property that counts universities of a role


@dataclass(frozen=True, slots=True)
class RoleFinding:
    """A university's role in an organisation."""

    organisation: Mention
    university: Mention
    role: str
    start_date: str
    end_date: str
    start: int
    end: int
    rule: str
    explicit: bool = True  # the words name the status; a joining verb alone leaves it open

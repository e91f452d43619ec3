"""The role that the words of a heading or a label give to what stands below it."""

from __future__ import annotations

import re

from pipeline.extraction.tables import either

# The first whose words stand in the head wins.
_ROLES = ("chair", "observer", "founding_member", "founder", "former", "associate", "member", "unknown")
_HEADS = tuple((role, re.compile(either(f"head_{role}"), re.IGNORECASE)) for role in _ROLES)
_CHAIR_HEAD = 40  # characters of a heading such as «Президенты»


def role_of_head(head: str) -> str:
    """The role that the words of a heading or label give, empty where they give none; a chair's list has a heading of its own."""
    return next((role for role, pattern in _HEADS if pattern.search(head) and (role != "chair" or len(head) <= _CHAIR_HEAD)), "")

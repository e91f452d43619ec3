"""What a run has to read again, and why: the listing of sources/ against the keys of the store."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pipeline.fingerprint import Fingerprint, fingerprint_row
from pipeline.sources import Found, Listing

WHY = {
    "sha256": "its bytes changed",
    "row": "its row in documents.csv changed",
    "registry": "universities.csv or organisations.csv changed",
    "settings": "a setting changed",
    "program": "the program or a library changed",
}
NEW = "new"
FULL = "everything is read again (--full)"


@dataclass(frozen=True, slots=True)
class Plan:
    """`todo`: documents to read, with the reason by name in `why`. `kept`: readings that still hold. `duplicates`: name -> first of
    the same bytes. `unusable`: listed, but they cannot be opened. `removed`: in the store, no longer in sources/."""

    todo: tuple[Found, ...]
    why: dict[str, str]
    kept: tuple[str, ...]
    duplicates: dict[str, str]
    unusable: tuple[Found, ...]
    removed: tuple[str, ...]


def make_plan(listing: Listing, base: Fingerprint, keys: dict[str, Fingerprint], *, full: bool = False) -> Plan:
    """Compare every listed document with the key under which it was read."""
    originals: dict[str, str] = {}
    readable = [found for found in listing.found if not found.problem]
    for found in readable:
        originals.setdefault(found.sha256, found.name)
    duplicates = {found.name: originals[found.sha256] for found in readable if originals[found.sha256] != found.name}
    firsts = [found for found in readable if found.name not in duplicates]
    why = {found.name: _why(key_of(base, found), keys.get(found.name), full) for found in firsts}
    return Plan(
        todo=tuple(found for found in firsts if why[found.name]),
        why={name: reason for name, reason in why.items() if reason},
        kept=tuple(name for name, reason in why.items() if not reason),
        duplicates=duplicates,
        unusable=tuple(found for found in listing.found if found.problem),
        removed=tuple(sorted(set(keys) - set(why))),
    )


def key_of(base: Fingerprint, found: Found) -> Fingerprint:
    """The key of one document."""
    return replace(base, sha256=found.sha256, row=fingerprint_row(found.row))


def _why(now: Fingerprint, before: Fingerprint | None, full: bool) -> str:
    if full:
        return FULL
    if before is None:
        return NEW
    return "; ".join(WHY[part] for part in now.differences(before))

"""What a run has to read again, and why: the listing of sources/ against the keys of the store."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeAlias

from pipeline.fingerprint import Fingerprint, fingerprint_row
from pipeline.sources import Found, Listing

WHY = {
    "sha256": "its bytes changed",
    "row": "its row in documents.csv changed",
    "registry": "a row of universities.csv or organisations.csv changed, a name of which can occur in it",
    "settings": "a setting changed",
    "program": "the program or a library changed",
}
Spares: TypeAlias = Callable[[str, str], bool]
NEW = "new"
FULL = "everything is read again (--full)"


def spare_none(document: str, registry: str) -> bool:
    """Every change of the tables concerns every document: right, but slow."""
    return False


@dataclass(frozen=True, slots=True)
class Plan:
    """`todo`: documents to read, with the reason by name in `why`. `kept`: readings that still hold. `duplicates`: name -> first of
    the same bytes. `unusable`: listed, but they cannot be opened. `removed`: in the store, no longer in sources/. `adopted`: kept
    though a registry table changed, since no changed name can occur in them."""

    todo: tuple[Found, ...]
    why: dict[str, str]
    kept: tuple[str, ...]
    duplicates: dict[str, str]
    unusable: tuple[Found, ...]
    removed: tuple[str, ...]
    adopted: tuple[str, ...] = ()


def make_plan(
    listing: Listing, base: Fingerprint, keys: dict[str, Fingerprint], *, full: bool = False, spares: Spares = spare_none
) -> Plan:
    """Compare every listed document with the key under which it was read. `spares` tells (document, fingerprint of the registry tables it
    was read under) whether the reading holds under the present ones too."""
    originals: dict[str, str] = {}
    readable = [found for found in listing.found if not found.problem]
    for found in readable:
        originals.setdefault(found.sha256, found.name)
    duplicates = {found.name: originals[found.sha256] for found in readable if originals[found.sha256] != found.name}
    firsts = [found for found in readable if found.name not in duplicates]
    now = {found.name: key_of(base, found) for found in firsts}
    adopted = () if full else tuple(name for name in now if name in keys and _holds(name, now[name], keys[name], spares))
    why = {name: "" if name in adopted else _why(now[name], keys.get(name), full) for name in now}
    return Plan(
        todo=tuple(found for found in firsts if why[found.name]),
        why={name: reason for name, reason in why.items() if reason},
        kept=tuple(name for name, reason in why.items() if not reason),
        duplicates=duplicates,
        unusable=tuple(found for found in listing.found if found.problem),
        removed=tuple(sorted(set(keys) - set(why))),
        adopted=adopted,
    )


def _holds(name: str, now: Fingerprint, before: Fingerprint, spares: Spares) -> bool:
    """Only the registry tables changed, and nothing in them concerns the document."""
    return now.differences(before) == ["registry"] and spares(name, before.registry)


def key_of(base: Fingerprint, found: Found) -> Fingerprint:
    """The key of one document."""
    return replace(base, sha256=found.sha256, row=fingerprint_row(found.row))


def _why(now: Fingerprint, before: Fingerprint | None, full: bool) -> str:
    if full:
        return FULL
    if before is None:
        return NEW
    return "; ".join(WHY[part] for part in now.differences(before))

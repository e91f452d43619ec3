"""One organisation of a ROR dump (schema version 2), as far as the registry of universities wants to know it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from pipeline.registry.ror_dump import RorError

EDUCATION, ACTIVE = "education", "active"


@dataclass(frozen=True, slots=True)
class RorName:
    """A name as the dump has it. `language` is ISO 639-1 or empty; `shown`: the name that ROR itself displays."""

    text: str
    language: str
    kinds: tuple[str, ...]

    @property
    def full(self) -> bool:
        """Not only an acronym: those mean too many things to link by."""
        return bool(set(self.kinds) - {"acronym"})

    @property
    def shown(self) -> bool:
        return "ror_display" in self.kinds


@dataclass(frozen=True, slots=True)
class RorRecord:
    """A record: `countries` are ISO 3166-1 alpha-2 codes of its places, the first with `city`."""

    ror: str
    names: tuple[RorName, ...]
    kinds: tuple[str, ...]
    status: str
    countries: tuple[str, ...]
    city: str
    domains: tuple[str, ...]
    wikidata: str

    @property
    def name(self) -> str:
        """The name to show a person."""
        return next((name.text for name in self.names if name.shown), self.names[0].text)


def parse_record(data: Mapping[str, Any], number: int) -> RorRecord:
    """Read one record of the dump; RorError where its form is another. `number` counts from 1, for the message."""
    if "names" not in data:
        old = isinstance(data.get("name"), str)
        told = "schema version 1; download a dump of schema version 2" if old else f"entry {number} has no names: is no ROR dump"
        raise RorError(f"{'this is a ROR dump of ' if old else ''}{told}")
    try:
        return _parse(data)
    except (KeyError, TypeError, AttributeError, IndexError, ValueError) as error:
        raise RorError(f"entry {number} ({data.get('id', 'without id')}) is no record of ROR schema version 2: {error!r}") from error


def _parse(data: Mapping[str, Any]) -> RorRecord:
    places = [place["geonames_details"] for place in data["locations"]]
    return RorRecord(
        ror=data["id"],
        names=tuple(RorName(_clean(name["value"]), name.get("lang") or "", tuple(name["types"])) for name in data["names"]),
        kinds=tuple(data["types"]),
        status=data["status"],
        countries=tuple(place["country_code"] for place in places),
        city=_clean(places[0].get("name") or "") if places else "",
        domains=_domains(data.get("domains") or (), data.get("links") or ()),
        wikidata=_wikidata(data.get("external_ids") or ()),
    )


def _clean(text: str) -> str:
    """One line without `;`, which parts the names of a cell."""
    return " ".join(text.replace(";", ",").split())


def _domains(domains: Iterable[str], links: Iterable[Mapping[str, str]]) -> tuple[str, ...]:
    """The domains that the record names and the host of its website."""
    hosts = [urlsplit(link["value"]).hostname or "" for link in links if link["type"] == "website"]
    return tuple(dict.fromkeys(host.removeprefix("www.").lower() for host in (*domains, *hosts) if host))


def _wikidata(identifiers: Iterable[Mapping[str, Any]]) -> str:
    """The preferred identifier, or the only one; several of equal rank give none."""
    for identifier in identifiers:
        if identifier["type"] == "wikidata":
            every = identifier.get("all") or []
            return str(identifier.get("preferred") or (every[0] if len(every) == 1 else ""))
    return ""

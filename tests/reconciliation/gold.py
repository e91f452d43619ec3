"""Gold facts of the corpus as claims and document records, for a reconciliation without extraction."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path
from typing import Any

from pipeline.model import Claim, DocumentRecord
from pipeline.registry import Organisation, Registry, load_registry

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
TWO_COUNTRIES = {"ASRTU": ("CN", "RU"), "Association of Sino-Russian Medical Universities": ("CN", "RU")}


def slug(name: str) -> str:
    return re.sub(r"\W+", "-", name.lower()).strip("-")


def fingerprint(*parts: object) -> str:
    return "claim:" + hashlib.sha256("|".join(map(str, parts)).encode()).hexdigest()[:12]


class Gold:
    """All gold files of the corpus, read once."""

    def __init__(self, corpus: Path = CORPUS) -> None:
        self.corpus = corpus
        self.expected = json.loads((corpus / "conflicts.json").read_text("utf-8"))
        self.pages = [json.loads(path.read_text("utf-8")) for path in sorted((corpus / "gold").glob("*-*.json"))]
        built_in = load_registry()
        self.ids = {row.name_en: row.id for row in built_in.universities.values()}
        names = json.loads((corpus / "gold" / "organisations.json").read_text("utf-8"))
        organisations = {f"org:{slug(n)}": Organisation(id=f"org:{slug(n)}", name_en=n, country=TWO_COUNTRIES.get(n, ())) for n in names}
        self.registry = Registry(built_in.universities, organisations)

    def university(self, name: str) -> str:
        return self.ids.get(name, f"new:{slug(name)}")

    def ambiguous(self, page: dict[str, Any]) -> dict[str, tuple[str, tuple[str, ...]]]:
        """Name in gold -> surface and candidates, for the names of a page that fit several universities."""
        identity = {c["surface"]: c["values"] for c in self.expected["conflicts"] if c["kind"] == "identity"}
        unclear = [u for u in page["universities"] if u.get("ambiguous")]
        return {u["name_en"]: (s, tuple(map(self.university, identity[s]))) for u in unclear for s in u["surfaces"] if s in identity}

    def claims(self) -> list[Claim]:
        rows = [claim for page in self.pages for claim in (*self.counts(page), *self.roles(page), *self.founded(page))]
        return [*rows, self.claim(self.page("seed-000.txt"), "ASRTU", "term", "P2Y", 99)]  # each rotating chair serves two years

    def page(self, name: str) -> dict[str, Any]:
        return next(page for page in self.pages if page["file"] == name)

    def counts(self, page: dict[str, Any]) -> list[Claim]:
        text = self.text(page)
        return [
            self.claim(
                page,
                c["organisation"],
                c["measure"],
                str(c["value"]),
                n,
                qualifier=c["qualifier"],
                lower=c["value"] + 1 if c["qualifier"] == "at_least" else c["value"],
                upper=None if c["qualifier"] == "at_least" else c["value"],
                country=c["country"] or "",
                as_of=c["as_of"] or "",
                basis=c["basis"],
                quote=c["quote"],
                quote_start=max(0, text.find(c["quote"])),
                quote_end=max(0, text.find(c["quote"])) + len(c["quote"]),
            )
            for n, c in enumerate(page["counts"])
        ]

    def roles(self, page: dict[str, Any]) -> list[Claim]:
        unclear = self.ambiguous(page)
        rows = []
        for n, m in enumerate(page["memberships"]):
            name, candidates = unclear.get(m["university"], (m["university"], ()))
            university = f"ambiguous:{slug(name)}" if candidates else self.university(name)
            who = {"university": university, "university_name": name, "candidates": candidates}
            when = {"start": m["start"] or "", "end": m["end"] or ""}
            rows.append(self.claim(page, m["organisation"], "role", m["role"], 100 + n, quote=name, **who, **when))
        return rows

    def founded(self, page: dict[str, Any]) -> list[Claim]:
        events = enumerate(page["events"])
        return [self.claim(page, e["organisation"], "founded", e["date"], 900 + n, place=e["place"] or "") for n, e in events if e["date"]]

    def claim(self, page: dict[str, Any], organisation: str, kind: str, value: str, n: int, **rest: Any) -> Claim:
        blank: dict[str, Any] = dict.fromkeys(
            ("university", "university_name", "qualifier", "country", "as_of", "as_of_from", "start", "end", "basis", "quote"), ""
        )
        blank |= {"lower": None, "upper": None, "quote_start": 0, "quote_end": 0} | rest
        name = fingerprint(page["file"], organisation, kind, value, n)
        return Claim(
            claim=name,
            document=page["file"],
            organisation=f"org:{slug(organisation)}",
            organisation_name=organisation,
            organisation_text=organisation,
            property=kind,
            value=value,
            rule="gold",
            **blank,
        )

    def text(self, page: dict[str, Any]) -> str:
        return (self.corpus / "docs" / page["file"]).read_text("utf-8")

    def documents(self) -> list[DocumentRecord]:
        return [
            DocumentRecord(
                document=page["file"],
                sha256="",
                url=page["url"] or "",
                language=page["lang"],
                published=page["published"] or "",
                publisher=self.university(page["publisher_university"]) if page["publisher_university"] else "",
                text=self.text(page),
            )
            for page in self.pages
        ]

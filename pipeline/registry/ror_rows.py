"""Rows of universities.csv made from ROR records: a row of ours with its identifiers, or a new row."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from pipeline.folding import fold_name
from pipeline.registry.matcher import matcher_of
from pipeline.registry.ror_records import RorName, RorRecord
from pipeline.registry.rows import University
from pipeline.registry.tables import Registry

_LANGUAGES = ("en", "zh", "ru")
_PLAIN = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ß": "ss", "ı": "i", "–": "-"})
_SHORTEST_HAN = 4  # characters: 东大, 交大 and the like mean several universities


@dataclass(frozen=True, slots=True)
class Shared:
    """A name of a new row that another row has too."""

    university: str
    name: str


def fill(row: University, record: RorRecord) -> University:
    """Our row with the identifiers of the record, where it has none."""
    return replace(row, ror=row.ror or record.ror, wikidata=row.wikidata or record.wikidata)


def make_rows(records: Sequence[RorRecord], registry: Registry) -> tuple[list[University], list[Shared]]:
    """New rows for records that are none of ours, in their order. A name that a row of ours or two new rows have is `shared` of the new
    ones and reported."""
    times = Counter(folded for record in records for folded in {fold_name(name.text) for name in record.names})
    taken = {folded for folded, count in times.items() if count > 1} | set(matcher_of(registry).names)
    ids = set(registry.universities)
    rows: list[University] = []
    for record in records:
        rows.append(_make_row(record, _choose_id(record, ids), taken))
        ids.add(rows[-1].id)
    return rows, [Shared(row.id, name) for row in rows for name in row.shared]


def _make_row(record: RorRecord, university: str, taken: set[str]) -> University:
    main = {language: _main_name(record, language) for language in _LANGUAGES}
    others = dict.fromkeys(name.text for name in record.names if name.text and name.text not in main.values())
    weak = {name.text for name in record.names if is_weak(name)}
    return University(
        id=university,
        country=record.countries[0] if record.countries else "",
        city=(record.city,) if record.city else (),
        name_en=main["en"],
        name_zh=main["zh"],
        name_ru=main["ru"],
        aliases=tuple(name for name in others if name not in weak and fold_name(name) not in taken),
        short=tuple(name for name in others if name in weak and fold_name(name) not in taken),
        shared=tuple(name for name in (*filter(None, main.values()), *others) if fold_name(name) in taken),
        domains=record.domains,
        ror=record.ror,
        wikidata=record.wikidata,
    )


def _main_name(record: RorRecord, language: str) -> str:
    """The label of that language; in English else the name that ROR shows."""
    labels = [name.text for name in record.names if name.language == language and "label" in name.kinds]
    return labels[0] if labels else record.name if language == "en" else ""


def is_weak(name: RorName) -> bool:
    """An acronym, one word alone, or two or three characters: means this university only beside other evidence."""
    if not name.full or re.fullmatch(r"[\u3400-\u9fff]+", name.text):
        return not name.full or len(name.text) < _SHORTEST_HAN
    return len(fold_name(name.text).split()) < 2


def _choose_id(record: RorRecord, taken: Iterable[str]) -> str:
    """`uni:` and the English name; with country, then city, then the end of the ROR id where that is taken."""
    tail = record.ror.rsplit("/", 1)[-1]
    slug = make_slug(_main_name(record, "en")) or tail
    more = [*record.countries[:1], record.city]
    tries = [" ".join([slug, *more[:count]]) for count in range(len(more) + 1)] + [f"{slug} {tail}"]
    ids = [f"uni:{make_slug(one)}" for one in tries]
    return next((one for one in ids if one not in taken), ids[-1])


def make_slug(name: str) -> str:
    """Small Latin letters and digits with hyphens between; empty for a name in another script."""
    plain = unicodedata.normalize("NFKD", name.casefold().translate(_PLAIN)).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", re.sub(r"['’]", "", plain.removeprefix("the "))))

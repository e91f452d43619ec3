"""The built-in tables of names as files: well formed, readable, without doubles."""

from __future__ import annotations

import csv
import itertools
import json
import re
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

from pipeline.registry import load_registry
from pipeline.registry.matcher import Matcher, matcher_of, spellings
from pipeline.registry.tables import DATA

SHARED = Path(__file__).resolve().parents[3] / "shared"
TABLES = sorted(DATA.glob("*.csv"))
UNIVERSITIES = [path for path in TABLES if path.name.startswith("universities-")]
REQUIRED = {"universities": ("id", "country", "city", "name_en"), "organisations": ("id", "name_en")}
# Spellings that fold to one form in two rows and are declared in one of them at most.
UNDECLARED = {
    "университет сан": "Университет Санься (Three Gorges) and Университет Санья are one stem",
    "图兰大学": "an alias of Tulane, a shared name of Turan",
}


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle, strict=True))


def all_rows() -> list[tuple[str, dict[str, str]]]:
    return [(path.name, row) for path in TABLES for row in rows_of(path)]


def test_there_are_tables() -> None:
    assert [path.name for path in TABLES if path not in UNIVERSITIES] == ["organisations.csv"]
    assert UNIVERSITIES


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.name)
def test_files_are_plain(path: Path) -> None:
    data = path.read_bytes()
    text = data.decode("utf-8")
    assert not data.startswith(b"\xef\xbb\xbf")
    assert b"\r" not in data
    assert data.endswith(b"\n")
    assert not data.endswith(b"\n\n")
    assert not [line for line in text.splitlines() if re.search(r"[\t\u200b-\u200f\ufeff\ufffd\u00ad]", line)]


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.name)
def test_cells(path: Path) -> None:
    required = REQUIRED[path.stem.split("-")[0]]
    for row in rows_of(path):
        assert None not in row, f"a cell too many: {row['id']}"
        assert None not in row.values(), f"a cell too few: {row['id']}"
        assert all(row[column] for column in required), f"an empty cell: {row['id']}"
        for column, cell in row.items():
            parts = cell.split(";") if cell else []
            assert all(part and part == part.strip() and "  " not in part for part in parts), (row["id"], column, cell)
            assert len(parts) == len(set(parts)), f"twice: {row['id']} {column} {cell}"


@pytest.mark.parametrize("column", ["ror", "wikidata"])
def test_no_identifier_that_nobody_checked(column: str) -> None:
    assert not [row["id"] for _, row in all_rows() if row.get(column)]


def test_ids_are_well_formed() -> None:
    for name, row in all_rows():
        prefix = "org" if name == "organisations.csv" else "uni"
        assert re.fullmatch(rf"{prefix}:[a-z0-9]+(?:-[a-z0-9]+)*", row["id"]), (name, row["id"])


def test_ids_are_unique_over_all_tables() -> None:
    ids = Counter(row["id"] for _, row in all_rows())
    assert not [entity for entity, times in ids.items() if times > 1]


def test_names_are_unique_over_all_tables() -> None:
    names = Counter(row["name_en"] for _, row in all_rows())
    assert not [name for name, times in names.items() if times > 1]


def test_loading_loses_no_row() -> None:
    registry = load_registry()
    assert len(registry.universities) + len(registry.organisations) == len(all_rows())


@pytest.mark.parametrize("path", UNIVERSITIES, ids=lambda path: path.name)
def test_countries_and_domains_of_universities(path: Path) -> None:
    for row in rows_of(path):
        assert re.fullmatch(r"[A-Z]{2}", row["country"]), row["id"]
        assert all(re.fullmatch(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+", d) for d in row["domains"].split(";") if d), row["id"]


def test_parents_exist() -> None:
    ids = {row["id"] for _, row in all_rows()}
    assert not [row["id"] for _, row in all_rows() if row.get("parent") and row["parent"] not in ids]


def _plain(name: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).casefold()


def _unsorted(rows: list[dict[str, str]], column: str) -> list[str]:
    keys = [(not row["country"], row["country"], _plain(row[column]), row["id"]) for row in rows]
    return [b[-1] for a, b in itertools.pairwise(keys) if a > b]


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.name)
def test_sorted_by_country_and_name(path: Path) -> None:
    """By country (none last), then by English name or by id: a new row has one place."""
    rows = rows_of(path)
    assert min(_unsorted(rows, "name_en"), _unsorted(rows, "id"), key=len) == []


def undeclared(matcher: Matcher) -> set[str]:
    """Spellings of two rows of which one does not say `shared` or `short`."""
    found = set()
    for folded, names in matcher.names.items():
        entities = {n.entity for n in names}
        declared = {n.entity for n in names if n.kind in ("shared", "short")}
        if len(entities) > 1 and entities != declared:
            found.add(folded)
    return found


def test_a_spelling_of_two_rows_is_declared_in_each() -> None:
    assert undeclared(matcher_of(load_registry())) - set(UNDECLARED) == set()


@pytest.mark.xfail(strict=True, reason="known failures")
@pytest.mark.parametrize("folded", UNDECLARED)
def test_undeclared_known_failures(folded: str) -> None:
    assert folded not in undeclared(matcher_of(load_registry()))


def test_every_spelling_can_be_found() -> None:
    """A spelling found on its own names its row; acronyms too, for they stand in capitals here."""
    matcher, registry = matcher_of(load_registry()), load_registry()
    lost = [
        (row.id, spelling)
        for row in (*registry.universities.values(), *registry.organisations.values())
        for spelling, _ in spellings(row)
        if not any(row.id in hit.entities for hit in matcher.find(spelling))
    ]
    assert lost == []


def gold_names() -> list[tuple[str, str]]:
    names: set[tuple[str, str]] = set()
    for path in [*SHARED.glob("gold/*-*.json"), *SHARED.glob("corpus/gold/*-*.json")]:
        page = json.loads(path.read_text("utf-8"))
        names |= {("university", u["name_en"]) for u in page["universities"]}
        said = [*page["counts"], *page["memberships"], *page["events"]]
        names |= {("organisation", item["organisation"]) for item in said}
    return sorted(names)


@pytest.mark.skipif(not (SHARED / "gold").exists(), reason="the gold facts lie beside the project, in ../shared")
def test_gold_names_are_registered() -> None:
    matcher = matcher_of(load_registry())
    prefix = {"university": "uni:", "organisation": "org:"}
    known = {(kind, name): [n.entity for n in matcher.lookup(name) if n.entity.startswith(prefix[kind])] for kind, name in gold_names()}
    assert known
    assert [name for name, entities in known.items() if not entities] == []


HEADER_UNIVERSITIES = "id,country,city,name_en,name_zh,name_ru,aliases,short,shared,former,domains,ror,wikidata\n"


def test_user_rows_are_added_and_replace(tmp_path: Path) -> None:
    ours = "uni:orekhov,RU,Orekhov;奥列霍夫;Орехов,Orekhov University,奥列霍夫大学,Ореховский университет,OrU;奥大,,,,oru.ru,,\n"
    other = "uni:harbin-institute-of-technology,CN,Harbin,HIT Renamed,新名大学,,,,,,,,\n"
    (tmp_path / "universities.csv").write_text(HEADER_UNIVERSITIES + ours + other, encoding="utf-8")
    (tmp_path / "organisations.csv").write_text("id,name_en,aliases\norg:ours,Orekhov League,OL;奥列霍夫联盟\n", encoding="utf-8")
    registry, built_in = load_registry(tmp_path), load_registry()
    assert registry.name("uni:orekhov") == "Orekhov University"
    assert registry.country("uni:orekhov") == "RU"
    assert registry.name("org:ours") == "Orekhov League"
    assert registry.name("uni:harbin-institute-of-technology") == "HIT Renamed"
    assert built_in.name("uni:harbin-institute-of-technology") == "Harbin Institute of Technology"
    assert len(registry.universities) == len(built_in.universities) + 1
    assert [h.entities for h in matcher_of(registry).find("到奥列霍夫大学访问")] == [("uni:orekhov",)]
    assert [h.entities for h in matcher_of(registry).find("哈尔滨工业大学")] == []


def test_user_table_of_excel_with_a_byte_order_mark(tmp_path: Path) -> None:
    (tmp_path / "universities.csv").write_text("id,country,name_en\nuni:a,RU,A University\n", encoding="utf-8-sig")
    assert load_registry(tmp_path).name("uni:a") == "A University"


def test_no_user_table(tmp_path: Path) -> None:
    assert load_registry(tmp_path) == load_registry()

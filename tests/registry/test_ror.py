"""`rollcall registry import-ror` on small records in the form of schema version 2. All of them, and all identifiers, are invented."""

from __future__ import annotations

import csv
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from pipeline.cli import main
from pipeline.registry import load_registry
from pipeline.registry.matcher import matcher_of
from pipeline.registry.ror_dump import PIECE, RorError, read_dump
from pipeline.registry.ror_records import RorName, parse_record
from pipeline.registry.ror_rows import is_weak, make_slug

HARBIN = "uni:harbin-institute-of-technology"
LABEL, SHOWN, ALIAS, ACRONYM = ["label"], ["ror_display", "label"], ["alias"], ["acronym"]


def record(number: int, *names: tuple[str, str | None, list[str]], country: str = "CN", **more: Any) -> dict[str, Any]:
    """A record as ROR writes it."""
    return {
        "admin": {"created": {"date": "2020-01-01", "schema_version": "2.0"}},
        "domains": [],
        "established": 1920,
        "external_ids": [{"type": "wikidata", "preferred": None, "all": [f"Q-test-{number}"]}],
        "id": f"https://ror.example/0test{number:02}",
        "links": [{"type": "website", "value": f"http://www.test{number}.example/en/"}, {"type": "wikipedia", "value": "http://w.example"}],
        "locations": [{"geonames_id": 1, "geonames_details": {"country_code": country, "name": "Teststadt"}}],
        "names": [{"value": value, "lang": lang, "types": types} for value, lang, types in names],
        "relationships": [],
        "status": "active",
        "types": ["education", "funder"],
        **more,
    }


HIT = record(1, ("Harbin Institute of Technology", "en", SHOWN), ("HIT", None, ACRONYM), ("哈尔滨工业大学", "zh", LABEL))
NEW = record(
    2,
    ("The Imaginary University of Łódź", "en", SHOWN),
    ("Вымышленный университет", "ru", LABEL),
    ("虚构大学", "zh", LABEL),
    ("Université imaginaire; campus", "fr", ALIAS),
    ("Imaginaria", None, ALIAS),
    ("IULX", None, ACRONYM),
    country="PL",
    domains=["imaginary.example"],
)


@pytest.fixture
def place(tmp_path, monkeypatch):
    (tmp_path / "sources").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def import_ror(place: Path, capsys: pytest.CaptureFixture[str], records: object, *options: str) -> tuple[int, str, str]:
    (place / "dump.json").write_text(json.dumps(records, ensure_ascii=False, indent=1), "utf-8")
    status = main(["registry", "import-ror", "dump.json", *options])
    told = capsys.readouterr()
    return status, " ".join(told.out.split()), told.err


def rows(place: Path) -> list[dict[str, str]]:
    path = place / "sources" / "universities.csv"
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle, strict=True))


def registry(place: Path):
    load_registry.cache_clear()
    return load_registry(place / "sources")


def test_a_known_university_gets_its_identifiers_and_keeps_the_rest(place, capsys):
    status, told, _ = import_ror(place, capsys, [HIT])
    ours, before = registry(place).universities[HARBIN], load_registry().universities[HARBIN]
    assert status == 0
    assert (ours.ror, ours.wikidata) == ("https://ror.example/0test01", "Q-test-1")
    assert (ours.aliases, ours.former, ours.city, ours.name_ru) == (before.aliases, before.former, before.city, before.name_ru)
    assert "linked 1, ambiguous 0, unlinked 0" in told


def test_unknown_ones_are_only_counted(place, capsys):
    _, told, _ = import_ror(place, capsys, [NEW])
    assert rows(place) == []
    assert "unlinked 1" in told
    assert "--all" in told


def test_all_adds_rows_with_names_by_language(place, capsys):
    import_ror(place, capsys, [NEW], "--all")
    [row] = rows(place)
    assert row == {
        "id": "uni:imaginary-university-of-lodz",
        "country": "PL",
        "city": "Teststadt",
        "name_en": "The Imaginary University of Łódź",
        "name_zh": "虚构大学",
        "name_ru": "Вымышленный университет",
        "aliases": "Université imaginaire, campus",
        "short": "Imaginaria;IULX",
        "shared": "",
        "former": "",
        "domains": "imaginary.example;test2.example",
        "ror": "https://ror.example/0test02",
        "wikidata": "Q-test-2",
    }
    assert [name.entity for name in matcher_of(registry(place)).lookup("Вымышленный университет")] == [row["id"]]


@pytest.mark.parametrize("options", [(), ("--all",)])
def test_again_adds_nothing(place, capsys, options):
    import_ror(place, capsys, [HIT, NEW], *options)
    before = (place / "sources" / "universities.csv").read_bytes()
    status, told, _ = import_ror(place, capsys, [HIT, NEW], *options)
    assert status == 0
    assert (place / "sources" / "universities.csv").read_bytes() == before
    assert "nothing to add" in told


def test_a_newer_dump_changes_nothing_and_says_what_differs(place, capsys):
    import_ror(place, capsys, [HIT])
    before = (place / "sources" / "universities.csv").read_bytes()
    _, told, _ = import_ror(place, capsys, [{**HIT, "id": "https://ror.example/0test99"}])
    assert (place / "sources" / "universities.csv").read_bytes() == before
    assert f"differs, nothing changed: {HARBIN}: ror is https://ror.example/0test01 here, https://ror.example/0test99 in the dump" in told


def test_what_is_there_stays_and_rows_come_behind_it(place, capsys):
    path = place / "sources" / "universities.csv"
    header = "id,country,city,name_en,name_zh,name_ru,aliases,short,shared,former,domains,ror,wikidata,note"
    path.write_bytes(f"\ufeff{header}\r\nuni:mine,CN,,My University,,,,,,,,,,by hand".encode())
    before = path.read_bytes()
    import_ror(place, capsys, [HIT])
    assert path.read_bytes().startswith(before + b"\n" + HARBIN.encode())
    assert {"uni:mine", HARBIN} <= set(registry(place).universities)


# Names that must not link, each with its reason.
NO_LINK = [
    record(3, ("Harbin Institute of Technology", "en", SHOWN), country="US"),  # another country
    record(3, ("Some Other Place", "en", SHOWN), ("HIT", None, ACRONYM)),  # an acronym alone
    record(3, ("Some Other Place", "en", SHOWN), ("HIT", None, ALIAS)),  # an acronym called an alias
    record(3, ("Some Other Place", "en", SHOWN), ("哈工", "zh", ALIAS)),  # no name of ours
    record(3, ("Northeastern University", "en", ALIAS), ("Some Other Place", "en", SHOWN), country="GB"),
]


@pytest.mark.parametrize("data", NO_LINK)
def test_not_linked(place, capsys, data):
    _, told, _ = import_ror(place, capsys, [data])
    assert "linked 0, ambiguous 0, unlinked 1" in told
    assert rows(place) == []


def test_a_record_that_fits_two_is_listed(place, capsys):
    both = record(4, ("Harbin Institute of Technology", "en", SHOWN), ("Harbin Engineering University", "en", ALIAS))
    _, told, _ = import_ror(place, capsys, [both], "--all")
    assert "ambiguous: Harbin Institute of Technology (https://ror.example/0test04) may be" in told
    assert "uni:harbin-engineering-university" in told
    assert rows(place) == []


def test_two_records_that_fit_one_are_listed(place, capsys):
    _, told, _ = import_ror(place, capsys, [HIT, {**HIT, "id": "https://ror.example/0test05"}])
    assert "linked 0, ambiguous 2, unlinked 0" in told


def test_a_present_name_counts_for_more_than_a_former_one(place, capsys):
    former = record(6, ("第四军医大学", "zh", SHOWN))
    present = record(7, ("Air Force Medical University", "en", SHOWN))
    import_ror(place, capsys, [former, present])
    assert [(row["id"], row["ror"]) for row in rows(place)] == [("uni:air-force-medical-university", "https://ror.example/0test07")]
    import_ror(place, capsys, [former])
    assert len(rows(place)) == 1


def test_what_is_no_active_university_is_left_out(place, capsys):
    company = record(8, ("Harbin Institute of Technology", "en", SHOWN), types=["company"])
    gone = [record(9, ("Gone University", "en", SHOWN), status=status) for status in ("inactive", "withdrawn")]
    _, told, _ = import_ror(place, capsys, [company, *gone], "--all")
    assert "read 3 records: 0 of active universities and schools, 2 inactive or withdrawn left out" in told
    assert rows(place) == []


def test_a_name_of_two_is_shared_in_the_new_row_only(place, capsys):
    twin = record(10, ("University of Nowhere", "en", SHOWN), ("Harbin Institute of Technology", "en", ALIAS), country="US")
    _, told, _ = import_ror(place, capsys, [twin], "--all")
    [row] = rows(place)
    assert (row["shared"], row["aliases"]) == ("Harbin Institute of Technology", "")
    assert "shared: 'Harbin Institute of Technology' of uni:university-of-nowhere is a name of another row too" in told


def test_names_of_two_new_rows_are_shared_in_both_and_their_ids_differ(place, capsys):
    twins = [record(n, ("Nowhere University", "en", SHOWN), country=country) for n, country in ((11, "US"), (12, "GB"), (13, "US"))]
    import_ror(place, capsys, twins, "--all")
    assert [row["id"] for row in rows(place)] == ["uni:nowhere-university", "uni:nowhere-university-gb", "uni:nowhere-university-us"]
    assert {row["shared"] for row in rows(place)} == {"Nowhere University"}


def test_the_preferred_wikidata_id_or_the_only_one():
    ids = (
        [{"type": "wikidata", "preferred": "Q-b", "all": ["Q-a", "Q-b"]}],
        [{"type": "wikidata", "preferred": None, "all": ["Q-a", "Q-b"]}],
    )
    assert [parse_record({**HIT, "external_ids": each}, 1).wikidata for each in (*ids, [])] == ["Q-b", "", ""]


def test_a_zip_with_both_schemas(place, capsys):
    with zipfile.ZipFile(place / "dump.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("v1-ror-data.json", json.dumps([{"id": "x", "name": "Old", "country": {}}]))
        archive.writestr("v1-ror-data_schema_v2.json", json.dumps([HIT]))
        archive.writestr("v1-ror-data.csv", "id\n")
    assert main(["registry", "import-ror", "dump.zip"]) == 0
    assert [row["id"] for row in rows(place)] == [HARBIN]


def test_records_stand_across_the_edges_of_pieces(tmp_path):
    many = [record(n % 90, (f"University {n} " + "x" * (n % 977), "en", SHOWN)) for n in range(2500)]
    path = tmp_path / "dump.json"
    path.write_text(json.dumps(many), "utf-8")
    assert path.stat().st_size > 2 * PIECE
    assert list(read_dump(path)) == many


UNUSABLE = [
    (b"", "does not begin with a JSON list"),
    (b'{"items": []}', "does not begin with a JSON list"),
    (b"id,name\n1,x\n", "does not begin with a JSON list"),
    (b"[1, 2]", "entry 1 of the list is no organisation"),
    (b'[{"a": 1}]', "entry 1 has no names"),
    (b'[{"id": "x", "name": "Old", "country": {"country_code": "CN"}}]', "schema version 1; download a dump of schema version 2"),
    (b'[{"id": "x", "names": [{"value": "A"}]}]', "entry 1 (x) is no record of ROR schema version 2"),
    (json.dumps([HIT]).encode()[:-40], "it ends before the list does"),
    (b'[{"names": \xff\xfe}]', "not UTF-8"),
    (b"PK\x03\x04 no archive", "cannot be unpacked"),
]


@pytest.mark.parametrize(("data", "told"), UNUSABLE)
def test_what_is_no_dump_is_one_line(place, capsys, data, told):
    (place / "dump.json").write_bytes(data)
    assert main(["registry", "import-ror", "dump.json"]) == 2
    error = capsys.readouterr().err
    assert len(error.splitlines()) == 1
    assert error.startswith("rollcall: dump.json: ")
    assert told in error
    assert rows(place) == []


def test_a_list_that_is_no_json_ends(tmp_path):
    path = tmp_path / "dump.json"
    path.write_text('[{"names": ' + "x" * PIECE)
    with pytest.raises(RorError, match="ends before"):
        list(read_dump(path))


@pytest.mark.parametrize(
    ("table", "told"),
    [
        ("id;name\n", "no column"),
        ("id,name_en\nuni:x,X\n", "no column country, city"),
        ("id,название\n".encode("cp1251"), "is not UTF-8"),
    ],
)
def test_a_table_that_cannot_take_rows_is_one_line(place, capsys, table, told):
    path = place / "sources" / "universities.csv"
    path.write_bytes(table if isinstance(table, bytes) else table.encode())
    before = path.read_bytes()
    status, _, error = import_ror(place, capsys, [HIT])
    assert (status, len(error.splitlines()), path.read_bytes()) == (2, 1, before)
    assert told in error


@pytest.mark.parametrize("words", [["dump.json"], ["dump.json", "--sources", "nowhere"]])
def test_missing_places_are_one_line(place, capsys, words):
    assert main(["registry", "import-ror", *words]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


WEAK = [
    (RorName("IULX", "", ("acronym",)), True),
    (RorName("Imaginaria", "", ("alias",)), True),
    (RorName("交大", "zh", ("alias",)), True),
    (RorName("虚构大学", "zh", ("alias",)), False),
    (RorName("Imaginary University", "en", ("alias", "acronym")), False),
]


@pytest.mark.parametrize(("name", "weak"), WEAK)
def test_weak_names(name, weak):
    assert is_weak(name) is weak


SLUGS = [
    ("The University of Łódź", "university-of-lodz"),
    ("King's College", "kings-college"),
    ("虚构大学", ""),
    ("Aix–Marseille", "aix-marseille"),
]


@pytest.mark.parametrize(("name", "slug"), SLUGS)
def test_slugs(name, slug):
    assert make_slug(name) == slug

"""`registry add`: a name becomes an alias or a row, append-only, and the next run reads the documents it can stand in."""

from __future__ import annotations

import pytest

from pipeline.cli import main
from pipeline.flow import run
from pipeline.naming import NamingError, append_row, make_alias, make_row
from pipeline.registry import load_registry
from tests.flow_standins import put

PAGE = "Greenfield Technical University is a member of the Association of Sino-Russian Technical Universities.\n"


@pytest.fixture
def pages(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return put(tmp_path / "sources", a_txt=PAGE, b_txt="北京航空航天大学是中俄工科大学联盟成员。\n")


def test_unknown_names_with_quotes_then_an_alias(pages, capsys):
    run(pages, "extracted", engine="serial")
    assert main(["registry", "unknown"]) == 0
    told = capsys.readouterr().out
    assert "Greenfield Technical University" in told
    assert "is a member of" in told
    assert main(["registry", "add", "Greenfield Technical University", "--alias-of", "uni:tongji-university"]) == 0
    capsys.readouterr()
    main(["status"])
    assert "a run would read 1, keep 1" in capsys.readouterr().out
    main(["status", "--explain", "b.txt"])
    assert "no changed name can occur" in capsys.readouterr().out
    result = run(pages, "extracted", engine="serial")
    assert result.read == 1
    assert "uni:tongji-university" in {claim.university for claim in result.outputs.claims}
    row = load_registry(pages).universities["uni:tongji-university"]
    assert "Greenfield Technical University" in row.aliases
    assert row.name_zh == "同济大学"


def test_a_new_row(pages, capsys):
    status = main(
        ["registry", "add", "Гринфилдский технический университет", "--name-en", "Greenfield Technical University", "--country", "AU"]
    )
    assert status == 0
    row = load_registry(pages).universities["uni:greenfield-technical-university"]
    assert (row.name_ru, row.country) == ("Гринфилдский технический университет", "AU")
    result = run(pages, "extracted", engine="serial")
    assert "uni:greenfield-technical-university" in {claim.university for claim in result.outputs.claims}


def test_an_organisation(tmp_path):
    registry = load_registry(None)
    append_row(tmp_path, make_row(registry, "绿野大学联盟", "organisation", {"name_en": "Greenfield League"}))
    append_row(tmp_path, make_alias(load_registry(tmp_path), "绿野联盟", "org:greenfield-league"))
    assert load_registry(tmp_path).organisations["org:greenfield-league"].aliases == ("绿野联盟",)
    assert (tmp_path / "organisations.csv").read_text("utf-8").count("\n") == 3


@pytest.mark.parametrize(
    ("name", "entity", "message"),
    [
        ("X University", "uni:tongji", "did you mean uni:tongji-university"),
        ("Tongji University", "uni:tongji-university", "already"),
        ("a;b", "uni:tongji-university", "semicolon"),
    ],
)
def test_aliases_that_cannot_be(name, entity, message):
    with pytest.raises(NamingError, match=message):
        make_alias(load_registry(None), name, entity)


def test_rows_that_cannot_be():
    registry = load_registry(None)
    for name, cells in (("绿野大学", {}), ("Greenfield", {"id": "greenfield"}), ("Greenfield", {"id": "uni:tongji-university"})):
        with pytest.raises(NamingError):
            make_row(registry, name, "university", cells)

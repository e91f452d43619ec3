"""The grammars, case by case."""

from __future__ import annotations

import importlib
import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

from pipeline.extraction.dates import find_damaged_dates, find_dates

HERE = Path(__file__).parent


def _module(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"date_{name}", HERE / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _cases() -> list[object]:
    out: list[object] = []
    for name in ("cases_zh", "cases_en", "cases_ru", "cases_suites"):
        if not (HERE / f"{name}.py").exists():
            continue
        for group, cases in vars(_module(name)).items():
            if group.isupper():
                out += [pytest.param(*case, id=f"{name}-{group}-{number}") for number, case in enumerate(cases)]
    return out


@pytest.mark.parametrize(("text", "published", "expected"), _cases())
def test_case(text: str, published: str | None, expected: list[tuple[str, str]]) -> None:
    found = find_dates(text, published=published)
    assert [(mention.text, mention.edtf) for mention in found] == expected


@pytest.mark.parametrize(("text", "published", "expected"), _cases())
def test_gates_change_what_is_tried_never_what_is_found(
    text: str, published: str | None, expected: list[tuple[str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Words that open a date only before certain others (“the”, 大), and figures that count things: words.csv, kinds head, counted."""
    scan = importlib.import_module("pipeline.extraction.dates.scan")
    monkeypatch.setattr(scan, "_HEADS", {script: dict.fromkeys(heads, True) for script, heads in scan._HEADS.items()})
    monkeypatch.setattr(scan, "_COUNTED", re.compile(r"(?!)"))
    assert [(mention.text, mention.edtf) for mention in find_dates(text, published=published)] == expected


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("913日至18日", ["913日"]),
        ("2015522日访问", ["2015522日"]),
        ("914日上午", ["914日"]),
        ("2014年922日", ["2014年922日"]),
        ("201410月", ["201410月"]),
        ("2014年9月222日", ["2014年9月222日"]),
        ("为期365日,100日内", []),
        ("2014年9月22日", []),
        ("9月13日", []),
    ],
)
def test_damaged(text: str, quotes: list[str]) -> None:
    issues = find_damaged_dates(text)
    assert [issue.quote for issue in issues] == quotes
    assert all((issue.stage, issue.code) == ("extract", "damaged_date") for issue in issues)
    if quotes:
        assert find_dates(text, published="2019-01-01") == []

"""The rules speak of the language and not of the documents; nothing leaves the machine; imports run one way."""

from __future__ import annotations

import ast
import csv
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import pytest

from pipeline.cleaning import clean
from pipeline.folding import readable

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "pipeline"
SHARED = ROOT.parent / "shared"
DOCUMENTS = (".txt", ".md", ".html", ".htm", ".xhtml")
MODULES = sorted(PACKAGE.rglob("*.py"))
RULES = sorted([*(PACKAGE / "extraction").rglob("data/*"), *(PACKAGE / "cleaning").glob("data/*")])
LONG, LONG_HAN = 12, 8
_META = re.compile(r"[\\\[\](){}|*+?^$.]")
_HAN = re.compile(r"[\u3400-\u9fff]")


@lru_cache(maxsize=1)
def documents() -> tuple[Path, ...]:
    folders = [ROOT / "sources", SHARED / "corpus" / "docs", SHARED / "seeds"]
    return tuple(
        p for f in folders if f.exists() for p in sorted(f.rglob("*")) if p.suffix in DOCUMENTS and not p.name.startswith("README")
    )


@lru_cache(maxsize=1)
def corpus() -> str:
    """All texts, as written and as the rules read them, folded in case and spaces."""
    texts = [clean(path.read_bytes(), name=path.name).text for path in documents()]
    return "\n".join(folded(text) + "\n" + folded(readable(text).text) for text in texts)


def folded(text: str) -> str:
    return re.sub(r"\s+", " ", text).casefold()


def _docstrings(tree: ast.AST) -> set[int]:
    """Ids of the nodes that explain and do not decide."""
    owners = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    bodies = [node.body for node in ast.walk(tree) if isinstance(node, owners)]
    return {id(body[0].value) for body in bodies if body and isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant)}


def literals_of(path: Path) -> Iterator[str]:
    tree = ast.parse(path.read_text("utf-8"))
    explained = _docstrings(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in explained:
            yield node.value


def cells_of(path: Path) -> Iterator[str]:
    if path.suffix == ".csv":
        with path.open(encoding="utf-8", newline="") as handle:
            yield from (cell for row in csv.reader(handle) for cell in row)
    else:
        yield from (line.strip() for line in path.read_text("utf-8").splitlines())


def is_long(literal: str) -> bool:
    """Long enough to be of one text; one ordinary word (universities, университетами) is of the language, however long."""
    if _HAN.search(literal):
        return len(literal) >= LONG_HAN
    return len(literal) >= LONG and len(literal.split()) > 1


def taken_from_texts(literals: Iterator[str]) -> list[str]:
    plain = {folded(literal.strip()) for literal in literals if not _META.search(literal) and is_long(literal.strip())}
    return sorted(literal for literal in plain if literal in corpus())


def alternatives(literal: str) -> Iterator[str]:
    """The plain pieces of a pattern: what stands between its signs."""
    yield from re.split(r"\(\?(?:[:=!]|<[=!])|[\\\[\](){}|*+?^$.]", literal)


# Phrases that stand in a text of ours and that any text of the kind may have: labels of pages, names of countries, plain idiom.
ORDINARY = frozenset(
    """
подпись к фото|both countries|two countries|release time|translated by|дата публикации|news & events|главная страница|saudi arabia
south africa|china and russia|russia and china|россии и китая|came into being|to be founded|are going to|association of|at the beginning
colleges and universities|consortium of|currently includes|established by|governing board|has admitted|higher education|in the coming
in the group|institutes of higher|institutes of higher education|more universities|national research|present number|presidents of
students from|teachers and students|в общей сложности|the association|the organization|member universities|a few days ago|brings together
certificate of|observer status|our university|takes effect|the university|under the leadership of|took the lead in|ing universit
participating universities|the elite group|international office|universities in|university of
""".strip()
    .replace("\n", "|")
    .split("|")
)
# Phrases that look taken from one document: they should give way to what the language says in general.
TAKEN: list[str] = []


def _cells_or_literals(path: Path) -> Iterator[str]:
    return literals_of(path) if path.suffix == ".py" else cells_of(path)


@pytest.mark.parametrize("path", [*MODULES, *RULES], ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_no_rule_is_taken_from_a_document(path: Path) -> None:
    """Whole literals, and the plain pieces of patterns, for an alternative among many is a literal as well."""
    literals = [piece for literal in _cells_or_literals(path) for piece in (literal, *alternatives(literal))]
    assert set(taken_from_texts(iter(literals))) - ORDINARY - set(TAKEN) == set()


@lru_cache(maxsize=1)
def pieces() -> frozenset[str]:
    return frozenset(
        folded(p.strip()) for path in (*MODULES, *RULES) for literal in _cells_or_literals(path) for p in alternatives(literal)
    )


@pytest.mark.parametrize("phrase", [pytest.param(p, marks=pytest.mark.xfail(strict=True, reason="known failures")) for p in TAKEN])
def test_phrases_of_one_document_known_failures(phrase: str) -> None:
    assert phrase not in pieces()


def test_the_check_finds_what_it_should() -> None:
    text = corpus().split("\n")
    line = next(line for line in text if len(line) > 60 and not _META.search(line[:40]))
    assert taken_from_texts(iter([line[:40]])) == [line[:40].strip()]
    assert taken_from_texts(iter(["universities", "Nobody wrote this sentence anywhere"])) == []


@pytest.mark.parametrize("path", [*MODULES, *RULES], ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_no_rule_names_a_document(path: Path) -> None:
    text = path.read_text("utf-8").casefold()
    assert [p.name for p in documents() if p.stem.casefold() in text] == []


def imports_of(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


NETWORK = ("socket", "ssl", "http.client", "http.server", "urllib.request", "urllib3", "requests", "httpx", "aiohttp", "ftplib", "smtplib")
# `rollcall add URL` fetches a page when a person asks for it; a Dask cluster is reached over its own package.
MAY_FETCH = ("cli", "sources.py", "fetching")


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_no_module_reaches_the_network(path: Path) -> None:
    if path.relative_to(PACKAGE).parts[0] not in MAY_FETCH:
        assert [name for name in imports_of(path) if name in NETWORK or name.split(".")[0] in NETWORK] == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_nothing_imports_the_package_root(path: Path) -> None:
    assert "pipeline" not in list(imports_of(path))


OFFLINE = """
import socket
def refuse(*a, **k): raise RuntimeError("the network was asked for")
socket.socket.connect = socket.create_connection = socket.getaddrinfo = refuse
from pipeline.cleaning import clean
from pipeline.extraction import extract
import pipeline.flow, pipeline.reconciliation, pipeline.export, pipeline.cli
page = "联盟新闻\\n\\n中俄工科大学联盟有正式成员54所，与米尔尼理工大学共建。The League of 5 universities. В ассоциацию вошли 54 вуза."
assert extract(clean(page.encode(), name="page.txt")).claims
"""


def test_nothing_is_downloaded(tmp_path: Path) -> None:
    environment = {**os.environ, "HOME": str(tmp_path), "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", OFFLINE], capture_output=True, text=True, env=environment, check=False)
    assert done.returncode == 0, done.stderr


def test_the_house_is_declared() -> None:
    """import-linter checks the layers; every room of the package has its place in them."""
    layers = (ROOT / "pyproject.toml").read_text("utf-8")
    rooms = {path.stem for path in PACKAGE.glob("*.py")} | {path.parent.name for path in PACKAGE.glob("*/__init__.py")}
    assert sorted(room for room in rooms - {"__init__"} if f"pipeline.{room}" not in layers) == []

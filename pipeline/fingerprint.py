"""What a cached reading depends on, as hashes: the program, the registry, the settings; and per document its bytes and its row.

Python files are hashed by their syntax without docstrings and positions, so that a changed comment reruns nothing.
"""

from __future__ import annotations

import ast
import hashlib
import json
import sys
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from operator import attrgetter
from pathlib import Path

from pipeline.model import DocumentRow
from pipeline.settings import DocumentSettings

PACKAGE = Path(__file__).parent
# The rooms whose code or data a reading depends on, as files or folders of the package. Everything they import is among them.
ROOMS = (
    *("values", "model", "settings", "folding", "sieve", "cleaning", "segmentation", "extraction", "registry"),
    *("flow/reading", "flow/stages", "flow/traces", "export/columns", "export/files", "export/outputs", "reconciliation/sketches"),
)
TABLE_ROOMS = ("values", "model", "folding", "registry", "evidence", "reconciliation", "rulings", "export")
LIBRARIES = ("spacy", "jieba", "dateparser", "lxml", "beautifulsoup4", "opencc", "charset-normalizer", "pyahocorasick", "snowballstemmer")
USER_TABLES = ("universities.csv", "organisations.csv")
_DOCUMENTED = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
_DATA = {".csv", ".txt", ".json", ".toml"}


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """The parts of a key, kept apart so that `status` can say which of them changed. `program` is the code of the document half."""

    program: str
    registry: str
    settings: str
    sha256: str = ""
    row: str = ""

    def differences(self, other: Fingerprint) -> list[str]:
        """Names of the parts that differ, in the order of a reader's interest."""
        return [part for part in ("sha256", "row", "registry", "settings", "program") if getattr(self, part) != getattr(other, part)]


def fingerprint_run(sources: Path | None, settings: DocumentSettings) -> Fingerprint:
    """The parts that all documents share."""
    return Fingerprint(fingerprint_program(), fingerprint_tables(sources), _hash([json.dumps(asdict(settings), sort_keys=True).encode()]))


def fingerprint_row(row: DocumentRow) -> str:
    """The row without the note and the licence, which are for people."""
    return _hash([cell.encode("utf-8", "surrogatepass") for cell in _row_cells(row)])


_row_cells = attrgetter(*(field.name for field in fields(DocumentRow) if field.name not in ("note", "licence")))


@lru_cache(maxsize=1)
def fingerprint_program() -> str:
    """The code and data of the document half, and the versions of what it calls."""
    return _hash([*_hash_rooms(ROOMS), json.dumps(library_versions(), sort_keys=True).encode()])


@lru_cache(maxsize=1)
def fingerprint_table_half() -> str:
    """The code of the table half: part of no key, but a cause of changes."""
    return _hash(_hash_rooms(TABLE_ROOMS))


def fingerprint_tables(sources: Path | None) -> str:
    """The user's own registry tables."""
    tables = [sources / name for name in USER_TABLES] if sources else []
    return _hash(path.name.encode() + b"\0" + path.read_bytes() for path in tables if path.exists())


def library_versions() -> dict[str, str]:
    """Versions of Python (minor) and of the libraries that can change a result."""
    versions = {"python": f"{sys.version_info.major}.{sys.version_info.minor}"}
    for name in LIBRARIES:
        try:
            versions[name] = version(name)
        except PackageNotFoundError:
            versions[name] = "not installed"
    return versions


def _hash_rooms(rooms: Iterable[str]) -> Iterable[bytes]:
    for room in rooms:
        folder, module = PACKAGE / room, PACKAGE / f"{room}.py"
        paths = sorted(path for path in folder.rglob("*") if path.is_file()) if folder.is_dir() else []
        for path in [module, *paths] if module.exists() else paths:
            if path.suffix == ".py":
                yield path.relative_to(PACKAGE).as_posix().encode() + b"\0" + CODES.hash(path.read_bytes()).encode()
            elif path.suffix in _DATA:
                yield path.relative_to(PACKAGE).as_posix().encode() + b"\0" + path.read_bytes()


class Codes:
    """Hashes of code that are known: parsing the whole program takes longer than most reruns. The store keeps them between runs."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}
        self.used: dict[str, str] = {}

    def learn(self, known: Mapping[str, str]) -> None:
        self._known |= known

    def hash(self, code: bytes) -> str:
        """What `hash_code` gives; the key holds all that this depends on: the version of Python and this very file."""
        key = _hash([sys.version.encode(), _own_code(), code])
        if key not in self.used:
            self.used[key] = self._known.get(key) or hash_code(code)
        return self.used[key]


CODES = Codes()


@lru_cache(maxsize=1)
def _own_code() -> bytes:
    return Path(__file__).read_bytes()


def hash_code(code: bytes) -> str:
    """A hash of what the code does: its syntax tree without docstrings, comments and positions."""
    tree = ast.parse(code)
    for node in ast.walk(tree):
        if isinstance(node, _DOCUMENTED) and ast.get_docstring(node, clean=False) is not None:
            node.body = node.body[1:]
    return _hash([ast.dump(tree, include_attributes=False).encode()])


def _hash(parts: Iterable[bytes]) -> str:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.hexdigest()[:16]

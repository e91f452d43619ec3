"""The state between runs: what each document said when it was last read, in one SQLite file below extracted/.rollcall/.

It is a cache: deleting it costs time, nothing else. Each document is one transaction, so that a run killed at any moment goes
on where it was. Values are kept as JSON, never as pickles: opening a folder somebody sent must not run anything.
"""

from __future__ import annotations

import json
import sqlite3
import types
import typing
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, fields, is_dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

from pipeline.fingerprint import Fingerprint
from pipeline.model import Claim, DocumentRecord, Lines

FILE = Path(".rollcall") / "state.sqlite"
SCHEMA = 3
_CREATE = """
CREATE TABLE readings (document TEXT PRIMARY KEY, program TEXT, registry TEXT, settings TEXT, sha256 TEXT, row TEXT, reading TEXT,
    traces TEXT);
CREATE TABLE registries (registry TEXT PRIMARY KEY, tables TEXT);
CREATE TABLE codes (code TEXT PRIMARY KEY, hash TEXT);
CREATE TABLE published (id INTEGER PRIMARY KEY CHECK (id = 1), content TEXT);
"""
T = TypeVar("T")
Plain: TypeAlias = dict[str, Any]  # what JSON holds


class StoreError(RuntimeError):
    """The state cannot be opened or written: another run holds it, or the folder is read-only."""


@dataclass(frozen=True, slots=True)
class Packed:
    """A reading as it is kept: packed where it was made, so that little goes between processes and the store only writes."""

    document: str
    sha256: str
    outcome: str
    text: str
    traces: str = ""  # Traces as JSON, apart from the rest: it is read only when a registry table has changed


@dataclass(frozen=True, slots=True)
class Traces:
    """All of a document that a name of the registry can meet: whether a changed row concerns it is told from this alone.

    `text`: its words as names are looked up; `hosts`: its addresses; `entities`: ids that its reading names; `unsure`: names found
    without the registry, or taken for misprints, as looked up; `founded`: it tells of a founding, which has a city.
    """

    text: str = ""
    hosts: str = ""
    entities: tuple[str, ...] = ()
    unsure: tuple[str, ...] = ()
    founded: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """What the table half needs of one source: its row of documents.csv, what it claims, the lines it adds to the files that only
    list what the documents say."""

    record: DocumentRecord
    claims: tuple[Claim, ...] = ()
    lines: tuple[Lines, ...] = ()

    def pack(self, traces: Traces | None = None) -> Packed:
        return Packed(self.record.document, self.record.sha256, self.record.outcome, dump_json(self), dump_json(traces or Traces()))


class Store:
    """The readings of an output folder."""

    def __init__(self, connection: sqlite3.Connection, message: str = "") -> None:
        self._connection = connection
        self.message = message  # what the user should know about the opening

    def keys(self) -> dict[str, Fingerprint]:
        """The fingerprint under which each document was read."""
        rows = self._connection.execute("SELECT document, program, registry, settings, sha256, row FROM readings")
        return {document: Fingerprint(*parts) for document, *parts in rows}

    def load(self, document: str) -> Reading:
        """The reading of a document that is in keys()."""
        (text,) = self._connection.execute("SELECT reading FROM readings WHERE document = ?", (document,)).fetchone()
        return load_json(Reading, text)

    def save(self, key: Fingerprint, packed: Packed) -> None:
        """Keep a reading, in a transaction of its own."""
        values = (packed.document, key.program, key.registry, key.settings, key.sha256, key.row, packed.text, packed.traces)
        with self._connection:
            self._connection.execute("REPLACE INTO readings VALUES (?, ?, ?, ?, ?, ?, ?, ?)", values)

    def traces(self, document: str) -> Traces:
        """The traces of a document that is in keys()."""
        (text,) = self._connection.execute("SELECT traces FROM readings WHERE document = ?", (document,)).fetchone()
        return load_json(Traces, text)

    def tables(self) -> dict[str, Plain]:
        """The registry tables of the user under which documents were read, by their fingerprint."""
        return {name: json.loads(text) for name, text in self._connection.execute("SELECT registry, tables FROM registries")}

    def adopt(self, registry: str, tables: Plain, documents: Iterable[str]) -> None:
        """Remember the tables of this run, and that these readings hold under them as well; forget tables that no reading has."""
        with self._connection:
            self._connection.execute("REPLACE INTO registries VALUES (?, ?)", (registry, json.dumps(tables, ensure_ascii=False)))
            changes = [(registry, document) for document in documents]
            self._connection.executemany("UPDATE readings SET registry = ? WHERE document = ?", changes)
            kept = "SELECT registry FROM readings"
            self._connection.execute(f"DELETE FROM registries WHERE registry <> ? AND registry NOT IN ({kept})", (registry,))

    def forget(self, documents: Iterable[str]) -> None:
        """Drop documents that are no longer there."""
        with self._connection:
            self._connection.executemany("DELETE FROM readings WHERE document = ?", [(document,) for document in documents])

    def published(self) -> Plain | None:
        """What the last complete run published (as given to `publish`), None where there was none."""
        text = self._published()
        content: Plain | None = json.loads(text) if text else None
        return content

    def _published(self) -> str:
        row = self._connection.execute("SELECT content FROM published").fetchone()
        return row[0] if row else ""

    def publish(self, content: Plain) -> None:
        """Remember what was published; called when all files are written, so that a killed run compares with the one before it."""
        text = json.dumps(content, ensure_ascii=False, sort_keys=True)
        if text == self._published():
            return
        with self._connection:
            self._connection.execute("REPLACE INTO published VALUES (1, ?)", (text,))

    def codes(self) -> dict[str, str]:
        """The hashes of code that earlier runs found out (see fingerprint.Codes)."""
        return dict(self._connection.execute("SELECT code, hash FROM codes"))

    def keep_codes(self, codes: Mapping[str, str]) -> None:
        """Keep these hashes of code instead of those kept before, which may be of another version of the program."""
        if codes != self.codes():
            with self._connection:
                self._connection.execute("DELETE FROM codes")
                self._connection.executemany("INSERT INTO codes VALUES (?, ?)", codes.items())


@contextmanager
def open_store(output: Path) -> Iterator[Store]:
    """Open or create the state of an output folder. A file that is damaged or of another version is made anew, with a message."""
    path = output / FILE
    path.parent.mkdir(parents=True, exist_ok=True)
    message = ""
    try:
        connection = _connect(path)
    except sqlite3.OperationalError as error:
        raise StoreError(f"{path}: {error}; is another run at work there, or the folder read-only?") from error
    except sqlite3.DatabaseError as error:
        for suffix in ("", "-wal", "-shm", "-journal"):
            path.with_name(path.name + suffix).unlink(missing_ok=True)
        message = f"{path} was damaged ({error}) and is made anew: all documents are read again"
        connection = _connect(path)
    try:
        yield Store(connection, message)
    finally:
        connection.close()


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=30)
    try:
        connection.execute("PRAGMA journal_mode=WAL")  # a commit a document without a wait for the disk; where it cannot be, the default
        connection.execute("PRAGMA synchronous=NORMAL")
        (found,) = connection.execute("PRAGMA quick_check(1)").fetchone()
        if found != "ok":
            raise sqlite3.DatabaseError(found)
        _prepare(connection)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _prepare(connection: sqlite3.Connection) -> None:
    (schema,) = connection.execute("PRAGMA user_version").fetchone()
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if schema == SCHEMA:
        return
    if tables:
        raise sqlite3.DatabaseError(f"made by another version, schema {schema}")
    connection.executescript(f"BEGIN; {_CREATE} PRAGMA user_version = {SCHEMA}; COMMIT;")


def dump_json(value: object) -> str:
    """A dataclass as JSON: a list of its fields in order, which the type gives back. (Names in every row would double the file.)"""
    return json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":"))


def load_json(kind: type[T], text: str) -> T:
    """The inverse of dump_json for a dataclass of tuples, dataclasses and plain values."""
    value: T = _builder(kind)(json.loads(text))  # type: ignore[arg-type]  # mypy: a type is hashable
    return value


def _plain(value: object) -> object:
    if is_dataclass(value) and not isinstance(value, type):
        return [_plain(getattr(value, f.name)) for f in fields(value)]
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    return value


@lru_cache(maxsize=256)
def _builder(kind: Hashable) -> Callable[[Any], Any]:
    """A function that builds a value of this type from its JSON."""
    if is_dataclass(kind) and isinstance(kind, type):
        hints = typing.get_type_hints(kind)
        return _fields_builder(kind, [_builder(hints[f.name]) for f in fields(kind)])
    if typing.get_origin(kind) is tuple:
        return _tuple_builder(typing.get_args(kind))
    if isinstance(kind, types.UnionType) or typing.get_origin(kind) in (typing.Union, typing.Literal) or kind in (str, int, bool, float):
        return _as_it_is
    raise TypeError(f"no JSON form for {kind}")


def _as_it_is(value: object) -> object:
    return value


def _fields_builder(kind: type[Any], builders: list[Callable[[Any], Any]]) -> Callable[[Any], Any]:
    """Most fields are plain: only the others are built."""
    others = [(place, build) for place, build in enumerate(builders) if build is not _as_it_is]

    def build_fields(cells: list[Any]) -> object:
        for place, build in others:
            cells[place] = build(cells[place])
        return kind(*cells)

    return build_fields


def _tuple_builder(parts: tuple[Any, ...]) -> Callable[[Any], Any]:
    if len(parts) == 2 and parts[1] is Ellipsis:
        build = _builder(parts[0])
        return tuple if build is _as_it_is else lambda cells: tuple([build(cell) for cell in cells])
    builders = [_builder(part) for part in parts]
    return lambda cells: tuple(build(cell) for build, cell in zip(builders, cells, strict=True))

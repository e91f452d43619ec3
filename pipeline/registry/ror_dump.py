"""Reading a dump of the Research Organization Registry (ROR, schema version 2): a JSON list of organisations, alone or in a .zip.

The file is read piece by piece: a dump of 100,000 organisations would fill more than a gigabyte as Python objects.
Schema: https://ror.readme.io/docs/ror-data-structure
"""

from __future__ import annotations

import io
import json
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TextIO

PIECE = 1 << 20  # characters read at a time
LONGEST = 16 * PIECE  # of one organisation; real ones have some thousands, so what is longer is no dump
_BLANK = " \t\r\n"
_DECODER = json.JSONDecoder()


class RorError(ValueError):
    """The file is no ROR dump of schema version 2; one line that says why and what to do."""


def read_dump(path: Path) -> Iterator[dict[str, Any]]:
    """The records of a dump in their order. RorError where it is none, OSError where it cannot be opened."""
    try:
        with _open(path) as handle:
            yield from _read_list(handle, path)
    except UnicodeDecodeError as error:
        raise RorError(f"{path}: is no ROR dump: not UTF-8; give the .json or .zip file as downloaded") from error
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError) as error:  # damaged, cut off, encrypted
        raise RorError(f"{path}: cannot be unpacked ({error}); download it again") from error


@contextmanager
def _open(path: Path) -> Iterator[TextIO]:
    with path.open("rb") as start:
        packed = start.read(4) == b"PK\x03\x04"
    if not packed:
        with path.open(encoding="utf-8-sig") as handle:
            yield handle
        return
    with zipfile.ZipFile(path) as archive, archive.open(_choose_member(archive, path)) as member:
        yield io.TextIOWrapper(member, encoding="utf-8-sig")


def _choose_member(archive: zipfile.ZipFile, path: Path) -> str:
    """The JSON file in the archive; where there are two, the releases name that of the second schema `..._schema_v2.json`."""
    names = sorted(name for name in archive.namelist() if name.lower().endswith(".json") and not name.startswith("__MACOSX"))
    if not names:
        raise RorError(f"{path}: is no ROR dump: there is no .json file in it")
    return next((name for name in names if "schema_v2" in name), names[0])


def _read_list(handle: TextIO, path: Path) -> Iterator[dict[str, Any]]:
    buffer, place, number = handle.read(PIECE).lstrip(_BLANK), 1, 1
    if not buffer.startswith("["):
        raise RorError(f"{path}: is no ROR dump: it does not begin with a JSON list of organisations")
    while True:
        buffer, place = _skip(handle, buffer, place, _BLANK + ",")
        if buffer[place : place + 1] == "]":
            return
        try:
            record, place = _DECODER.raw_decode(buffer, place)
        except (json.JSONDecodeError, RecursionError) as error:
            buffer, place = _read_on(handle, buffer[place:], path, number, error), 0
            continue
        if not isinstance(record, dict):
            raise RorError(f"{path}: is no ROR dump: entry {number} of the list is no organisation")
        yield record
        number += 1


def _skip(handle: TextIO, buffer: str, place: int, signs: str) -> tuple[str, int]:
    """Pass over signs between records, reading on where the buffer ends."""
    while True:
        while place < len(buffer) and buffer[place] in signs:
            place += 1
        if place < len(buffer):
            return buffer, place
        buffer, place = handle.read(PIECE), 0
        if not buffer:
            return buffer, place


def _read_on(handle: TextIO, rest: str, path: Path, number: int, error: Exception) -> str:
    """The rest of the buffer with another piece behind it: a record may stand across the edge."""
    piece = handle.read(PIECE) if len(rest) < LONGEST else ""
    if not piece:
        cut = "it ends before the list does; download it again" if len(rest) < LONGEST else f"entry {number} cannot be read"
        raise RorError(f"{path}: is no complete ROR dump: {cut}") from error
    return rest + piece

"""The tables as Parquet files. Needs pyarrow (extra `parquet`)."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any, TypeAlias

from pipeline.export.columns import BY_NAME, Column
from pipeline.export.outputs import Row
from pipeline.extras import tell_extra

Untyped: TypeAlias = Any  # pyarrow has no types

MISSING = tell_extra("Parquet files need pyarrow", "parquet")


def parquet_bytes(name: str, rows: Sequence[Row]) -> bytes:
    """The file `name` (`table.csv`, ...) with typed columns: 64 bit integers, null where empty, all else strings, never null.

    ImportError, with what to install, without pyarrow.
    """
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError as error:
        raise ImportError(MISSING) from error
    file = BY_NAME[name]
    cells = list(zip(*rows, strict=True)) or [() for _ in file.columns]
    schema = pyarrow.schema([_field(pyarrow, column) for column in file.columns], metadata={"title": file.title})
    arrays = [_array(pyarrow, column, values) for column, values in zip(file.columns, cells, strict=True)]
    made = io.BytesIO()
    parquet.write_table(pyarrow.Table.from_arrays(arrays, schema=schema), made, compression="zstd")
    return made.getvalue()


def _field(pyarrow: Untyped, column: Column) -> Untyped:
    kind = pyarrow.int64() if column.type == "integer" else pyarrow.string()
    return pyarrow.field(column.name, kind, metadata={"description": column.description})


def _array(pyarrow: Untyped, column: Column, cells: Sequence[str]) -> Untyped:
    if column.type == "integer":
        return pyarrow.array([int(cell) if cell else None for cell in cells], pyarrow.int64())
    return pyarrow.array([cell.encode("utf-8", "backslashreplace").decode() for cell in cells], pyarrow.string())

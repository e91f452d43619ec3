"""The tables as pandas frames: whole numbers as Int64, everything else as strings, nothing known as an empty string."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pandas as pd

from pipeline.export.columns import BY_NAME


def make_frame(name: str, rows: Iterable[Sequence[str]]) -> pd.DataFrame:
    """The rows of the file `name` (`table.csv`, ...) as a frame with its columns."""
    file = BY_NAME[name]
    cells = list(zip(*rows, strict=True)) or [() for _ in file.columns]
    series = {column.name: _make_series(list(values), column.type) for column, values in zip(file.columns, cells, strict=True)}
    return pd.DataFrame(series, columns=list(file.header))


def _make_series(cells: list[str], kind: str) -> pd.Series:
    if kind == "integer":
        return pd.Series([int(cell) if cell else pd.NA for cell in cells], dtype="Int64")
    return pd.Series(cells, dtype="string")

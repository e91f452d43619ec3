"""The tables as pandas frames: whole numbers as Int64, words of a closed list as categories, everything else as strings.

Nothing known is <NA> in a number and an empty string elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pandas as pd

from pipeline.export.columns import BY_NAME, Column


def make_frame(name: str, rows: Iterable[Sequence[str]]) -> pd.DataFrame:
    """The rows of the file `name` (`table.csv`, ...) as a frame with its columns."""
    file = BY_NAME[name]
    cells = list(zip(*rows, strict=True)) or [() for _ in file.columns]
    series = {column.name: _make_series(list(values), column) for column, values in zip(file.columns, cells, strict=True)}
    return pd.DataFrame(series, columns=list(file.header))


def _make_series(cells: list[str], column: Column) -> pd.Series:
    if column.type == "integer":
        return pd.Series([int(cell) if cell else pd.NA for cell in cells], dtype="Int64")
    if column.choices:
        others = sorted(set(cells) - set(column.choices))  # nothing known, or a word of a newer program
        return pd.Series(pd.Categorical(cells, categories=[*column.choices, *others]))
    return pd.Series(cells, dtype="string")

"""The data dictionary, from the same column table that the files are written with."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.export.columns import FILES, Column, File

HEAD = """# Data dictionary

Made by `make dictionary` from `pipeline/export/columns.py`; do not edit. All files: CSV, UTF-8 without BOM, LF, header in the
first line. An empty cell means that nothing is known; `NA` is a country. Lists are joined by `;`. Dates are EDTF (ISO 8601-2):
`2011`, `2011-03`, `2011-03-06`, `2013/2015`, `2020-09~` (about), `2017-02/..` (some moment not before), `XXXX-11-23` (no year
told). Countries are ISO 3166-1 alpha-2. Offsets count Unicode code points of the cleaned text.
"""


def dictionary_text() -> str:
    """Markdown: a section a file, a row a column."""
    return "\n".join([HEAD, *(line for file in FILES for line in _describe_file(file))])


def _describe_file(file: File) -> Iterator[str]:
    yield f"## {file.name}\n"
    yield f"{file.title}.{_describe_key(file)}\n"
    yield "| column | type | what it holds |"
    yield "|---|---|---|"
    yield from (_describe_column(column) for column in file.columns)
    yield ""


def _describe_key(file: File) -> str:
    key = f" Key: `{', '.join(file.key)}`." if file.key else ""
    return key + "".join(f" `{column}` is a row of {target}." for column, target in file.links)


def _describe_column(column: Column) -> str:
    choices = f" One of {', '.join(f'`{choice}`' for choice in column.choices)}." if column.choices else ""
    return f"| `{column.name}` | {column.type} | {column.description.replace('|', '/')}.{choices} |"

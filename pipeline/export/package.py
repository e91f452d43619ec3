"""datapackage.json: a Frictionless Data Package that describes every CSV file."""

from __future__ import annotations

import json
from typing import Any

from pipeline.export.columns import FILES, Column, File


def package_bytes() -> bytes:
    """The descriptor; it says nothing of a single run, so it changes only with the columns."""
    package = {
        "profile": "tabular-data-package",
        "name": "rollcall",
        "title": "University alliances: what pages say of them, and where they disagree",
        "description": "Dates are EDTF (ISO 8601-2), countries ISO 3166-1 alpha-2; empty = nothing known; lists are ;-joined.",
        "resources": [_describe_file(file) for file in FILES],
    }
    return (json.dumps(package, ensure_ascii=False, indent=2) + "\n").encode()


def _describe_file(file: File) -> dict[str, Any]:
    schema: dict[str, Any] = {"fields": [_describe_column(column, file) for column in file.columns], "missingValues": [""]}
    if file.key:
        schema["primaryKey"] = list(file.key)
    if file.links:
        schema["foreignKeys"] = [
            {"fields": [field], "reference": {"resource": target.removesuffix(".csv"), "fields": [field]}} for field, target in file.links
        ]
    return {
        "profile": "tabular-data-resource",
        "name": file.name.removesuffix(".csv"),
        "path": file.name,
        "title": file.title,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\n", "quoteChar": '"', "doubleQuote": True, "header": True},
        "schema": schema,
    }


def _describe_column(column: Column, file: File) -> dict[str, Any]:
    described: dict[str, Any] = {"name": column.name, "type": column.type, "description": column.description}
    constraints: dict[str, Any] = {}
    if column.name in file.key:
        constraints["required"] = True
    if column.choices:
        constraints["enum"] = list(column.choices)
    return {**described, "constraints": constraints} if constraints else described

"""datapackage.json: a Frictionless Data Package that describes every CSV file."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from pipeline.export.columns import FILES, Column, File

RIGHTS = "Where a source names no licence, none is known: quotes, titles and documents remain with their publishers."


def package_bytes(documents: Sequence[Mapping[str, str]] = (), licences: Mapping[str, str] = MappingProxyType({})) -> bytes:
    """The descriptor. Without `documents` (rows of documents.csv) it says nothing of a single run, so it changes only with the
    columns; with them it names the pages as sources, with their licence where it is known, for a copy that is sent on."""
    package: dict[str, Any] = {
        "profile": "tabular-data-package",
        "name": "rollcall",
        "title": "University alliances: what pages say of them, and where they disagree",
        "description": f"Dates are EDTF (ISO 8601-2), countries ISO 3166-1 alpha-2; empty = nothing known; lists are ;-joined. {RIGHTS}",
        "resources": [_describe_file(file) for file in FILES],
    }
    sources = [_describe_source(row, licences) for row in documents if row["outcome"] == "used"]
    if sources:
        package["sources"] = sources
    return (json.dumps(package, ensure_ascii=False, indent=2) + "\n").encode()


def _describe_source(row: Mapping[str, str], licences: Mapping[str, str]) -> dict[str, str]:
    address = {"path": row["url"]} if row["url"].startswith(("http://", "https://")) else {}
    licence = {"licence": licences[row["document"]]} if licences.get(row["document"]) else {}
    return {"title": row["title"] or row["document"], "document": row["document"], **address, **licence}


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

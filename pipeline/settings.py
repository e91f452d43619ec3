"""Frozen settings: the limits of a run, each with the reason for its size. Unknown keys are refused, never ignored."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any, Self


class SettingsError(ValueError):
    """A setting that does not exist or has a value out of range."""


class _Group:
    """Builds a group of settings from a mapping."""

    @classmethod
    def of(cls, values: Mapping[str, Any]) -> Self:
        """Build from plain values; SettingsError for a key that no setting has."""
        known = {f.name for f in fields(cls)}  # type: ignore[arg-type]  # subclasses are dataclasses
        unknown = sorted(set(values) - known)
        if unknown:
            raise SettingsError(f"no such setting: {', '.join(unknown)} (there are: {', '.join(sorted(known))})")
        return cls(**values)


@dataclass(frozen=True, slots=True)
class DocumentSettings(_Group):
    """Limits of the document half; part of the fingerprint of every cached reading."""

    max_bytes: int = 20_000_000  # the largest page of the corpora is below 1 MB; 20 MB leaves room for pages with inline images
    seconds: float = 60.0  # a page takes well below a second; a minute is a page that would never end

    def __post_init__(self) -> None:
        if self.max_bytes <= 0 or self.seconds <= 0:
            raise SettingsError("max_bytes and seconds must be above 0")


@dataclass(frozen=True, slots=True)
class RunSettings(_Group):
    """Limits of a run; they change no result, so they are no part of a fingerprint."""

    failed_share: float = 0.2  # more than one document in five failed: something general is broken, do not trust the table
    few_documents: int = 32  # below this, starting processes (1-2 s each to build the tools) costs more than it saves

    def __post_init__(self) -> None:
        if not 0 <= self.failed_share <= 1:
            raise SettingsError(f"failed_share must be between 0 and 1, not {self.failed_share}")


@dataclass(frozen=True, slots=True)
class Settings(_Group):
    """All settings, by group."""

    document: DocumentSettings = field(default_factory=DocumentSettings)
    run: RunSettings = field(default_factory=RunSettings)

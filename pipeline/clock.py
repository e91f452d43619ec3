"""The clock: only a person's act is stamped with the time, so that a run of the same sources makes the same bytes."""

from __future__ import annotations

from datetime import UTC, datetime


def tell_time() -> str:
    """Now, in UTC to the second, as 2026-01-31T09:30:00Z; the only place where the clock is read."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

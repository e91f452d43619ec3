"""What cleaning refuses."""

from __future__ import annotations


class CleaningError(ValueError):
    """A file that holds no readable text (empty, binary). The message is one line for people; the flow quarantines the file."""

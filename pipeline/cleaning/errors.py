"""What cleaning refuses."""

from __future__ import annotations


class CleaningError(ValueError):
    """A file that holds no readable text (empty, binary, a dump beyond all limits) or needs an extra that is not installed.

    The message is one line for people; the flow quarantines the file.
    """

"""Starting processes from any script or notebook."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator

_NAMES = ("__spec__", "__file__")


@contextlib.contextmanager
def without_main() -> Iterator[None]:
    """Hide the main script from processes started meanwhile, so that they do not import it.

    A spawned process imports the main script again; a script that calls `pipeline.run` without `if __name__ == "__main__"`
    would then start itself over and over. Our workers need nothing of it: the functions they call live in a package.
    """
    main = sys.modules["__main__"]
    hidden = {name: getattr(main, name) for name in _NAMES if hasattr(main, name)}
    try:
        main.__spec__ = None
        if "__file__" in hidden:
            del main.__file__
        yield
    finally:
        for name, value in hidden.items():
            setattr(main, name, value)

"""The program `rollcall`. Each command is a module of this package, imported only when it is asked for, so that help is quick."""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Sequence

from pipeline.cli.arguments import make_parser

INTERRUPTED = 130  # what a shell expects of a program ended by Ctrl-C


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; gives the exit status: 0, 1 (check found problems), 2 (the user can put it right), 3 (too much failed)."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # a terminal that cannot show Chinese shows ?, and nothing breaks
    parser = make_parser()
    options = parser.parse_args(arguments)
    if options.command is None:
        parser.print_help()
        return 2
    return _run_command(options.command, options)


def _run_command(name: str, options: object) -> int:
    try:
        status: int = importlib.import_module(f"pipeline.cli.{name}").main(options)
        sys.stdout.flush()
    except BrokenPipeError:  # `rollcall ... | head`: the reader has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        sys.stderr.write("rollcall: interrupted; what was read is kept, run again to go on\n")
        return INTERRUPTED
    except _user_errors() as error:
        sys.stderr.write("".join(f"rollcall: {line}\n" for line in _describe(error).splitlines()))
        return 2
    return status


def _describe(error: BaseException) -> str:
    if isinstance(error, OSError) and error.filename is not None:
        return f"{error.filename}: {error.strerror}"
    return str(error)


def _user_errors() -> tuple[type[BaseException], ...]:
    """Errors a user can put right; imported only when something went wrong."""
    from pipeline.cli.console import UsageError
    from pipeline.engines import EngineError
    from pipeline.rulings import RulingsError
    from pipeline.settings import SettingsError
    from pipeline.sources import SourcesError
    from pipeline.store import StoreError

    return (UsageError, EngineError, RulingsError, SettingsError, SourcesError, StoreError, OSError)

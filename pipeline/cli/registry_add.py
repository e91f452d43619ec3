"""`rollcall registry add`: a name becomes a row of the user's registry tables, or an alias of a row there is."""

from __future__ import annotations

import argparse

from pipeline.cli.console import UsageError, open_console, say
from pipeline.cli.hints import tell_command
from pipeline.flow import load_user_registry
from pipeline.naming import NamingError, append_row, make_alias, make_row
from pipeline.registry import Organisation, Registry, University
from pipeline.registry.additions import AdditionsError

ROW_OPTIONS = ("id", "country", "city", "name_en", "name_zh", "name_ru", "domains")


def main(options: argparse.Namespace) -> int:
    """Append one row."""
    if not options.sources.is_dir():
        raise UsageError(f"{options.sources}: no such folder; create it, or name another with --sources")
    registry = load_user_registry(options.sources)
    try:
        row = _make(options, registry)
        path = append_row(options.sources, row)
    except (AdditionsError, NamingError) as error:
        raise UsageError(str(error)) from error
    told = f"{options.name}: now a name of {row.id}; written to {path}."
    say(open_console(), f"{told} `{tell_command('rollcall run', options)}` reads the documents it can stand in.")
    return 0


def _make(options: argparse.Namespace, registry: Registry) -> University | Organisation:
    cells = {name: value for name in ROW_OPTIONS if (value := getattr(options, name))}
    if options.alias_of and cells:
        raise UsageError(f"--alias-of takes the row as it is; leave out --{min(cells).replace('_', '-')}")
    if options.alias_of:
        return make_alias(registry, options.name, options.alias_of, short=options.short)
    return make_row(registry, options.name, options.kind, cells)

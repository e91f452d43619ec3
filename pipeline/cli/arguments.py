"""The commands and their options."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TypeAlias

from pipeline.cli.hints import FOLDERS

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
_KINDS = ("value", "sum", "list", "role", "date", "term", "identity")
_FORMATS = ("csv", "excel", "parquet", "dictionary")
_ENGINES = ("serial", "processes", "dask")  # as in pipeline.engines; a test compares them (importing engines is not quick)


def make_parser() -> argparse.ArgumentParser:
    """The parser of `rollcall`; the chosen command is in `.command`, the name of a module of pipeline.cli."""
    parser = argparse.ArgumentParser(
        prog="rollcall",
        description="Reads pages about university alliances into one table and shows where they disagree.",
        epilog="Start with: rollcall run. Everything people put in stands in sources/, everything made in extracted/.",
    )
    parser.set_defaults(command=None)
    commands = parser.add_subparsers(metavar="COMMAND", title="commands")
    for add in (_add_run, _add_status, _add_show, _add_conflicts, _add_rule, _add_reject):
        add(commands)
    for add in (_add_changes, _add_check, _add_export, _add_report, _add_registry, _add_add, _add_watch):
        add(commands)
    return parser


def _add(commands: Commands, name: str, told: str, *, command: str | None = None) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = commands.add_parser(name, help=told, description=told[0].upper() + told[1:] + ".")
    parser.set_defaults(command=command or name)
    parser.add_argument("--sources", type=Path, default=FOLDERS["sources"], metavar="DIR", help="folder with the pages (default: sources)")
    parser.add_argument("--output", type=Path, default=FOLDERS["output"], metavar="DIR", help="folder for the tables (default: extracted)")
    return parser


def _add_run(commands: Commands) -> None:
    parser = _add(commands, "run", "read what is new or changed in sources/, bring extracted/ up to date, show what waits for review")
    parser.add_argument("--engine", choices=_ENGINES, help="where to read documents (default: serial for few, processes for many)")
    parser.add_argument("--scheduler", metavar="ADDRESS", help="Dask scheduler, such as tcp://host:8786 (default: workers of this machine)")
    parser.add_argument("--workers", type=int, metavar="N", help="how many processes (default: one a processor)")
    parser.add_argument("--full", action="store_true", help="read every document again, also unchanged ones")


def _add_status(commands: Commands) -> None:
    parser = _add(commands, "status", "say what is in sources/ and extracted/, what a run would read again and why")
    parser.add_argument("--explain", metavar="DOCUMENT", help="say what became of one document and what a run would do with it")


def _add_show(commands: Commands) -> None:
    parser = _add(commands, "show", "print the cleaned text of a document with line numbers, then its mentions and claims")
    parser.add_argument("document", metavar="DOCUMENT", help="its path below sources/")
    told = "write one HTML page with all mentions and claims marked to PATH (default: a temporary file, opened in the browser)"
    parser.add_argument("--html", type=Path, nargs="?", const=Path(), metavar="PATH", help=told)


def _add_conflicts(commands: Commands) -> None:
    parser = _add(commands, "conflicts", "list the open conflicts, each value with its quote, document and date")
    parser.add_argument("--kind", choices=_KINDS, help="only conflicts of this kind")
    parser.add_argument("--organisation", metavar="O", help="only conflicts about this organisation (id or part of the name)")


def _add_rule(commands: Commands) -> None:
    parser = _add(commands, "rule", "decide a conflict; the verdict is appended to sources/rulings.csv")
    parser.add_argument("conflict", metavar="CONFLICT", help="its id, as in conflicts.csv")
    verdict = parser.add_mutually_exclusive_group(required=True)
    verdict.add_argument("--choose", metavar="CLAIM", help="this claim is right")
    verdict.add_argument("--value", metavar="V", help="this value is right, whatever the documents say")
    verdict.add_argument("--dismiss", action="store_true", help="it is no conflict: every value stands")
    verdict.add_argument("--undo", action="store_true", help="withdraw the verdict given before")
    verdict.add_argument("--from", action=_ReadFile, type=Path, metavar="FILE", dest="file", help="all verdicts of an edited .xlsx or .csv")
    parser.add_argument("--document", metavar="D", help="with --value on what a name means: only on this page (default: everywhere)")
    parser.add_argument("--yes", action="store_true", help="with --from: append without asking")
    _add_signature(parser)


class _ReadFile(argparse.Action):
    """`rule --from FILE` is a command of its own, whose conflicts and reasons stand in the file."""

    def __call__(
        self, parser: argparse.ArgumentParser, namespace: argparse.Namespace, values: object, option_string: str | None = None
    ) -> None:
        namespace.file, namespace.command = values, "rule_from"
        for action in parser._actions:
            action.required = action.required and action.dest not in ("conflict", "reason")


def _add_reject(commands: Commands) -> None:
    parser = _add(commands, "reject", "say that a claim was misread: it no longer counts", command="reject")
    parser.add_argument("claim", metavar="CLAIM", help="its id, as in claims.csv")
    parser.add_argument("--undo", action="store_true", help="let it count again")
    _add_signature(parser)


def _add_signature(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--by", metavar="NAME", required=True, help="who decides")
    parser.add_argument("--reason", metavar="TEXT", required=True, help="why")


def _add_changes(commands: Commands) -> None:
    _add(commands, "changes", "show what the last run that changed anything changed in the table, row by row, with its cause")


def _add_check(commands: Commands) -> None:
    _add(commands, "check", "verify extracted/ against sources/: quotes, files, claims, rulings, data package; exit 1 where not")


def _add_export(commands: Commands) -> None:
    parser = _add(commands, "export", "copy the tables for other programs")
    parser.add_argument("--format", choices=_FORMATS, required=True, help="format of the copies; dictionary: what the columns hold")
    parser.add_argument("--to", type=Path, metavar="PATH", required=True, help="folder for the copies, or the one file (.xlsx, .md)")


def _add_report(commands: Commands) -> None:
    parser = _add(commands, "report", "write one HTML page with the timeline, the table, the conflicts and the sources")
    parser.add_argument("--to", type=Path, metavar="PATH", default=Path("report.html"), help="the page (default: report.html)")
    parser.add_argument("--chart", type=Path, metavar="PATH", help="write only the timeline, as .svg or .png")
    parser.add_argument("--organisation", metavar="O", help="with --chart: of this organisation (id or part of the name)")


def _add_registry(commands: Commands) -> None:
    told = "names of universities and organisations"
    actions = commands.add_parser("registry", help=told, description=f"{told.capitalize()}.").add_subparsers(
        metavar="ACTION", required=True
    )
    _add(actions, "unknown", "list names that no registry row knows, by frequency", command="unknown")
    parser = _add(actions, "import-ror", "fill in identifiers from a ROR dump that you downloaded (schema version 2)", command="ror")
    parser.add_argument("file", type=Path, metavar="FILE", help="the dump, .json or .zip")
    parser.add_argument("--all", action="store_true", help="add rows also for universities that the registry does not know")
    _add_registry_add(actions)


def _add_registry_add(actions: Commands) -> None:
    parser = _add(actions, "add", "make a name known: a new row, or an alias of a row there is", command="registry_add")
    parser.add_argument("name", metavar="NAME", help="the name, as the pages write it")
    parser.add_argument("--alias-of", metavar="ID", help="it is another name of this row (id, such as uni:tongji-university)")
    parser.add_argument("--short", action="store_true", help="with --alias-of: it counts only where other evidence stands on the page")
    parser.add_argument("--kind", choices=("university", "organisation"), default="university", help="of a new row (default: university)")
    parser.add_argument("--id", metavar="ID", help="of a new row (default: made of the English name)")
    for column, told in (("name-en", "official English name"), ("name-zh", "Chinese name"), ("name-ru", "Russian name")):
        parser.add_argument(f"--{column}", metavar="NAME", help=f"{told} of a new row")
    parser.add_argument("--country", metavar="CC", help="its country, such as CN")
    parser.add_argument("--city", metavar="CITIES", help="its city in English, Chinese and Russian, joined by semicolons")
    parser.add_argument("--domains", metavar="DOMAINS", help="its web addresses, joined by semicolons, such as hit.edu.cn")


def _add_add(commands: Commands) -> None:
    parser = _add(commands, "add", "put pages into sources/, from files or from the web")
    parser.add_argument("pages", nargs="+", metavar="FILE|URL", help="a file, or an http(s) address")
    parser.add_argument("--allow-private", action="store_true", help="also fetch from addresses inside a network")


def _add_watch(commands: Commands) -> None:
    parser = _add(commands, "watch", "run again whenever sources/ changes, until Ctrl-C")
    parser.add_argument("--workers", type=int, metavar="N", help="how many processes (default: one a processor)")
    parser.set_defaults(engine=None, scheduler=None, full=False)

"""Adding 10 documents to 2,000: what a rerun costs, as a share of the full run (`make bench-rerun`).

Pages are made by varying the bundled ones: their lines in blocks, their numbers shifted, so that no two have the same bytes and few
are near-copies. Measured twice, on this machine, one after the other: in one process, where the tools (spaCy, dictionaries, the
matcher) are built before anything is timed, as in `rollcall watch` and the notebooks; and as two commands, each of which builds them
anew. The limit holds for the first, which is the work alone; exits 1 where the share is above it.
"""

from __future__ import annotations

import argparse
import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from pipeline.flow import run
from pipeline.sources import SUFFIXES

BUNDLED = Path(__file__).parents[2] / "sources"
LIMIT = 0.10  # of the time of the full run (issue: reruns)
_READ = re.compile(r"(\d+) read in this run")


def bundled() -> list[tuple[str, str]]:
    """Name suffix and text of the bundled pages."""
    paths = sorted(path for path in BUNDLED.rglob("*") if path.suffix in SUFFIXES and not path.name.startswith("README"))
    return [(path.suffix, path.read_text("utf-8", errors="replace")) for path in paths]


def vary(text: str, chance: random.Random) -> str:
    """The page with its numbers moved and some of its lines gone; markup lines stay, so that it is still a page."""
    moved = re.sub(r"(?<!\d)\d{2}(?!\d)", lambda found: str(min(99, max(10, int(found.group()) + chance.randint(-5, 5)))), text)
    lines = [line for line in moved.split("\n") if "<" in line or chance.random() > 0.15]
    return "\n".join(lines)


def make_pages(number: int, chance: random.Random) -> Iterator[tuple[str, str]]:
    pages = bundled()
    for count in range(number):
        suffix, text = pages[count % len(pages)]
        yield f"page-{count:05}{suffix}", f"{vary(text, chance)}\n<!-- {count} -->" if "htm" in suffix else f"{vary(text, chance)}\n{count}"


def write(pages: list[tuple[str, str]], folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in pages:
        (folder / name).write_text(text, "utf-8")
    return folder


def here(sources: Path, output: Path) -> int:
    """A run in this process; how many documents it read."""
    return run(sources, output, engine="serial").read


def command(sources: Path, output: Path) -> int:
    """`rollcall run` with its default engine; how many documents it says it read."""
    words = [sys.executable, "-m", "pipeline", "run", "--sources", str(sources), "--output", str(output)]
    return int(_READ.findall(subprocess.run(words, capture_output=True, check=True, encoding="utf-8").stdout)[0])


def timed(way: Callable[[Path, Path], int], sources: Path, output: Path) -> tuple[float, int]:
    begun = time.perf_counter()
    read = way(sources, output)
    return time.perf_counter() - begun, read


def measure(way: Callable[[Path, Path], int], pages: list[tuple[str, str]], added: int) -> tuple[float, int]:
    """The share of the rerun, and how many documents it read."""
    with tempfile.TemporaryDirectory() as place:
        sources, output = write(pages[:-added], Path(place) / "sources"), Path(place) / "extracted"
        full, read_full = timed(way, sources, output)
        write(pages[-added:], sources)
        again, read = timed(way, sources, output)
    sys.stdout.write(f"  full run: {read_full} documents read in {full:.1f} s\n")
    sys.stdout.write(f"  rerun: {read} documents read in {again:.2f} s, {again / full:.1%} of the full run\n")
    return again / full, read


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=2000)
    parser.add_argument("--added", type=int, default=10)
    options = parser.parse_args()
    pages = list(make_pages(options.documents + options.added, random.Random(7)))
    with tempfile.TemporaryDirectory() as place:  # builds the tools
        here(BUNDLED, Path(place) / "extracted")
    sys.stdout.write(f"in one process, tools built before (limit {LIMIT:.0%})\n")
    share, read = measure(here, pages, options.added)
    sys.stdout.write("as two commands, each building its tools\n")
    _, read_by_command = measure(command, pages, options.added)
    return 0 if share <= LIMIT and read == read_by_command == options.added else 1


if __name__ == "__main__":
    sys.exit(main())

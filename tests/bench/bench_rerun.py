"""Adding 10 documents to 2,000: what a rerun costs, as a share of the full run (`make bench-rerun`).

Pages are made by varying the bundled ones: their lines in blocks, their numbers shifted, so that no two have the same bytes and few
are near-copies. One run of both, on this machine, with one engine; exits 1 where the share is above the limit.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from pipeline.flow import run
from pipeline.sources import SUFFIXES

BUNDLED = Path(__file__).parents[2] / "sources"
LIMIT = 0.10  # of the time of the full run (issue: reruns)


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


def timed(sources: Path, output: Path, engine: str) -> tuple[float, int]:
    begun = time.perf_counter()
    result = run(sources, output, engine=engine)
    return time.perf_counter() - begun, result.read


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=2000)
    parser.add_argument("--added", type=int, default=10)
    parser.add_argument("--engine", default="auto")
    options = parser.parse_args()
    pages = list(make_pages(options.documents + options.added, random.Random(7)))
    with tempfile.TemporaryDirectory() as folder:
        sources, output = Path(folder) / "sources", Path(folder) / "extracted"
        sources.mkdir()
        for name, text in pages[: options.documents]:
            (sources / name).write_text(text, "utf-8")
        full, read_full = timed(sources, output, options.engine)
        for name, text in pages[options.documents :]:
            (sources / name).write_text(text, "utf-8")
        again, read_again = timed(sources, output, options.engine)
    share = again / full
    sys.stdout.write(f"full run: {read_full} documents read in {full:.1f} s\n")
    sys.stdout.write(f"rerun: {read_again} documents read in {again:.1f} s, {share:.1%} of the full run (limit {LIMIT:.0%})\n")
    return 0 if share <= LIMIT and read_again == options.added else 1


if __name__ == "__main__":
    sys.exit(main())

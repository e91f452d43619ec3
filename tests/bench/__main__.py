"""`make bench`: ratios, not seconds, for seconds are of a machine. Nothing here is a test.

Run it as: python tests/bench [speed] [ordinary] [start] [profile]
"""

from __future__ import annotations

import cProfile
import io
import json
import pstats
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from bench_pages import ORDINARY, ROOT, multiply, read_pages
from bench_stacks import read_ours

ROUNDS, TIMES = 5, 1  # alternating runs of each program; copies of each page in a run
AIM = 20  # times as fast as the naive stack on one core
READERS = {
    "ours": "ours",
    "naive": "BeautifulSoup + spaCy/jieba + search_dates(text)",
    "naive-told": "the same, search_dates(text, languages=[the right one])",
}
STARTS = {
    "python": ["-c", "pass"],
    "import pipeline": ["-c", "import pipeline"],
    "rollcall --help": ["-m", "pipeline", "--help"],
    "a first page": ["-c", "from pipeline import clean, extract; extract(clean('Peking University joined BRICS NU in 2015.'.encode()))"],
}


def main(arguments: Sequence[str]) -> int:
    parts = {"speed": show_speed, "ordinary": show_ordinary, "start": show_start, "profile": show_profile}
    if set(arguments) - set(parts):
        say(f"bench: the parts are {', '.join(parts)}")
        return 2
    for part in arguments or ("speed", "ordinary", "start"):
        parts[part]()
    return 0


def show_speed() -> None:
    """(a) Our reading of a page against the naive stack's, a process each, in turns."""
    say(f"speed on one core: bundled pages with other figures, {ROUNDS} rounds in turns, best round")
    for form in ("text", "html"):
        found = _measure_in_turns(form)
        for reader, times in found.items():
            say(f"  {form} pages, {READERS[reader]}: {min(times):.1f} ms a page")
        for reader in ("naive", "naive-told"):
            say(f"  {form} pages, ratio to {reader}: {_ratio(found[reader], found['ours'])}")
        if form == "text":
            say(f"    (wanted: at least {AIM} times as fast as the naive stack)")


def _ratio(theirs: Sequence[float], ours: Sequence[float]) -> str:
    """The ratio of each round, whose two runs followed one another on the same machine: the median, and what it lies between."""
    ratios = [their / our for their, our in zip(theirs, ours, strict=True)]
    return f"{statistics.median(ratios):.1f} times as fast ({min(ratios):.1f} to {max(ratios):.1f} in {len(ratios)} rounds)"


def _measure_in_turns(form: str) -> dict[str, list[float]]:
    found: dict[str, list[float]] = {reader: [] for reader in READERS}
    for _ in range(ROUNDS):
        for reader, times in found.items():
            result = run_reader(reader, form, TIMES)
            times.append(result["seconds"] / result["pages"] * 1000)
    return found


def show_ordinary() -> None:
    """(b) What a page costs in which there is nothing to find."""
    full = _per_thousand("all")
    say(f"\npages that need no rule, a thousand characters\n  bundled pages: {full:.2f} ms")
    for language in ORDINARY:
        cost = _per_thousand(f"ordinary-{language}")
        say(f"  ordinary text, {language}: {cost:.2f} ms, {cost / full:.0%} of a bundled page")


def _per_thousand(kind: str) -> float:
    found = [run_reader("ours", kind, 1) for _ in range(ROUNDS)]
    return min(one["seconds"] / one["characters"] * 1_000_000 for one in found)


def run_reader(reader: str, kind: str, times: int) -> dict[str, float]:
    """Measure in a process of its own."""
    command = [sys.executable, str(Path(__file__).parent / "bench_stacks.py"), reader, kind, str(times)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, cwd=ROOT)  # errors of the reader are shown
    result: dict[str, float] = json.loads(done.stdout)
    return result


def show_start() -> None:
    """(c) How long one waits before anything happens."""
    say("\nstarting, median of 7")
    for name, arguments in STARTS.items():
        times = [_time([sys.executable, *arguments]) for _ in range(7)]
        say(f"  {name}: {statistics.median(times) * 1000:.0f} ms")


def _time(command: Sequence[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True, cwd=ROOT)
    return time.perf_counter() - start


def show_profile() -> None:
    """(d) Where our time goes: functions by their own time, and by the time within them."""
    for page in read_pages():
        read_ours(page)
    profile = cProfile.Profile()
    profile.enable()
    for page in multiply(read_pages(), 3):
        read_ours(page)
    profile.disable()
    for order in ("tottime", "cumulative"):
        text = io.StringIO()
        pstats.Stats(profile, stream=text).strip_dirs().sort_stats(order).print_stats(25)
        say(text.getvalue())


def say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

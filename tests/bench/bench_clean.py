"""Main text of the pages in bench_gold: ours beside trafilatura, readability-lxml and BeautifulSoup, in one run.

Two tables for each set of pages. In the first, ours is `Document.text`, and headline, byline and captions count neither way. In
the second, ours is `Document.body`, the golds hold the article alone as public collections have it, and only the headline
counts neither way. The others run with their defaults in both. Times are for the whole way from bytes to text.
"""

from __future__ import annotations

import logging
import sys
import time
from collections.abc import Callable
from typing import TypeAlias

from bench_gold import BLIND, FOURTH, PAGES, THIRD, Page, Score, body_score, load_pages, mean, score

SETS = {"own pages": PAGES, "pages by another hand": BLIND, "pages by a third hand": THIRD, "pages by a fourth hand": FOURTH}
Extract: TypeAlias = Callable[[bytes], str]
Scorer: TypeAlias = Callable[[Page, str], Score]


def text_of(data: bytes) -> str:
    from pipeline.cleaning import clean

    return clean(data).text


def body_of(data: bytes) -> str:
    from pipeline.cleaning import clean

    return clean(data).body


def _trafilatura(data: bytes) -> str:
    import trafilatura

    return trafilatura.extract(data) or ""


def _readability(data: bytes) -> str:
    from bs4 import BeautifulSoup
    from readability import Document
    from readability.readability import Unparseable

    decoded = BeautifulSoup(data, "lxml").decode()  # readability's own decoding fails on UTF-16
    try:
        return BeautifulSoup(Document(decoded).summary(), "lxml").get_text("\n")
    except Unparseable:  # it gives up on pages whose body it takes for furniture: an empty answer
        return ""


def _soup(data: bytes) -> str:
    from bs4 import BeautifulSoup

    return BeautifulSoup(data, "lxml").get_text("\n")


OTHERS: dict[str, Extract] = {"trafilatura": _trafilatura, "readability": _readability, "get_text": _soup}


def measure(extract: Extract, pages: list[Page], scorer: Scorer) -> tuple[dict[str, Score], float]:
    """Mean score of each group, and seconds a page (the second of two rounds: tools load their tables in the first)."""
    for page in pages:
        extract(page.data)
    start = time.perf_counter()
    texts = [extract(page.data) for page in pages]
    seconds = (time.perf_counter() - start) / len(pages)
    scores = [(page.group, scorer(page, text)) for page, text in zip(pages, texts, strict=True)]
    return {group: mean(one for of, one in scores if of == group) for group in sorted({page.group for page in pages})}, seconds


def main() -> int:
    """Print the tables; exit 1 where ours is not first in F1 of every group."""
    logging.disable(logging.CRITICAL)
    worst = 0
    for name, folder in SETS.items():
        pages = load_pages(folder)
        worst = max(worst, compare(f"{name}; bylines and captions are neutral", pages, text_of, score))
        worst = max(worst, compare(f"{name}; the body alone", pages, body_of, body_score))
    return worst


def compare(title: str, pages: list[Page], ours: Extract, scorer: Scorer) -> int:
    """Print one table; 1 where ours is not first."""
    results = {name: measure(extract, pages, scorer) for name, extract in {"rollcall": ours, **OTHERS}.items()}
    say(f"{len(pages)} {title}; precision recall F1 (Chinese: pairs of characters)\n{'':12}" + "".join(f"{name:>20}" for name in results))
    groups = sorted({page.group for page in pages})
    for group in groups:
        say(f"{group:12}" + "".join("{:>8.3f}{:6.3f}{:6.3f}".format(*found[group]) for found, _ in results.values()))
    say(f"{'pages/s':12}" + "".join(f"{1 / seconds:>20.0f}" for _, seconds in results.values()))
    say(f"time of trafilatura's: {results['rollcall'][1] / results['trafilatura'][1]:.2f}")
    return int(any(results["rollcall"][0][group][2] < max(found[group][2] for found, _ in results.values()) for group in groups))


def say(text: str) -> None:
    sys.stdout.write(text + "\n")


if __name__ == "__main__":
    sys.exit(main())

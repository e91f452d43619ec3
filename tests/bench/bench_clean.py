"""Main text of the pages in tests/data/pages and pages-blind (by another hand): ours beside trafilatura, readability-lxml and BeautifulSoup, in one run.

Tokens are words of letters and digits, for Han pairs of neighbouring characters (and single ones standing alone); precision,
recall and F1 are counted over multisets of tokens, page by page, and averaged over a group. Headline, byline and captions are
neutral: an output line that takes half of its tokens from them is left out for every tool. Times are for the whole way from bytes to text.
"""

from __future__ import annotations

import json
import logging
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

PAGES = Path(__file__).parents[1] / "data" / "pages"
BLIND = Path(__file__).parents[1] / "data" / "pages-blind"
_WORD = re.compile(r"[\u3400-\u9fff]+|[^\W_\u3400-\u9fff]+")
Extract: TypeAlias = Callable[[bytes], str]
Score: TypeAlias = tuple[float, float, float]


@dataclass(frozen=True)
class Page:
    """A page with the article it must give, and the lines that count neither way."""

    group: str
    name: str
    data: bytes
    lines: tuple[str, ...]
    neutral: tuple[str, ...]
    absent: tuple[str, ...]
    published: str


def load_pages(folder: Path = PAGES) -> list[Page]:
    """All pages below a folder, by group and name."""
    return [_load(path) for path in sorted(folder.glob("*/*.html"))]


def _load(path: Path) -> Page:
    gold = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    lists = (tuple(gold[key]) for key in ("text", "neutral", "absent"))
    return Page(path.parent.name, path.stem, path.read_bytes(), *lists, gold["published"])


def tokens(text: str) -> Counter[str]:
    """Words, and pairs of Han characters."""
    found: Counter[str] = Counter()
    for word in _WORD.findall(text.lower()):
        pairs = [word[at : at + 2] for at in range(len(word) - 1)] if word[0] >= "\u3400" and len(word) > 1 else [word]
        found.update(pairs)
    return found


def score(page: Page, text: str) -> Score:
    """Precision, recall and F1 of an output for a page."""
    neutral, article = tokens("\n".join(page.neutral)), {*page.lines}
    kept = [line for line in text.split("\n") if line in article or (tokens(line) & neutral).total() * 2 < tokens(line).total()]
    got, want = tokens("\n".join(kept)), tokens("\n".join(page.lines))
    common = (got & want).total()
    precision, recall = common / max(got.total(), 1), common / want.total()
    return precision, recall, 2 * common / max(got.total() + want.total(), 1)


def ours(data: bytes) -> str:
    from pipeline.cleaning import clean

    return clean(data).text


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


TOOLS: dict[str, Extract] = {"rollcall": ours, "trafilatura": _trafilatura, "readability": _readability, "get_text": _soup}


def measure(extract: Extract, pages: list[Page]) -> tuple[dict[str, Score], float]:
    """Mean score of each group, and seconds a page (the second of two rounds: tools load their tables in the first)."""
    for page in pages:
        extract(page.data)
    start = time.perf_counter()
    texts = [extract(page.data) for page in pages]
    seconds = (time.perf_counter() - start) / len(pages)
    scores = [(page.group, score(page, text)) for page, text in zip(pages, texts, strict=True)]
    return {group: mean(one for of, one in scores if of == group) for group in sorted({page.group for page in pages})}, seconds


def mean(scores: Iterator[Score]) -> Score:
    columns = list(zip(*scores, strict=True))
    precision, recall, f1 = (sum(column) / len(column) for column in columns)
    return precision, recall, f1


def main() -> int:
    """Print the tables; exit 1 where ours is not first in F1 of every group."""
    logging.disable(logging.CRITICAL)
    return max(compare("own pages", load_pages(PAGES)), compare("pages by another hand", load_pages(BLIND)))


def compare(title: str, pages: list[Page]) -> int:
    """Print one table; 1 where ours is not first."""
    results = {name: measure(extract, pages) for name, extract in TOOLS.items()}
    groups = sorted({page.group for page in pages})
    say(f"{len(pages)} {title}; precision recall F1 (Chinese: pairs of characters)\n{'':12}" + "".join(f"{name:>20}" for name in TOOLS))
    for group in groups:
        say(f"{group:12}" + "".join("{:>8.3f}{:6.3f}{:6.3f}".format(*results[name][0][group]) for name in TOOLS))
    say(f"{'pages/s':12}" + "".join(f"{1 / results[name][1]:>20.0f}" for name in TOOLS))
    return int(any(results["rollcall"][0][group][2] < max(results[name][0][group][2] for name in TOOLS) for group in groups))


def say(text: str) -> None:
    sys.stdout.write(text + "\n")


if __name__ == "__main__":
    sys.exit(main())

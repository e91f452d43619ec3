"""The pages with known main text (tests/data/pages, pages-blind, -third and -fourth by other hands) and how an output is scored.

Tokens are words of letters and digits, for Han pairs of neighbouring characters (and single ones standing alone); precision,
recall and F1 are counted over multisets of tokens, page by page, and averaged over a group.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

PAGES = Path(__file__).parents[1] / "data" / "pages"
BLIND = Path(__file__).parents[1] / "data" / "pages-blind"
THIRD = Path(__file__).parents[1] / "data" / "pages-third"
FOURTH = Path(__file__).parents[1] / "data" / "pages-fourth"
_WORD = re.compile(r"[\u3400-\u9fff]+|[^\W_\u3400-\u9fff]+")
_MARKER = re.compile(r"^(?:- |\d+\. )")  # of an item
Score: TypeAlias = tuple[float, float, float]


@dataclass(frozen=True)
class Page:
    """A page with the article it must give, and the lines that count neither way."""

    group: str
    name: str
    data: bytes
    title: str
    published: str
    lines: tuple[str, ...]
    neutral: tuple[str, ...]
    absent: tuple[str, ...]


def load_pages(folder: Path = PAGES) -> list[Page]:
    """All pages below a folder, by group and name."""
    return [_load(path) for path in sorted(folder.glob("*/*.html"))]


def _load(path: Path) -> Page:
    gold = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    lists = (tuple(gold[key]) for key in ("text", "neutral", "absent"))
    return Page(path.parent.name, path.stem, path.read_bytes(), gold["title"], gold["published"], *lists)


def tokens(text: str) -> Counter[str]:
    """Words, and pairs of Han characters."""
    found: Counter[str] = Counter()
    for word in _WORD.findall(text.lower()):
        pairs = [word[at : at + 2] for at in range(len(word) - 1)] if word[0] >= "\u3400" and len(word) > 1 else [word]
        found.update(pairs)
    return found


def score(page: Page, text: str) -> Score:
    """Precision, recall and F1 of an output for a page; headline, byline and captions count neither way."""
    return _score(page, text, page.neutral)


def body_score(page: Page, text: str) -> Score:
    """The same against the article proper: only the headline counts neither way, bylines, captions and infoboxes are extra."""
    return _score(page, text, (page.title,))


def _score(page: Page, text: str, neutral: Sequence[str]) -> Score:
    """An output line that takes half of its tokens from neutral lines is left out, unless it is a line of the article."""
    aside, article = tokens("\n".join(neutral)), {_MARKER.sub("", line) for line in page.lines}
    lines = [(line, tokens(line)) for line in text.split("\n")]
    kept = [line for line, found in lines if _MARKER.sub("", line) in article or (found & aside).total() * 2 < found.total()]
    got, want = tokens("\n".join(kept)), tokens("\n".join(page.lines))
    common = (got & want).total()
    precision, recall = common / max(got.total(), 1), common / want.total()
    return precision, recall, 2 * common / max(got.total() + want.total(), 1)


def mean(scores: Iterator[Score]) -> Score:
    columns = list(zip(*scores, strict=True))
    precision, recall, f1 = (sum(column) / len(column) for column in columns)
    return precision, recall, f1

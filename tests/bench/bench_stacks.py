"""The two programs compared, each run in a process of its own: ours, and the usual libraries on everything."""

from __future__ import annotations

import gc
import json
import re
import sys
import time
import warnings
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from bench_pages import multiply, ordinary_pages, read_pages

Page = tuple[str, bytes]


def read_ours(page: Page) -> int:
    """Clean and extract; gives the length of the text."""
    from pipeline.cleaning import clean
    from pipeline.extraction import extract

    document = clean(page[1], name=page[0])
    extract(document)
    return len(document.text)


def read_naive(page: Page) -> int:
    """What one would write in an afternoon: all text of the page, tokenised as a whole, and dateparser's search over it."""
    from dateparser.search import search_dates

    text, _ = _tokenise(page)
    search_dates(text)
    return len(text)


def read_naive_told(page: Page) -> int:
    """The same, with dateparser told the language, so that it need not try two hundred."""
    from dateparser.search import search_dates

    text, language = _tokenise(page)
    search_dates(text, languages=[language])
    return len(text)


def _tokenise(page: Page) -> tuple[str, str]:
    from bs4 import BeautifulSoup

    text = BeautifulSoup(page[1], "html.parser").get_text()
    language = "zh" if re.search(r"[\u4e00-\u9fff]", text) else "ru" if re.search(r"[а-яА-Я]", text) else "en"
    if language == "zh":
        import jieba

        jieba.setLogLevel("WARNING")
        list(jieba.tokenize(text))
    else:
        list(_blank(language)(text))
    return text, language


@lru_cache(maxsize=2)
def _blank(language: str) -> Any:
    import spacy

    return spacy.blank(language)


READERS: dict[str, Callable[[Page], int]] = {"ours": read_ours, "naive": read_naive, "naive-told": read_naive_told}


def pages_of(kind: str, times: int) -> list[Page]:
    """`text`, `html` or `all` of the bundled ones, or `ordinary-en`, `ordinary-zh`, `ordinary-ru`."""
    if kind.startswith("ordinary-"):
        return ordinary_pages(kind.removeprefix("ordinary-"))
    return multiply(read_pages(kind), times + 1)[len(read_pages(kind)) :]  # without the pages as they are, some of which were read before


def measure(reader: str, kind: str, times: int) -> dict[str, float]:
    """Seconds of one core and characters read. The bundled pages as they are are read before, once, for both: what libraries load and
    compile at first use is no reading (`start` shows what a first page costs)."""
    read, pages = READERS[reader], pages_of(kind, times)
    for page in read_pages("all" if kind.startswith("ordinary-") else kind):
        read(page)
    gc.disable()  # for both, as a run does
    start = time.process_time()
    characters = sum(read(page) for page in pages)
    return {"seconds": time.process_time() - start, "characters": characters, "pages": len(pages)}


if __name__ == "__main__":
    warnings.simplefilter("ignore")  # dateparser's and BeautifulSoup's advice is not what is measured
    sys.stdout.write(json.dumps(measure(sys.argv[1], sys.argv[2], int(sys.argv[3]))))

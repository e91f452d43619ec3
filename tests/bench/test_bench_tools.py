"""The pages that `make bench` measures on. Nothing here is timed."""

from __future__ import annotations

import pytest
from bench_pages import ORDINARY, multiply, ordinary_pages, read_pages

from pipeline.cleaning import clean
from pipeline.extraction import extract


def test_copies_differ_in_figures_only():
    pages = read_pages("text")
    twice = multiply(pages, 2)
    assert twice[: len(pages)] == [(f"0-{name}", data) for name, data in pages]
    changed = twice[len(pages) :]
    assert [len(data) for _, data in changed] == [len(data) for _, data in pages]
    assert sum(a != b for (_, a), (_, b) in zip(pages, changed, strict=True)) > len(pages) // 2


@pytest.mark.parametrize("language", ORDINARY)
def test_there_is_nothing_to_find_on_ordinary_pages(language):
    [(name, data)] = ordinary_pages(language, characters=2_000, number=1)
    found = extract(clean(data, name=name))
    assert (found.mentions, found.claims) == ((), ())

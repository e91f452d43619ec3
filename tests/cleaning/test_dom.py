"""The tree is the one that BeautifulSoup builds on lxml, on whole pages and on damaged ones."""

import random
import sys
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Comment, Doctype, Tag
from bs4.element import ProcessingInstruction

from pipeline.cleaning.dom import Node, parse
from pipeline.cleaning.encoding import decode

sys.path.insert(0, str(Path(__file__).parents[1] / "bench"))
from bench_gold import load_pages

PIECES = ("", "<", ">", "</div>", "<p>", "</table>", '"', "<td>", "</p>", "<li>", "<!--", "<svg>", "<title>")


def flat(node):
    """Tags with their attributes, and texts, in document order."""
    if isinstance(node, str):
        return [] if isinstance(node, Comment | Doctype | ProcessingInstruction) else [str(node)]
    children = node.children if isinstance(node, Node) else list(node.contents)
    if isinstance(node, Tag):
        attrs = {name: " ".join(value) if isinstance(value, list) else value for name, value in node.attrs.items()}
    else:
        attrs = node.attrs
    return [(node.tag if isinstance(node, Node) else node.name, attrs), *(one for child in children for one in flat(child)), "/"]


def told(entries):
    """Without the root, texts without blanks and joined where nothing stands between them."""
    joined = [""]
    for entry in entries[1:-1]:
        if isinstance(entry, str) and entry != "/" and isinstance(joined[-1], str) and joined[-1] != "/":
            joined[-1] += "".join(entry.split())
        else:
            joined.append("".join(entry.split()) if isinstance(entry, str) else entry)
    return [entry for entry in joined if entry]


def damaged(markup, seed):
    chance = random.Random(seed)
    characters = list(markup)
    for _ in range(15):
        characters[chance.randrange(len(characters))] = chance.choice(PIECES)
    return "".join(characters).encode("ascii", "xmlcharrefreplace").decode()  # attribute names of other letters differ in case


@pytest.mark.parametrize("page", [page for page in load_pages() if b"<template" not in page.data], ids=lambda page: page.name)
def test_same_tree_as_beautiful_soup(page):
    markup = decode(page.data).text.removeprefix('<?xml version="1.0" encoding="UTF-8"?>')
    for text in (markup, damaged(markup, 1), damaged(markup, 2)):
        assert told(flat(parse(text))) == told(flat(BeautifulSoup(text, "lxml")))


def test_nothing_and_words_without_tags():
    assert parse(" ").children == []
    assert "onlywords" in told(flat(parse("only words")))

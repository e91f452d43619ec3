"""What the page's prose says against the word of a class: a block that holds most of it is the article, whatever it is called."""

from __future__ import annotations

from collections import Counter
from functools import cached_property

from pipeline.cleaning.classes import class_words
from pipeline.cleaning.dom import Node

# of the letters that stand in sentences outside links; a sidebar's texts hold a fifth of them at most
_MOST, _MUCH = 0.5, 0.35
_LINKS = 6  # times as much prose as links: teasers with abstracts have less
_FEW_LINKS = 10
_LEAST = 300  # letters (Han three each) of prose that make an article
_ARTICLE = 300  # letters of prose that a page has beside its comments or notes, which may be longer than the article


class Evidence:
    """The measures of a page, before anything is taken out; `words`: whether the words of its classes are believed."""

    def __init__(self, root: Node, *, words: bool) -> None:
        self._root = root
        self.words = words
        self.size, self.running = root.size, root.running

    def is_most(self, node: Node) -> bool:
        """At least half of the page's prose."""
        return node.running >= max(_LEAST, self.running * _MOST, node.links * _LINKS)

    def is_much(self, node: Node) -> bool:
        """So much of the page's prose that a weak word is no reason to drop it."""
        return node.running >= max(_LEAST, self.running * _MUCH, node.links * _LINKS)

    def leaves_article(self, node: Node) -> bool:
        """Without it, prose of an article is left."""
        return self.running - node.running >= _ARTICLE

    def follows_article(self, node: Node) -> bool:
        """Prose of an article stands above it, as above comments."""
        return self._above.get(id(node), 0) >= _ARTICLE

    @cached_property
    def void_words(self) -> frozenset[str]:
        """Words of classes whose elements together hold most of the prose: `<p class=paywall>` for each paragraph."""
        running: Counter[str] = Counter()
        links: Counter[str] = Counter()
        for node in self._root.order:
            if node.running:
                for word in class_words(node) - (class_words(node.parent) if node.parent is not None else frozenset()):
                    running[word] += node.running
                    links[word] += node.links
        least = max(_LEAST, self.running * _MOST)
        return frozenset(word for word, letters in running.items() if letters >= least and links[word] * _FEW_LINKS <= letters)

    @cached_property
    def _above(self) -> dict[int, int]:
        """Letters of prose that stand above each element of the page."""
        found: dict[int, int] = {}
        total = 0
        for node in self._root.order:
            found[id(node)] = total
            total += max(0, node.running - sum(child.running for child in node.elements))
        return found

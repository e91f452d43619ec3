"""Copies of a text that are easier to match than the original, each mapped back to it.

`readable` gives the copy that the rules read: simplified characters, no pinyin fragments, no doubled punctuation.
`fold_names` gives the copy on which names are looked up: words without case, accents and inflection, Han without spaces.
Rules match on the copy and quote from the original, so a quote is always what the page says.
"""

from pipeline.folding.names import FoldedNames, fold_name, fold_names
from pipeline.folding.view import View, readable, simplify

__all__ = ["FoldedNames", "View", "fold_name", "fold_names", "readable", "simplify"]

"""Lists whose entries are blocks of their own: items, table rows or bare lines, perhaps in sections by country."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from pipeline.extraction.claims.heads import role_of_head
from pipeline.extraction.claims.page import Page
from pipeline.extraction.countries import find_countries
from pipeline.extraction.tables import either
from pipeline.model import Block, Mention

_LETTERS = {"item": 30, "row": 30}  # letters an entry may have beside its names: a city, a rector's title; a bare line has few
_BARE = 8
_DESCRIBED = 70  # letters behind the name that an item begins with: what the university is or since when
_ENTRY = 80  # characters of an entry whose name nobody knows
_LABEL = 30  # characters of a line that is a label
_LABELLED = 120  # characters of a label with its number, marks and blanks
_SIDE = re.compile(either("side_words"), re.IGNORECASE)
_NUMBER = re.compile(r"^\s*[（(]?(?:[一二三四五六七八九十]{1,2}|\d{1,2})[）)、.．]\s*")  # 一、中国
_FIGURE = re.compile(r"\s*[（(]\d{1,3}\s*(?:所|校|家)?[)）]$")  # France (10)
_STATUS = re.compile(rf"(?<![^\W\d_\u3400-\u9fff]){either('entry_words')}(?![^\W\d_\u3400-\u9fff])", re.IGNORECASE)
_BRACKETS = re.compile(r"[（(][^（）()]{0,40}[)）]")


@dataclass(slots=True)
class Section:
    """The entries of one country, or all of them where the list has no sections."""

    country: str
    names: list[Mention] = field(default_factory=list)


@dataclass(slots=True)
class BlockList:
    """A list of entries; `head` is the index of the block above it (-1: none)."""

    head: int
    last: int = 0  # index of the last entry's block
    sections: list[Section] = field(default_factory=list)

    @property
    def names(self) -> list[Mention]:
        return [name for section in self.sections for name in section.names]


def block_lists(page: Page) -> Iterator[BlockList]:
    """The lists of a page in order."""
    found = BlockList(-1)
    for index, block in enumerate(page.document.blocks):
        country = country_label(page, block)
        names = [] if country else _entry(page, index)
        if not country and not names and found.names and _unnamed_entry(page, block, found):
            continue
        if not country and not names:
            if found.names:
                yield found
            found = BlockList(index)
            continue
        found.last = index
        _add(found, country or _country_in_front(page, block, names), names)
    if found.names:
        yield found


def _unnamed_entry(page: Page, block: Block, found: BlockList) -> bool:
    """An item or row like the others whose name nobody knows: the list goes on behind it."""
    last = page.document.blocks[found.last]
    return block.kind in _LETTERS and block.kind == last.kind and block.end - block.start <= _ENTRY


def _add(found: BlockList, country: str, names: list[Mention]) -> None:
    new_section = not found.sections or (country and country != found.sections[-1].country)
    if new_section:
        found.sections.append(Section(country))
    found.sections[-1].names.extend(names)


def _text(page: Page, block: Block) -> str:
    return page.text[block.start : block.end]


def country_label(page: Page, block: Block) -> str:
    """The country that a block names and nothing else."""
    if block.end - block.start > _LABELLED:
        return ""
    line = _FIGURE.sub("", _NUMBER.sub("", _text(page, block)).strip(" -•*#:：·\t"))
    return _country_word(line) if 0 < len(line) <= _LABEL else ""


def _country_word(label: str) -> str:
    """The country of a label that says nothing else, or speaks of a side: Россия, С вьетнамской стороны, 中方."""
    label = label.title() if label.isupper() else label  # CROATIA
    words = find_countries(label)
    if len(words) != 1:
        return ""
    rest = label[: words[0].start] + label[words[0].end :]
    return words[0].code if not _SIDE.sub("", rest).strip() else ""


def _country_in_front(page: Page, block: Block, names: list[Mention]) -> str:
    """Финляндия: …; Россия | 10 | …: the country of one entry."""
    lead = page.text[block.start : names[0].start] if names else ""
    match = re.match(r"[\s•*-]*([^|:：]{2,30}?)\s*[|:：]", lead)
    return _country_word(match.group(1)) if match else ""


def _headed(page: Page, index: int) -> bool:
    """The line above is a label of the enumeration: its country and nothing else, or a role."""
    above = page.document.blocks[index - 1] if index else None
    if above is None or above.end - above.start > _LABEL:
        return False
    return bool(country_label(page, above)) or bool(role_of_head(_text(page, above)))


def _without(text: str, names: list[Mention]) -> str:
    """What an entry says beside its names, countries, brackets and its own status: founding member, since 2022."""
    for mention in names:
        text = text.replace(mention.text, " ", 1)
    text = _STATUS.sub(" ", _BRACKETS.sub(" ", _BRACKETS.sub(" ", text)))  # one pair in another
    for word in reversed(find_countries(text)):
        text = text[: word.start] + text[word.end :]
    return text


def _entry(page: Page, index: int) -> list[Mention]:
    """The names of a block that says nothing else, but for a mark, a number, a country, a city beside them."""
    block = page.document.blocks[index]
    names = [m for m in page.names_between(block.start, block.end) if m.kind == "university"]
    if not names or block.kind == "furniture":
        return []
    plain = block.kind not in _LETTERS  # a bare line with several names is an enumeration of its own, unless a country leads it
    if plain and len(names) > 1 and not _country_in_front(page, block, names) and not _headed(page, index):
        return []
    rest = _without(_text(page, block), names)
    led = block.kind == "item" and page.text[block.start : names[0].start].strip(" -•*·—–0123456789.)）、\t") == ""
    if led and sum(c.isalpha() for c in rest) <= _DESCRIBED:
        return names[:1] if sum(c.isalpha() for c in rest) > _LETTERS["item"] else names
    allowed = _LETTERS.get(block.kind, _BARE) + (len(names) - 1) * 4
    return names if sum(c.isalpha() for c in rest) <= allowed else []

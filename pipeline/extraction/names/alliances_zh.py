"""Chinese names of alliances: a head noun (联盟, 联合会), its right edge, and the words before it that can stand inside a name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extraction.countries import chinese_countries
from pipeline.extraction.spans import Spans
from pipeline.extraction.tables import words_of
from pipeline.segmentation import tag_of, words

_OF_SCHOOLS = re.compile(
    r"(?:高校|大学|院校|学院)(?:(?![的间])[\u4e00-\u9fff]){0,6}?(?:联盟|联合会|协会|联合体|共同体|协作体|协作组|协作网|合作网|合作体|联席会(?!议))"
)
_OF_SCHOOLS_OR_NETWORK = re.compile(rf"网络大学|{_OF_SCHOOLS.pattern}")
_OTHER = re.compile(r"联盟|联合体|共同体|协作体|协作组|协作网|合作体|(?:大学|高校|院校|教育)(?:集团|网络|系统|平台)|网络大学")
_ABBREVIATION = re.compile(r"[”’]?\s*[（(](?:简称|英文简称)?[“]?[A-Z][A-Za-z]{1,9}[”]?[)）]")
_LEAD = re.compile(r"(?:[\u4e00-\u9fffA-Za-z0-9\-·“”]|(?<!—)—(?!—)){0,16}$")
_COUNTRY_LETTERS = frozenset("中俄日韩朝美英法德哈白蒙印越泰阿非欧澳加巴乌吉塔")
_BREAKING = frozenset(("v", "c", "p", "d", "r", "m"))  # jieba's tags of words that no name of a body has


def proven(text: str, taken: Spans) -> Iterator[tuple[int, int]]:
    """Names that say themselves that universities of some place or name are in them."""
    for start, head, end in _named(text, taken, _OF_SCHOOLS_OR_NETWORK):
        if text[head:end].startswith("网络大学") and start < head and _has_own_words(text[start:head], ""):
            yield start, end
        abbreviated = _ABBREVIATION.match(text, end) is not None and start < head
        if abbreviated or _is_proper(text[start:head], text[head:end]):
            yield start, end


def unproven(text: str, taken: Spans) -> Iterator[tuple[int, int]]:
    """Names with words of their own before the head noun, which the page must tell to be bodies of universities."""
    for pattern in (_OF_SCHOOLS, _OTHER):
        for start, head, end in _named(text, taken, pattern):
            if start < head and _has_own_words(text[start:head], text[head:end]):
                yield start, end


def _named(text: str, taken: Spans, pattern: re.Pattern[str]) -> Iterator[tuple[int, int, int]]:
    """(start, start of the head, end) of every head noun with what may belong to it."""
    for match in pattern.finditer(text):
        floor = max(match.start() - 16, 0, taken.end_before(match.start()))
        lead = _LEAD.search(text[floor : match.start()])
        before = lead.group() if lead else ""
        before = before[before.rfind("“") + 1 :] if "”" not in before[before.rfind("“") :] else before
        edge = _left_edge(text, before, match.start())
        edge -= "”" in text[edge : match.start()] and text[edge - 1 : edge] == "“"
        yield _with_country_letters(text, edge, floor), match.start(), match.end()


def _left_edge(text: str, before: str, head: int) -> int:
    """Where the last word starts that cannot stand inside a name; what stands in quotes is one word."""
    quoted = re.search(r"“[^“”]*”", before)
    floor = head - len(before)
    edge = head
    for word, start, end in reversed(words(before)):
        if quoted and start < quoted.end() and end > quoted.start():
            edge = floor + quoted.start()
            continue
        if word in words_of("zh", "stop") or _breaks(word):
            break
        edge = floor + start
    return edge


def _breaks(word: str) -> bool:
    """A verb or a link; but 创新, 合作 are fields of work that names have."""
    return len(word) > 1 and tag_of(word) in _BREAKING and word not in words_of("zh", "field")


def _with_country_letters(text: str, edge: int, floor: int) -> int:
    """中俄, 中阿: a country of one character is part of the name where another country's follows."""
    while edge > floor and text[edge - 1] in _COUNTRY_LETTERS and text[edge] in _COUNTRY_LETTERS:
        edge -= 1
    return edge


def _has_verb(head: str) -> bool:
    """高校组成联盟 says what universities do; 高校协同创新联盟 is a name."""
    return any(tag_of(word) == "v" and word not in words_of("zh", "field") for word, _, _ in words(head))


def _is_proper(modifier: str, head: str) -> bool:
    """The name of one body says where it is or whose: 国际性高校联盟 and 同类院校组成联盟 are any."""
    if _has_verb(head):
        return False
    parts = [word for word, _, _ in words(modifier)]
    named = any(tag_of(word) in ("ns", "nz", "nrt", "j") or word in chinese_countries() for word in parts)
    named = named or any(region in modifier for region in words_of("zh", "region"))
    return len(modifier) > 1 and (named or "”" in modifier)


def _has_own_words(modifier: str, head: str) -> bool:
    """卓越大学联盟, 九校联盟; but 国际性高校联盟, 同类院校组成联盟, 战略联盟 may be any."""
    if _has_verb(head):
        return False
    return any(word not in words_of("zh", "generic") and word not in words_of("zh", "stop") for word, _, _ in words(modifier))

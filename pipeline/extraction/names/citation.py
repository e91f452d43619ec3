"""How a page cites a name that the registry does not know: whole and, in Russian, in the nominative where the page has it so."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pipeline.model import Mention

_NOMINATIVE = re.compile(
    r"(?:[А-ЯЁ][а-яё-]+(?:ая|ий|ый|ой|ое) )?(?:[а-яё-]+(?:ая|ий|ый|ой|ое) )*"
    r"(?:ассоциация|альянс|лига|консорциум|союз|сеть|объединение|университет|институт|академия)(?!\w)",
    re.IGNORECASE,
)


def citation_names(mentions: Iterable[Mention]) -> dict[str, str]:
    """Entity -> its name, for the `new:` entities: of the names written out the first in the nominative, else the first."""
    names: dict[str, str] = {}
    for mention in mentions:
        if not mention.entity.startswith("new:") or mention.rule == "defined":
            continue
        known = names.setdefault(mention.entity, mention.text)
        if _NOMINATIVE.match(mention.text) and not _NOMINATIVE.match(known):
            names[mention.entity] = mention.text
    return names

"""The rule for how long a chair serves, where a text gives one: 每届任期2年, a two-year term."""

from __future__ import annotations

import re

from pipeline.extraction.claims.page import Statement
from pipeline.extraction.quantities import find_numbers
from pipeline.extraction.tables import either
from pipeline.sieve import Sifted

_EN, _RU = either("small_numbers_en"), either("small_numbers_ru")
_RULE = Sifted(
    re.compile(
        r"(?:(?:每届)?任期(?:为|是)?|每任|一任|每届)\s*(?P<zh>[\d一二两三四五]+)\s*年"
        rf"|term of (?:office (?:of|is) )?(?P<en>{_EN})[ -]years?|(?P<en2>{_EN})-year (?:rotating )?(?:term|chairmanship|presidency)"
        rf"|(?:сроком на|на срок|срок полномочий[^.;]{{0,20}}?)\s*(?P<ru>{_RU})\s*(?:год|лет)",
        re.IGNORECASE,
    )
)
_CHAIR = re.compile(r"主席|理事长|chair|presiden|председател", re.IGNORECASE)


def read_term(statement: Statement) -> str:
    """An ISO 8601 duration such as P2Y, empty where the sentence gives no rule for chairs."""
    rule = _RULE.search(statement.text)
    if rule is None or not _CHAIR.search(statement.text):
        return ""
    written = next(group for group in rule.groups() if group)
    numbers = find_numbers(written)
    return f"P{numbers[0].value}Y" if numbers else ""

"""Lines that say who wrote, edited or pictured, without a date: what `body` leaves out and `text` keeps."""

from __future__ import annotations

import re

from pipeline.cleaning.instants import find_instants
from pipeline.cleaning.plain import is_caption

_LONGEST = 100  # characters of a signature or credit
_ROLE = (
    r"(?:图文|文/图|图/文|文|图|文字|图片|摄影|摄像|记者|記者|通讯员|通訊員|作者|撰稿|供稿|编辑|責編|责编|审核|校对|来源|來源|翻译|编译)"
)
_PAPER = r"(?:本报|本刊|本网|本台|特约)"
_SIGNED = re.compile(
    rf"[\s(（【\[]*(?:{_PAPER}?{_ROLE}\s*[:：/／丨|]|{_PAPER}(?:记者|通讯员|撰稿人?)\s|[记記]者\S{{2,8}}[／/])"
    r"|\s*(?i:(?:(?:story|words|text|written|reported|photographs?|photos?|interview)\s+)?by)\s+[A-Z][^.!?]*$"
    r"|\s*(?i:reporting|editing|additional reporting|compiled) by\s+[A-Z][^.!?]*\.?$"
    r"|[^.!?]{3,80}\bcontributed to this (?:report|story|article)\W*$"
    r"|\s*[^\s，。：:]{2,8}(?:记者|記者|通讯员)\s+[^\s，。：:]{2,4}(?:\s+[^\s，。：:]{2,4})?\s*$"
    r"|\s*(?:記錄|记录|撰文|攝影|整理|采写)\s*[:：]\s*\S{2,10}(?:\s|$)"
    r"|\s*(?:Автор|Текст|Фото|Записала?|Беседовала?|Подготовила?)\b[^.!?]*$"
)
_TIME = r"\d{1,2}[.:]\d{2}(?:\s?[AaPp]\.?[Mm]\.?)?(?:\s[A-Z]{2,4})?"
_CLOCK = re.compile(rf"\s*{_TIME}\s*")
_NAME = re.compile(r"\W*(?:[A-ZА-ЯЁ][\w'’.-]*[\s,]*(?:and |и |& )?){2,6}\W*")
_PICTURED = re.compile(
    r"(?:[记記]者|通讯员|摄影)?\s*\S{2,8}[\s/／]*(?:(?<!拍)[摄攝]|供图|\s图)[)）】\]\s]*$|(?:资料图片?|资料照片|效果图|档案照片)\W*$"
    r"|(?:photo|photograph|image|picture|credit|фото|иллюстрация)s?\s*(?:by\s|courtesy\s|[:：/©])[^.]{2,40}\W*$"
    r"|\bФото\s+(?:[А-ЯЁ][\w.-]*\s*){1,3}$",
    re.I,
)


def is_credit(text: str) -> bool:
    """A short line that begins with a role and a name."""
    return len(text) <= _LONGEST and _SIGNED.match(text) is not None


def is_pictured(text: str) -> bool:
    """A short line that says what a picture shows or who took it."""
    return len(text) <= _LONGEST and (is_caption(text) or _PICTURED.search(text) is not None)


def is_clock(text: str) -> bool:
    """Nothing but a time of day."""
    return len(text) <= _LONGEST and _CLOCK.fullmatch(text) is not None


def is_name(text: str) -> bool:
    """Words in capitals only: a name or two, or a heading; the neighbours tell."""
    return len(text) <= _LONGEST and _NAME.fullmatch(text) is not None


def is_name_and_day(text: str) -> bool:
    """A name with a day and perhaps a time behind it."""
    if len(text) > _LONGEST:
        return False
    found = next(iter(find_instants(text)), None)
    return found is not None and is_name(text[: found.start]) and re.search(r"\w", re.sub(_TIME, "", text[found.end :])) is None

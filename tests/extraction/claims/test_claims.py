"""Claims of small pages, read through clean and extract, in three languages.

A claim is written `asrtu members 60 CN at_least 61..69 at 2019`, `asrtu tongji-university observer from 2015 to 2018`,
`asrtu founded 2011-03 in 深圳`, `asrtu term P2Y`. Listed counts matter where a case names one.
"""

from __future__ import annotations

import claim_cases_en
import claim_cases_newer
import claim_cases_ru
import claim_cases_zh
import pytest
from claim_failures import KNOWN_FAILURES

from pipeline.cleaning import clean
from pipeline.extraction import extract
from pipeline.model import Claim, Extraction

MODULES = {"zh": claim_cases_zh, "en": claim_cases_en, "ru": claim_cases_ru, "newer": claim_cases_newer}
COUNTED = ("members", "observers", "all", "founding_members")


def _bounds(claim: Claim) -> str:
    if claim.qualifier in ("", "exact"):
        return ""
    return f" {claim.qualifier} {'' if claim.lower is None else claim.lower}..{'' if claim.upper is None else claim.upper}"


def written(claim: Claim) -> str:
    organisation = claim.organisation.removeprefix("org:")
    if claim.property == "role":
        subject = f"{organisation} {claim.university.removeprefix('uni:')} {claim.value}"
        return subject + (f" from {claim.start}" if claim.start else "") + (f" to {claim.end}" if claim.end else "")
    text = f"{organisation} {claim.property} {claim.value}"
    if claim.property in COUNTED:
        text += (f" {claim.country}" if claim.country else "") + _bounds(claim) + (f" at {claim.as_of}" if claim.as_of else "")
        text += "" if claim.basis == "stated" else f" {claim.basis}"
    return text + (f" in {claim.place}" if claim.place else "")


def read(page: str) -> Extraction:
    return extract(clean(page.encode(), name="page.txt"))


def said(page: str, expected: set[str]) -> set[str]:
    claims = {written(claim) for claim in read(page).claims}
    neutral = {claim for claim in claims if claim.endswith((" listed", " derived"))}
    return claims - (neutral - expected)


def _cases() -> list[object]:
    out = []
    for language, module in MODULES.items():
        for name, page, expected in module.CASES:
            label = f"{language}: {name}"
            marks = [pytest.mark.xfail(strict=True, reason=KNOWN_FAILURES[label])] if label in KNOWN_FAILURES else []
            out.append(pytest.param(page, expected, id=label, marks=marks))
    return out


@pytest.mark.parametrize(("page", "expected"), _cases())
def test_claims(page: str, expected: set[str]) -> None:
    assert said(page, expected) == expected


@pytest.mark.parametrize("page", [case[1] for module in MODULES.values() for case in module.CASES])
def test_claims_and_mentions_quote_the_page(page: str) -> None:
    document = clean(page.encode(), name="page.txt")
    found = extract(document)
    assert all(document.text[c.quote_start : c.quote_end] == c.quote and c.quote for c in found.claims)
    assert all(document.text[m.start : m.end] == m.text for m in found.mentions)
    assert len({c.claim for c in found.claims}) == len(found.claims)


def test_every_known_failure_is_a_case() -> None:
    names = {f"{language}: {name}" for language, module in MODULES.items() for name, _, _ in module.CASES}
    assert set(KNOWN_FAILURES) <= names
    assert len(names) == sum(len(module.CASES) for module in MODULES.values())


# (case, page, code of the issue that says why the figure was not used)
REFUSED = [
    (claim_cases_zh.REFUSALS[0][1], "attendance_figure"),
    (claim_cases_zh.REFUSALS[2][1], "target_figure"),
    (claim_cases_en.REFUSALS[0][1], "attendance_figure"),
    (claim_cases_en.REFUSALS[2][1], "target_figure"),
    (claim_cases_ru.REFUSALS[0][1], "attendance_figure"),
]


@pytest.mark.parametrize(("page", "code"), REFUSED)
def test_a_refused_figure_leaves_an_issue(page: str, code: str) -> None:
    assert code in {issue.code for issue in read(page).issues}


def test_claim_ids_hold_against_text_in_front() -> None:
    page = claim_cases_zh.COUNTS[0][1]
    longer = page.replace("\n\n", "\n\n会议顺利。\n\n", 1)
    assert [c.claim for c in read(page).claims] == [c.claim for c in read(longer).claims]


def test_a_page_without_an_organisation_claims_nothing() -> None:
    assert read("新闻\n\n学校有30所合作高校，2011年成立。").claims == ()

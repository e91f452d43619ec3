"""One document as an HTML page: its cleaned text with every mention and claim marked. Self-contained, no script, all text escaped."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from itertools import pairwise

from pipeline.cli.cards import describe_subject, describe_value
from pipeline.export.columns import CLAIMS
from pipeline.export.outputs import make_rows
from pipeline.show import View

_STYLE = """
body{font:16px/1.6 sans-serif;max-width:60em;margin:2em auto;padding:0 1em;color:#222;background:#fff}
pre{font:inherit;white-space:pre-wrap;overflow-wrap:anywhere;counter-reset:line}
.line{counter-increment:line;display:block;padding-left:3.5em;text-indent:-3.5em;min-height:1.6em}
.line::before{content:counter(line);display:inline-block;width:3em;margin-right:.5em;text-indent:0;text-align:right;color:#888}
.university{background:#cfe8ff}.organisation{background:#ffe3b3}.date{background:#d5f2d0}.spam{background:#f9c9c9}
.claim{border-bottom:2px solid #a33}.key span,.line span{padding:0 .1em}dt{font-weight:bold;margin-top:.6em}
table{border-collapse:collapse}td{padding:0 .8em .2em 0;vertical-align:top}
"""


@dataclass(frozen=True, slots=True)
class _Span:
    start: int
    end: int
    kind: str
    told: str


def make_page(view: View) -> str:
    """The whole page."""
    document = view.document
    claims = [dict(zip(CLAIMS.header, row, strict=True)) for row in make_rows(CLAIMS, view.extraction.claims)]
    key = " ".join(f'<span class="{kind}">{kind}</span>' for kind in ("university", "organisation", "date", "claim", "spam"))
    told = "".join(f"<dt>{escape(_told(claim))}</dt><dd>{escape(claim['quote'])} ({escape(claim['rule'])})</dd>" for claim in claims)
    lines = "".join(_mark_lines(document.text, _spans(view, claims)))
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(document.language)}"><head><meta charset="utf-8">'
        f"<title>{escape(document.name)}</title><style>{_STYLE}</style></head><body><h1>{escape(document.title or document.name)}</h1>"
        f'<table>{_facts(view)}</table><p class="key">{key}</p><pre>{lines}</pre>'
        f"<h2>{len(claims)} claims</h2><dl>{told}</dl></body></html>\n"
    )


def _facts(view: View) -> str:
    document = view.document
    facts = (("document", document.name), ("url", document.url), ("language", document.language), ("published", document.published))
    more = (("publisher", view.extraction.publisher_name), ("flags", ", ".join(document.flags)), ("steps", "; ".join(document.steps)))
    return "".join(f"<tr><td>{name}</td><td>{escape(value)}</td></tr>" for name, value in (*facts, *more) if value)


def _told(claim: dict[str, str]) -> str:
    return f"{describe_subject({**claim, 'as_of': ''})} = {describe_value(claim)}"


def _spans(view: View, claims: list[dict[str, str]]) -> list[_Span]:
    mentions = [m for m in view.extraction.mentions if m.kind != "number"]
    marked = [_Span(m.start, m.end, m.kind, f"{m.edtf or m.entity} {m.name}".strip()) for m in mentions]
    marked += [_Span(start, end, "spam", "spam, no evidence") for start, end in view.document.spam]
    return marked + [_Span(int(c["quote_start"]), int(c["quote_end"]), "claim", _told(c)) for c in claims]


def _mark_lines(text: str, spans: list[_Span]) -> Iterator[str]:
    """Each line of the text with its marks; spans may overlap and run over lines."""
    offset = 0
    for line in text.split("\n"):
        end = offset + len(line)
        here = [span for span in spans if span.start < end and span.end > offset]
        yield f'<span class="line">{_mark(text, offset, end, here)}</span>'
        offset = end + 1


def _mark(text: str, start: int, end: int, spans: list[_Span]) -> str:
    """Cut at every border, so that marks need no nesting."""
    borders = {start, end} | {min(max(border, start), end) for span in spans for border in (span.start, span.end)}
    ordered = sorted(borders)
    return "".join(_piece(text[one:other], [s for s in spans if s.start <= one and s.end >= other]) for one, other in pairwise(ordered))


def _piece(text: str, spans: list[_Span]) -> str:
    if not spans:
        return escape(text)
    kinds = " ".join(dict.fromkeys(span.kind for span in spans))
    told = "\n".join(dict.fromkeys(span.told for span in spans))
    return f'<span class="{kinds}" title="{escape(told)}">{escape(text)}</span>'

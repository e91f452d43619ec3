"""A card as static HTML: no script, nothing from elsewhere, styles in the elements themselves, as notebooks strip style sheets.

Every string of a page, a table or a person goes through `html.escape`; an address becomes a link only where it is http(s).
"""

from __future__ import annotations

from html import escape
from urllib.parse import urlsplit

from pipeline.model import DocumentRecord
from pipeline.review.passage import Passage
from pipeline.review.sides import Quote, Side
from pipeline.review.view import CardView
from pipeline.review.words import (
    STALE,
    pick_claims,
    tell_call,
    tell_claim,
    tell_page,
    tell_rest,
    tell_ruling,
    tell_side,
    tell_subject,
    tell_suggestion,
    tell_voice,
)

SHOWN = 6  # quotes of a side that are open; the rest is folded, so that a popular value does not push the other out of sight
# All colours are set, background too: the card stays readable in a dark theme.
_FONT = "'Helvetica Neue',Arial,'Noto Sans CJK SC','PingFang SC','Microsoft YaHei',sans-serif"
_CARD = f"font:14px/1.5 {_FONT};color:#1f2328;background:#fff;border:1px solid #d0d7de;border-radius:6px;padding:14px 18px;margin:10px 0"
_SMALL = "font-size:12px;color:#57606a"
_CODE = "font-family:monospace;font-size:12px;color:#1f2328;background:#f0f2f4;padding:1px 4px;border-radius:3px"
_BADGE = "display:inline-block;font-size:12px;padding:0 8px;border-radius:9px;margin-right:6px;color:#1f2328;background:"
_STATES = {"open": "#ffe8a3", "reopened": "#ffd0c2", "ruled": "#cdebd2", "dismissed": "#e4e7ea"}
_PASSAGE = (
    "white-space:pre-wrap;overflow-wrap:anywhere;unicode-bidi:isolate;color:#57606a;"
    "margin:4px 0;padding-left:10px;border-left:3px solid #d0d7de"
)
_MARK = "background:#fff3bf;color:#1f2328"
_ACCENT = "background:#ffd43b;color:#1f2328"
_NOTICE = "font-size:12px;color:#7a4b00;background:#fff8e6;padding:1px 6px;border-radius:3px"


def render_html(card: CardView) -> str:
    """The card as one `div`."""
    row = card.conflict
    badges = _span(row.kind, f"{_BADGE}#dbe9f9") + _span(row.state, _BADGE + _STATES.get(row.state, "#e4e7ea"))
    parts = [
        f"<div>{badges}{_span(row.conflict, _CODE)}</div>",
        _div(tell_subject(row), "font-size:16px;font-weight:600;margin-top:4px"),
        _div(row.explanation, "margin:4px 0"),
        _div(tell_suggestion(row, card.reason), "margin:4px 0"),
        *(_side(side, side.value or tell_rest(row)) for side in card.sides),
        *(_div(f"Ruling: {tell_ruling(ruling)}", "margin-top:6px") for ruling in card.history),
        _div(card.waiting, f"{_NOTICE};margin-top:6px") if card.waiting else "",
        f'<div style="{_SMALL};margin-top:10px">To rule: {_span(tell_call(row, card.sides), _CODE)}</div>',
    ]
    return f'<div style="{_CARD}">{"".join(parts)}</div>'


def _side(side: Side, head: str) -> str:
    told = f"<strong>{escape(head)}</strong> {_span(tell_side(side), _SMALL)}"
    quotes = [_quote(quote) for quote in side.quotes]
    folded = "".join(quotes[SHOWN:])
    more = f'<details><summary style="{_SMALL}">{len(quotes) - SHOWN} more</summary>{folded}</details>' if folded else ""
    return f'<div style="border-top:1px solid #d0d7de;margin-top:10px;padding-top:8px">{told}{"".join(quotes[:SHOWN])}{more}</div>'


def _quote(quote: Quote) -> str:
    title = f"{_span(quote.record.title, 'font-weight:600')} · " if quote.record.title else ""
    lines = [
        f"{title}{_span(quote.record.document)} · {escape(tell_page(quote.record))} · {escape(tell_voice(quote))}",
        _link(quote.record),
        " ".join(f"{_span(claim.claim, _CODE)} {escape(tell_claim(claim))}" for claim in pick_claims(quote)),
        _span(f"note: {quote.note}", _NOTICE) if quote.note else "",
        _span(STALE, _NOTICE) if quote.stale else "",
    ]
    told = "".join(f'<div style="overflow-wrap:anywhere">{line}</div>' for line in lines if line)
    passage = _passage(quote.passage, quote.record.language)
    return f'<div style="margin:8px 0 12px">{passage}<div style="{_SMALL};padding-left:13px">{told}</div></div>'


def _passage(passage: Passage, language: str) -> str:
    """The language tells the browser which shapes of the Chinese characters to take."""
    quote = "".join(_span(piece, _ACCENT) if accented else escape(piece) for piece, accented in passage.quote)
    lang = f' lang="{escape(language)}"' if language not in ("", "mixed") else ""
    return f'<div{lang} style="{_PASSAGE}">{escape(passage.before)}<mark style="{_MARK}">{quote}</mark>{escape(passage.after)}</div>'


def _link(record: DocumentRecord) -> str:
    url = escape(record.url)
    return f'<a href="{url}" target="_blank" rel="noopener noreferrer">{url}</a>' if is_web_address(record.url) else url


def is_web_address(url: str) -> bool:
    """http or https with a host: anything else (javascript:, data:, file:) must not become a link."""
    try:
        parts = urlsplit(url)
    except ValueError:  # a damaged address is no address
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc)


def _div(text: str, style: str) -> str:
    return f'<div style="{style}">{escape(text)}</div>'


def _span(text: str, style: str = "") -> str:
    return f'<span style="{style}">{escape(text)}</span>' if style else f"<span>{escape(text)}</span>"

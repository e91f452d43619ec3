"""The page from its parts. Everything that comes from a page, a table or a person goes through `html.escape`.

A content security policy lets only the page's own script run, by its hash: what should slip through the escaping stays dead.
"""

from __future__ import annotations

import base64
import hashlib
from html import escape
from importlib.resources import files

from pipeline.charts import ChartsMissing
from pipeline.report.tables import render_frame
from pipeline.review.markup import is_web_address
from pipeline.review.result import Result, open_conflicts
from pipeline.review.timeline import list_figured, timeline

MOST_CHARTS = 12  # organisations with a timeline, those with the most figures; the table has all
FACTS = (
    "organisation_name university_name university_name_zh country property value suggested lower upper as_of start end status voices "
    "documents conflict"
)
SOURCES = "document title publisher_name published language url outcome reason flags"
HELP = (
    ("value", "what the pages say; empty where a conflict waits for a person. `suggested` is then a guess, with its reason on the card."),
    ("agreed, single", "several independent voices say so, or one. Pages that copy one another are one voice."),
    ("undated", "nothing places the figure in time; 2017-02/.. means some time not before February 2017."),
    ("conflict, reopened", "pages exclude each other; or a new value has appeared since somebody ruled. ruled: somebody decided."),
    ("all", "a number of universities with no status told, or members and observers together."),
    ("members, observers, founding_members", "a number of universities of that status; of one country where `country` names one."),
    ("lower, upper", "what a figure can mean: 60余所 is 61 to 69."),
    ("dates", "as precise as the words of the page: 2011, 2011-03, 2013/2015, 2020-09~ (about), XXXX-11-23 (no year told)."),
    ("You know which value is right?", "Send the id of the conflict (on its card), the value and your reason to whoever sent this page."),
)
SECTIONS = (("timeline", "Figures along the years"), ("conflicts", "Conflicts that wait"), ("table", "Table"), ("sources", "Sources"))


def make_report(result: Result) -> tuple[str, str]:
    """The page, and a warning where it has to do without its charts."""
    charts, warning = _charts(result)
    parts = {
        "timeline": charts,
        "conflicts": "".join(card._repr_html_() for card in open_conflicts(result)) or "<p>No conflict waits.</p>",
        "table": render_frame(result.table, FACTS.split(), "table"),
        "sources": render_frame(result.documents, SOURCES.split(), "sources", link=is_web_address),
    }
    body = "".join(f'<section id="s-{name}"><h2>{told}</h2>{parts[name]}</section>' for name, told in SECTIONS)
    return _frame(f"<h1>University alliances</h1><p>{escape(_tell(result))}</p>{_contents()}{_help()}{body}"), warning


def _tell(result: Result) -> str:
    counts = result.summary
    told = ((sum(counts[f"{noun}s"].values()), noun) for noun in ("document", "fact", "conflict"))
    return ", ".join(f"{number} {noun}{'' if number == 1 else 's'}" for number, noun in told) + "."


def _help() -> str:
    """What the words of the page mean, for readers who know nothing else of the program."""
    rows = "".join(f"<dt>{escape(word)}</dt><dd>{escape(told)}</dd>" for word, told in HELP)
    return f"<details><summary>How to read this page, and how to answer</summary><dl>{rows}</dl></details>"


def _contents() -> str:
    return "<nav>" + " · ".join(f'<a href="#s-{name}">{told}</a>' for name, told in SECTIONS) + "</nav>"


def _charts(result: Result) -> tuple[str, str]:
    try:
        pictures = [timeline(result, name).svg() for name in list_figured(result)[:MOST_CHARTS]]
    except ChartsMissing as error:
        return f"<p>{escape(str(error))}</p>", f"the report has no timeline: {error}"
    told = "<p>One point for each voice; hover to read its words. Bars are bounds; red crosses are in conflict.</p>"
    return told + "".join(f"<figure>{_own_ids(svg, number)}</figure>" for number, svg in enumerate(pictures)), ""


def _own_ids(svg: str, number: int) -> str:
    """Clip paths of several pictures in one page must not share a name."""
    return svg.replace('id="clip', f'id="p{number}clip').replace("url(#clip", f"url(#p{number}clip")


def _frame(body: str) -> str:
    style, script = _asset("report.css"), _asset("report.js")
    own = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src 'sha256-{own}'"
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}"><meta name="viewport" content="width=device-width">'
        f"<title>University alliances</title><style>{style}</style></head>\n<body>{body}<script>{script}</script></body></html>\n"
    )


def _asset(name: str) -> str:
    return files("pipeline.report").joinpath(name).read_text("utf-8")

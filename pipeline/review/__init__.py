"""What notebooks call: run or load, see what there is, look at the conflicts as cards, rule on them.

    result = review.run("../sources", "../extracted")       frames: result.table, result.conflicts, ...
    review.show(result.table)                               a frame for reading: whole names, all rows
    review.timeline(result)                                 the figures of an organisation along the years
    cards = review.open_conflicts(result)                   each shows its quotes, as HTML in a notebook, else as text
    cards[0].rule(value="54", by="Li Wei", reason="...")    one row more in sources/rulings.csv, at once
    review.decide(cards, by="Li Wei")                       the same with buttons

A ruling takes effect at the next run.
"""

from pipeline.review.buttons import decide
from pipeline.review.card import ConflictCard
from pipeline.review.explore import history, joined_between, members_on
from pipeline.review.frames import show
from pipeline.review.opening import load, practise, run
from pipeline.review.overview import count_documents, coverage, list_organisations
from pipeline.review.result import Result, open_conflicts
from pipeline.review.timeline import timeline

__all__ = [
    "ConflictCard",
    "Result",
    "count_documents",
    "coverage",
    "decide",
    "history",
    "joined_between",
    "list_organisations",
    "load",
    "members_on",
    "open_conflicts",
    "practise",
    "run",
    "show",
    "timeline",
]

"""What notebooks call: run or load, look at the conflicts as cards, rule on them.

    result = review.run("../sources", "../extracted")       frames: result.table, result.conflicts, ...
    cards = review.open_conflicts(result)                   each shows its quotes, as HTML in a notebook, else as text
    cards[0].rule(value="54", by="Li Wei", reason="...")    one row more in sources/rulings.csv, at once

A ruling takes effect at the next run.
"""

from pipeline.review.card import ConflictCard
from pipeline.review.opening import load, practise, run
from pipeline.review.result import Result, open_conflicts

__all__ = ["ConflictCard", "Result", "load", "open_conflicts", "practise", "run"]

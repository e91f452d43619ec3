"""Cards with buttons, for JupyterLab (extra `notebooks`): choose, other value, dismiss, undo, next. All can be reached with Tab.

The verdict stands in sources/rulings.csv before a button comes back, so nothing is lost when the kernel dies.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from html import escape
from typing import Any, TypeAlias

from pipeline.extras import tell_extra
from pipeline.review.card import ConflictCard
from pipeline.rulings import RulingsError

Widget: TypeAlias = Any  # ipywidgets has no types

MISSING = f"the cards and their .rule(...) work without it, but {tell_extra('buttons need ipywidgets', 'notebooks')}"
_LONGEST = 60  # characters of a value on a button; the card has all of it


def decide(cards: Sequence[ConflictCard], by: str = "") -> Widget:
    """A widget that goes through the cards one by one. ImportError, with what to install, without ipywidgets."""
    try:
        import ipywidgets
    except ImportError as error:
        raise ImportError(MISSING) from error
    return Desk(cards, by, ipywidgets).box if cards else ipywidgets.HTML("No conflict waits.")


class Desk:
    """The cards on the desk, one of them on top."""

    def __init__(self, cards: Sequence[ConflictCard], by: str, widgets: Widget) -> None:
        self.cards, self.place, self.widgets = cards, 0, widgets
        wide = widgets.Layout(width="32em")
        # sent when the field is left and not letter by letter, where a quick click would overtake the last letters
        text = partial(widgets.Text, continuous_update=False, layout=wide)
        self.by = text(value=by, description="by", placeholder="your name")
        self.reason = text(description="reason", placeholder="why")
        self.other = text(description="other value", placeholder="when none of the values is right")
        self.card, self.told = widgets.HTML(), widgets.HTML()
        self.choices = widgets.HBox(layout=widgets.Layout(flex_flow="row wrap"))
        self.box = widgets.VBox([self.card, self.by, self.reason, self.choices, self._row_other(), self._row_moves(), self.told])
        self._show("")

    @property
    def top(self) -> ConflictCard:
        return self.cards[self.place]

    def choose(self, value: str) -> None:
        self._rule(value=value)

    def choose_other(self) -> None:
        self._rule(value=self.other.value.strip())

    def dismiss(self) -> None:
        self._rule(dismiss=True)

    def undo(self) -> None:
        self._try(lambda: self.top.undo(by=self.by.value, reason=self.reason.value))

    def move(self, steps: int) -> None:
        """To another card; after the last comes the first."""
        self.place = (self.place + steps) % len(self.cards)
        self.reason.value = self.other.value = ""
        self._show("")

    def _rule(self, *, value: str = "", dismiss: bool = False) -> None:
        self._try(lambda: self.top.rule(value=value, dismiss=dismiss, by=self.by.value, reason=self.reason.value))

    def _try(self, act: Callable[[], object]) -> None:
        """What cannot be written is told below the buttons, and nothing changes."""
        if not self.reason.value.strip():
            self._show("say why: reason is empty")
            return
        try:
            act()
        except (RulingsError, OSError) as error:
            self._show(f"not saved: {error}")
        else:
            self._show("saved in rulings.csv; the table follows at the next run")

    def _show(self, told: str) -> None:
        self.card.value = self.top._repr_html_()
        self.told.value = f'<div role="status">{self.place + 1} of {len(self.cards)}. {escape(told)}</div>'
        self.choices.children = [self._button(value, partial(self.choose, value), "success") for value in self.top.values]

    def _row_other(self) -> Widget:
        return self.widgets.HBox([self.other, self._button("take other value", self.choose_other)])

    def _row_moves(self) -> Widget:
        moves = [self._button("dismiss", self.dismiss, "warning"), self._button("undo", self.undo)]
        steps = [self._button("previous", lambda: self.move(-1)), self._button("next", lambda: self.move(1))]
        return self.widgets.HBox([*moves, *steps])

    def _button(self, told: str, act: Callable[[], None], style: str = "") -> Widget:
        short = told if len(told) <= _LONGEST else f"{told[:_LONGEST]}…"
        button = self.widgets.Button(description=short, tooltip=told, button_style=style, layout=self.widgets.Layout(width="auto"))
        button.on_click(lambda _: act())
        return button

"""Lines in the making, as the renderer meets blocks, text and links."""

from __future__ import annotations

from dataclasses import dataclass, field

from pipeline.cleaning.lines import Line, tidy
from pipeline.cleaning.preformatted import lines_of
from pipeline.model import BlockKind

_ONLY_LINK = 0.8  # a line of which four fifths of the characters are links says nothing but where they lead
_HALF = 0.5  # a title with its day beside it


@dataclass(slots=True)
class Writer:
    """Lines so far and the line in the making: its pieces, kind and level, and the marker of an item not yet written."""

    lines: list[Line] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    kinds: list[tuple[BlockKind, int]] = field(default_factory=lambda: [("paragraph", 0)])
    lists: list[int] = field(default_factory=list)  # next number of each open list, 0 for bullets
    marker: str = ""
    link_depth: int = 0  # open <a>
    linked: int = 0  # characters of the line in the making that stand in links
    preformatted: int = 0  # open <pre>
    beside: list[tuple[object, str]] = field(default_factory=list)  # open elements that are not main text, and their kinds

    def write(self, text: str) -> None:
        """Text of the page, in its place."""
        if self.link_depth:
            self.linked += len(text.strip())
        self.pieces.append(text)

    def flush(self, *, gap: bool = True) -> None:
        """End the line. `gap`: a block ends here, or a second <br> follows the first, so that the next line stands apart."""
        text = "".join(self.pieces)
        self.pieces.clear()
        for piece in lines_of(text) if self.preformatted else (text,):
            self._end_line(tidy(piece), share=self.linked / max(len(text), 1))
        if gap and self.lines:
            self.lines[-1].gap = True
        self.linked = 0

    @property
    def kind_beside(self) -> str:
        return self.beside[-1][1] if self.beside else ""

    def _end_line(self, text: str, *, share: float) -> None:
        if text:
            self._write(text, share)
        elif self.lines:
            self.lines[-1].gap = True

    def _write(self, text: str, share: float) -> None:
        kind, level = self.kinds[-1]
        if kind == "item" and not self.marker:  # a further line of an item
            kind, level = "paragraph", 0
        only, half = share >= _ONLY_LINK, share >= _HALF
        self.lines.append(Line(self.marker + text, kind, level, gap=False, only_link=only, linked=half, beside=self.kind_beside))
        self.marker = ""


def next_marker(lists: list[int]) -> str:
    """The marker of the next item of the innermost list, which counts on."""
    if not lists or not lists[-1]:
        return "- "
    lists[-1] += 1
    return f"{lists[-1] - 1}. "

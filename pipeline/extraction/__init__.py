"""Document -> mentions, claims, issues.

`extract` reads the readable copy of a page and quotes from the original; `find_dates`, `find_numbers`, `find_universities`
are the finders alone.
"""

from __future__ import annotations

from dataclasses import replace

from pipeline.extraction.claims import find_claims
from pipeline.extraction.claims.assemble import finished
from pipeline.extraction.claims.page import Page, readable_document
from pipeline.extraction.dates import find_damaged_dates, find_dates
from pipeline.extraction.events import newest_event
from pipeline.extraction.names import find_names
from pipeline.extraction.names.citation import citation_names
from pipeline.extraction.publisher import find_publisher, spoken_of_ourselves
from pipeline.extraction.quantities import find_numbers
from pipeline.extraction.spans import Spans
from pipeline.folding import View, readable
from pipeline.model import Document, Extraction, Issue, Mention
from pipeline.registry import Registry, load_registry
from pipeline.segmentation import segment

__all__ = ["extract", "find_dates", "find_numbers", "find_universities"]


def find_universities(text: str, *, language: str | None = None) -> list[Mention]:
    """Universities named in `text`: registered ones by id, unknown ones as `new:`, doubtful ones as `ambiguous:`.

    `language` is taken for the sake of a common signature: names are found in every script the text has.
    """
    view = readable(text)
    return [_of_original(m, view, text) for m in find_names(view.text, load_registry()) if m.kind == "university"]


def extract(document: Document, registry: Registry | None = None) -> Extraction:
    """What one document says. Pure: the same document and registry give the same extraction."""
    known = registry or load_registry()
    view = readable(document.text)
    page = _page(document, view, known)
    claims, issues = find_claims(page, known)
    mentions = [_of_original(m, view, document.text) for m in sorted((*page.names, *page.dates), key=lambda m: (m.start, m.end, m.kind))]
    cited = citation_names(mentions)
    return Extraction(
        tuple(mentions),
        tuple(finished(claims, document.text, cited)),
        (*issues, *find_damaged_dates(view.text), *_doubtful(page.names), *_unknown(page.names)),
        page.publisher,
        page.publisher_name,
        newest_event(page),
    )


def _page(document: Document, view: View, registry: Registry) -> Page:
    copy = readable_document(document, view)
    names = find_names(view.text, registry, url=document.url, surroundings=document.surroundings, spam=copy.spam)
    dates = find_dates(view.text, published=document.published or None)
    taken = Spans((m.start, m.end) for m in (*names, *dates))
    numbers = [n for n in find_numbers(view.text) if not taken.overlaps(n.start, n.end)]
    sentences = segment(copy)
    publisher = find_publisher(copy, names, sentences, registry)
    spoken = spoken_of_ourselves(copy.text, names, publisher, registry) if publisher else ()
    return Page(copy, view, tuple(sentences), tuple(names), tuple(dates), tuple(numbers), publisher, registry.name(publisher), spoken)


def _of_original(mention: Mention, view: View, text: str) -> Mention:
    start, end = view.span(mention.start, mention.end)
    written = text[start:end]
    name = written if mention.entity.startswith(("new:", "ambiguous:")) else mention.name
    if (start, written, name) == (mention.start, mention.text, mention.name):
        return mention
    return replace(mention, start=start, end=end, text=written, name=name)


def _doubtful(names: tuple[Mention, ...]) -> list[Issue]:
    return [Issue("extract", "ambiguous_name", m.text, ";".join(m.candidates)) for m in names if m.candidates]


def _unknown(names: tuple[Mention, ...]) -> list[Issue]:
    return [Issue("extract", "unknown_name", m.text, m.entity) for m in names if m.entity.startswith("new:")]

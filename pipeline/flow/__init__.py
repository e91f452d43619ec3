"""run(): sources/ -> extracted/, top to bottom on one page.

The document half reads, cleans and extracts each document that is new or changed, on any engine, and keeps what it says in the
store. The table half reconciles all claims of all documents, every time; so the order of arrival cannot matter.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from pipeline.engines import Engine, EngineError, open_engine
from pipeline.export import load_published, make_published, publish
from pipeline.export.outputs import Outputs, document_lines, make_outputs
from pipeline.fingerprint import CODES, Fingerprint, fingerprint_run
from pipeline.flow.planning import Plan, key_of, make_plan
from pipeline.flow.reading import MISMATCH, Reader, refuse
from pipeline.flow.relinking import Relinking
from pipeline.flow.result import OUTCOMES, RunResult
from pipeline.model import Extraction, Ruling
from pipeline.reconciliation import reconcile
from pipeline.registry import Registry, load_registry
from pipeline.rulings import load_rulings
from pipeline.settings import Settings
from pipeline.sources import RULINGS_TABLE, Listing, SourcesError, find_sources
from pipeline.store import Reading, Store, load_json, open_store

Progress = Callable[[int, int, str], None]  # done, of how many, the document just done
AUTO = "auto"

__all__ = ["AUTO", "OUTCOMES", "RunResult", "run"]


def run(
    sources: Path | str,
    output: Path | str,
    *,
    engine: str = "processes",
    workers: int | None = None,
    scheduler: str | None = None,
    full: bool = False,
    settings: Settings | None = None,
    progress: Progress | None = None,
) -> RunResult:
    """Bring `output` up to date with `sources`; engine `auto` takes processes only where many documents wait.

    Raises SourcesError, RulingsError (broken input), EngineError, StoreError, OSError (the output cannot be written).
    """
    sources, output, settings = Path(sources), Path(output), settings or Settings()
    listing = find_sources(sources, leave_out=output)
    rulings = load_rulings(sources / RULINGS_TABLE)
    load_user_registry(sources)  # a broken table of the user is one message, and not a failure of every document
    with open_store(output) as store:
        base = take_fingerprint(sources, settings, store)
        relinking = Relinking(store, load_registry(sources))
        plan = make_plan(listing, base, store.keys(), full=full, spares=relinking.spares)
        store.adopt(base.registry, relinking.tables, plan.adopted)
        chosen = open_engine(_choose(engine, len(plan.todo), settings), workers=workers, scheduler=scheduler)
        failed = _read_documents(plan, store, Reader(sources, settings.document, base), chosen, progress)
        with without_collector():
            readings = _collect(plan, store, failed, {found.name: found.row.url for found in listing.found})
            outputs = _build_table(readings, rulings, sources)
        _check_sums(listing, outputs)
        after = make_published(outputs, listing, base, sources)
        outputs = publish(output, outputs, load_published(output, store.published()), after, base)
        store.publish(after.plain)
        store.keep_codes(CODES.used)
        warnings = (*listing.warnings, *([store.message] if store.message else []), *outputs.warnings)
    notes = {found.name: found.row.note for found in listing.found if found.row.note}
    return RunResult(sources, output, outputs, len(plan.todo), plan.removed, warnings, notes, outputs.orphaned)


def take_fingerprint(sources: Path, settings: Settings, store: Store) -> Fingerprint:
    """The parts of the key that all documents share, with the help of what the store knows of the program's code."""
    CODES.learn(store.codes())
    return fingerprint_run(sources, settings.document)


def load_user_registry(sources: Path) -> Registry:
    """The registry with the user's tables, read anew: in a notebook, they may have changed since. SourcesError for broken ones."""
    load_registry.cache_clear()
    try:
        return load_registry(sources)
    except (ValueError, KeyError) as error:
        raise SourcesError(f"{sources}: universities.csv or organisations.csv cannot be used: {error}") from error


def _choose(engine: str, todo: int, settings: Settings) -> str:
    if engine != AUTO:
        return engine
    return "serial" if todo < settings.run.few_documents else "processes"


def _read_documents(plan: Plan, store: Store, reader: Reader, engine: Engine, progress: Progress | None) -> dict[str, Reading]:
    """Read what the plan says into the store; the failed ones come back instead: the next run tries them again."""
    store.forget(plan.removed)
    failed: dict[str, Reading] = {}
    for count, done in enumerate(engine.map(reader, plan.todo), start=1):
        found = done.item
        if MISMATCH in done.problem:  # no fault of the document: nothing may be published
            raise EngineError(MISMATCH)
        packed = done.result or refuse(found, "failed", done.problem).pack()
        if packed.outcome == "failed":
            failed[found.name] = load_json(Reading, packed.text)
        else:
            store.save(key_of(reader.expected, replace(found, sha256=packed.sha256)), packed)
        if progress:
            progress(count, len(plan.todo), found.name)
    store.forget(failed)
    return failed


def _collect(plan: Plan, store: Store, failed: dict[str, Reading], urls: dict[str, str]) -> dict[str, Reading]:
    """The readings of all documents listed, by name."""
    readings = dict(failed)
    readings |= {found.name: refuse(found, "quarantined" if found.refused else "failed", found.problem) for found in plan.unusable}
    read = [found.name for found in plan.todo if found.name not in failed]
    readings |= {name: store.load(name) for name in (*plan.kept, *read)}
    for name, original in plan.duplicates.items():
        record = replace(readings[original].record, document=name, outcome="duplicate", duplicate_of=original, text="", url=urls[name])
        readings[name] = Reading(replace(record, reason=f"the same bytes as {original}"), lines=document_lines(name, Extraction()))
    return dict(sorted(readings.items()))


@contextmanager
def without_collector() -> Iterator[None]:
    """No search for garbage while everything that is made stays: it would look through all claims again and again."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _build_table(readings: dict[str, Reading], rulings: list[Ruling], sources: Path) -> Outputs:
    registry = load_registry(sources)
    claims = [claim for reading in readings.values() for claim in reading.claims]
    records = [reading.record for reading in readings.values() if reading.record.outcome in ("used", "no_claims")]
    return make_outputs(
        tuple(reading.record for reading in readings.values()),
        claims,
        [reading.lines for reading in readings.values()],
        reconcile(claims, records, rulings, registry=registry),
    )


def _check_sums(listing: Listing, outputs: Outputs) -> None:
    """Every file found is in documents.csv once, with an outcome we know."""
    listed, told = [found.name for found in listing.found], [record.document for record in outputs.documents]
    strange = {record.outcome for record in outputs.documents} - set(OUTCOMES)
    if listed != told or strange:
        raise RuntimeError(
            f"{len(listed)} files found, {len(told)} accounted for, strange outcomes {sorted(strange)}: a defect of rollcall"
        )

"""Worker processes on this machine. They are spawned, not forked: the same on every system, and safe beside threads.

When a worker dies (out of memory, a crash in a C library), the pool is broken and nobody knows which of the items in flight
was to blame: each of them is tried again alone, and only the one that kills its worker again is given up.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from itertools import islice

from pipeline.engines.spawning import without_main
from pipeline.engines.work import Done, Item, Result, describe

AHEAD = 3  # items handed out per worker: enough to keep it busy, few enough to hold few pages in memory


class Processes:
    """A pool of `workers` processes."""

    def __init__(self, workers: int) -> None:
        self.workers = workers

    def map(self, function: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Done[Item, Result]]:
        waiting = iter(items)
        suspects: list[Item] = []
        while True:
            yield from _run_pool(function, waiting, self.workers, suspects)
            if not suspects:
                return
            for item in suspects:
                yield _run_alone(function, item)
            suspects.clear()


def _run_pool(
    function: Callable[[Item], Result], waiting: Iterator[Item], workers: int, suspects: list[Item]
) -> Iterator[Done[Item, Result]]:
    """Work until nothing waits, or until the pool breaks: then the items in flight are left in `suspects`."""
    flying: dict[Future[Result], Item] = {}
    with _open_pool(workers) as pool:
        while True:
            fresh = list(islice(waiting, max(0, workers * AHEAD - len(flying))))
            for position, item in enumerate(fresh):
                try:
                    with without_main():
                        flying[pool.submit(function, item)] = item
                except BrokenProcessPool:  # broken since the last look: these are not to blame, but are tried again like the others
                    suspects += fresh[position:]
                    break
            if not flying:
                return
            for future in wait(flying, return_when=FIRST_COMPLETED).done:
                item = flying.pop(future)
                error = future.exception()
                if isinstance(error, BrokenProcessPool):
                    suspects.append(item)
                else:
                    yield Done(item, None, describe(error)) if error else Done(item, future.result())
            if suspects:
                suspects += flying.values()
                return


def _run_alone(function: Callable[[Item], Result], item: Item) -> Done[Item, Result]:
    with _open_pool(1) as pool, without_main():
        future = pool.submit(function, item)
    error = future.exception()
    if isinstance(error, BrokenProcessPool):
        return Done(item, None, "its worker process died twice (out of memory, or a crash)")
    return Done(item, None, describe(error)) if error else Done(item, future.result())


@contextlib.contextmanager
def _open_pool(workers: int) -> Iterator[ProcessPoolExecutor]:
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(workers, mp_context=context, initializer=_start_worker)
    try:
        yield pool
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _start_worker() -> None:
    """Ctrl-C is the parent's business; and a worker whose parent was killed ends instead of waiting for ever."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def build(*, workers: int, scheduler: str | None) -> Processes:
    """A pool of that many workers, started at the first map."""
    return Processes(workers)

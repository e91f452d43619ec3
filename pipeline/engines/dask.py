"""Dask workers: a cluster of this machine on the loopback address, or the scheduler at an address.

The workers of a cluster elsewhere need this program and the folder sources/ at the same path; what they cannot have in common
is compared by the caller's function (fingerprints), not here. They work in threads, so the time limit of a document does not hold.
"""

from __future__ import annotations

import contextlib
import logging
import tempfile
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any, TypeAlias

from pipeline.engines.spawning import without_main
from pipeline.engines.work import Done, EngineError, Item, Result, describe

Untyped: TypeAlias = Any  # Dask has no types
AHEAD = 4  # items handed out per worker
CONNECT = "10s"  # long enough for a busy scheduler, short enough for a mistyped address


class Dask:
    """A local cluster of `workers` processes, or the cluster behind `scheduler`."""

    def __init__(self, workers: int, scheduler: str | None) -> None:
        self.workers = workers
        self.scheduler = scheduler

    def map(self, function: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Done[Item, Result]]:
        distributed = _import_distributed()
        waiting = iter(items)
        with self._connect(distributed) as client:
            done = distributed.as_completed(loop=client.loop)
            flying: dict[Any, Item] = {}
            while True:
                threads = max(1, sum(client.nthreads().values()))
                for item in islice(waiting, max(0, threads * AHEAD - len(flying))):
                    future = client.submit(function, item, pure=False, retries=1)
                    flying[future] = item
                    done.add(future)
                if not flying:
                    return
                future = next(done)
                yield _collect(future, flying.pop(future))

    @contextlib.contextmanager
    def _connect(self, distributed: Untyped) -> Iterator[Any]:
        with contextlib.ExitStack() as stack:
            address: Any = self.scheduler
            if address is None:
                scratch = stack.enter_context(tempfile.TemporaryDirectory(prefix="rollcall-dask-"))
                address = stack.enter_context(_local_cluster(distributed, self.workers, scratch))
            try:
                client = distributed.Client(address, timeout=CONNECT, set_as_default=False)
            except (OSError, ValueError) as error:
                raise EngineError(f"no Dask scheduler at {self.scheduler}: {describe(error)}") from error
            yield stack.enter_context(client)


@contextlib.contextmanager
def _local_cluster(distributed: Untyped, workers: int, scratch: str) -> Iterator[Any]:
    with without_main():
        cluster = distributed.LocalCluster(
            n_workers=workers,
            threads_per_worker=1,  # the language tools are not safe in threads
            processes=True,
            host="127.0.0.1",
            dashboard_address=None,
            local_directory=scratch,
            silence_logs=logging.ERROR,
        )
    with cluster:
        yield cluster


def _collect(future: Untyped, item: Item) -> Done[Item, Any]:
    error = future.exception()
    return Done(item, None, describe(error)) if error else Done(item, future.result())


def _import_distributed() -> Untyped:
    try:
        import distributed
    except ImportError as error:
        told = "--engine dask needs Dask; in the folder of rollcall: .venv/bin/python -m pip install -c constraints.txt -e '.[dask]'"
        raise EngineError(told) from error
    return distributed


def build(*, workers: int, scheduler: str | None) -> Dask:
    """Connects at the first map; EngineError there when Dask or the scheduler is missing."""
    _import_distributed()
    return Dask(workers, scheduler)

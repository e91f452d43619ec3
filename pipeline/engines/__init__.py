"""Where the work runs. Every engine has one method, map(function, items); no stage knows its engine, no engine knows ours.

`open_engine` gives an engine by name; its module (and so Dask) is imported only then.
"""

from __future__ import annotations

import importlib
import os

from pipeline.engines.work import Done, Engine, EngineError

NAMES = ("serial", "processes", "dask")

__all__ = ["NAMES", "Done", "Engine", "EngineError", "open_engine"]


def open_engine(name: str, *, workers: int | None = None, scheduler: str | None = None) -> Engine:
    """The engine of that name. EngineError for an unknown name, workers below 1, or a scheduler that cannot be used."""
    if name not in NAMES:
        raise EngineError(f"no engine {name!r}; the engines are {', '.join(NAMES)}")
    if workers is not None and workers < 1:
        raise EngineError(f"--workers must be 1 or more, not {workers}")
    if scheduler and name != "dask":
        raise EngineError("--scheduler needs --engine dask")
    module = importlib.import_module(f"pipeline.engines.{name}")
    engine: Engine = module.build(workers=workers or os.cpu_count() or 1, scheduler=scheduler)
    return engine

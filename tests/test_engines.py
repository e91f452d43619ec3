"""Every engine does the same; none knows anything of ours."""

import ast
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

import pipeline.engines
from pipeline.cli import arguments
from pipeline.engines import NAMES, EngineError, open_engine

HERE = Path(pipeline.engines.__file__).parent


def work(item):
    if item == "bug":
        raise ValueError("no\ngood")
    if item == "crash":
        os._exit(9)
    return item * 2


@pytest.fixture(params=NAMES)
def engine(request):
    if request.param == "dask":
        pytest.importorskip("distributed")
    return open_engine(request.param, workers=2)


def test_every_item_once_and_a_bug_is_one_items_problem(engine):
    items = [*map(str, range(20)), "bug"]
    done = {one.item: one for one in engine.map(work, iter(items))}
    assert {item: one.result for item, one in done.items() if item != "bug"} == {item: item * 2 for item in items[:-1]}
    assert done["bug"].problem == "ValueError: no good"


def test_nothing_to_do(engine):
    assert list(engine.map(work, [])) == []


def test_a_worker_that_dies_costs_one_item():
    items = ["crash", *map(str, range(30)), "crash"]
    done = list(open_engine("processes", workers=2).map(work, items))
    assert sorted(one.item for one in done) == sorted(items)
    assert {one.item for one in done if one.result is None} == {"crash"}


def test_a_script_without_a_main_guard_works(tmp_path):
    script = tmp_path / "script.py"
    script.write_text(
        "from pipeline.engines import open_engine\nprint([d.result for d in open_engine('processes', workers=1).map(len, ['ab'])])\n"
    )
    done = subprocess.run([sys.executable, script], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout == "[2]\n"


def test_workers_end_with_their_killed_parent(tmp_path):
    script = tmp_path / "script.py"
    script.write_text(
        "import os, time\nfrom pipeline.engines import open_engine\n"
        "for d in open_engine('processes', workers=1).map(os.getpgid, [0, *[0] * 3]):\n    print(os.getpid(), flush=True); time.sleep(60)\n"
    )
    parent = subprocess.Popen([sys.executable, script], stdout=subprocess.PIPE, text=True)
    parent.stdout.readline()
    children = Path(f"/proc/{parent.pid}/task/{parent.pid}/children").read_text().split()
    parent.kill()
    parent.wait()
    for _ in range(100):
        alive = [
            child for child in children if Path(f"/proc/{child}/stat").exists() and " Z " not in Path(f"/proc/{child}/stat").read_text()
        ]
        if not alive:
            break
        time.sleep(0.1)
    assert children
    assert alive == []


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ({"name": "threads"}, "engines are serial, processes, dask"),
        ({"name": "serial", "workers": 0}, "--workers"),
        ({"name": "serial", "scheduler": "tcp://x"}, "--scheduler needs --engine dask"),
    ],
)
def test_options_that_cannot_be(options, told):
    with pytest.raises(EngineError, match=told):
        open_engine(**options)


def test_dask_not_installed(monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(EngineError, match=r"-e '\.\[dask\]'"):
        open_engine("dask")


def test_engines_import_nothing_of_ours():
    for path in HERE.glob("*.py"):
        imported = [node.module for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.ImportFrom)]
        assert [name for name in imported if name.startswith("pipeline") and not name.startswith("pipeline.engines")] == []


def test_the_command_line_offers_these_engines():
    assert arguments._ENGINES == NAMES

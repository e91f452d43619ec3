# Two commands matter: `make run` and `make test`. Both set up .venv by themselves; only Python, pip, make and git are needed.
PYTHON ?= python3
VENV := .venv
SOURCES ?= sources
OUTPUT ?= extracted
BIN := $(VENV)/bin
DEBIAN := chromium fonts-noto-cjk fonts-liberation
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: help run test test-browser test-browser-short chromium test-kill check quality bench bench-rerun suggestions review extras picture dictionary bench-clean clean

help:
	@echo "make run     set up and read the bundled sources into extracted/"
	@echo "make test    set up and run all tests"
	@echo "make test-browser  the notebooks and the report in Chromium (installs Debian's, as root), the workbook in LibreOffice"
	@echo "make bench-clean  our main text beside other extractors"
	@echo "make check   style, types, import layers"
	@echo "make quality scores by field and group, and with registry rows left out (needs ../shared)"
	@echo "make bench   speed against the usual libraries, as ratios"
	@echo "make bench-rerun, make test-kill  the cost of a rerun; runs killed at 20 moments"
	@echo "make suggestions  every conflict of the bundled pages and the cases, what is suggested and why"
	@echo "make review  open the notebooks in JupyterLab (on other folders: SOURCES=mine OUTPUT=mine-out)"
	@echo "make extras  what Excel files, charts and Parquet need"
	@echo "make picture, make dictionary  write notebooks/timeline.svg and notebooks/DICTIONARY.md again"
	@echo "make clean   remove .venv, caches and extracted/"

run: $(VENV)/run.done
	$(BIN)/rollcall run --sources "$(SOURCES)" --output "$(OUTPUT)"

test: $(VENV)/dev.done
	$(BIN)/python -m pytest -n 2 --dist loadfile

# In JupyterLab and Debian's Chromium, which `make test` does not need. LibreOffice opens the workbook; without it that is skipped.
test-browser: chromium $(VENV)/browser.done
	$(BIN)/python -m pytest -rs tests/browser tests/test_excel.py::TestLibreOffice

# What CI runs of it: one ruling kept, hostile pages, the report.
test-browser-short: chromium $(VENV)/browser.done
	$(BIN)/python -m pytest -rs -m short tests/browser

# There already, or installed by root; five minutes at most, so that a machine without a network is not waited for.
chromium:
	@command -v chromium >/dev/null || { test "$$(id -u)" = 0 && command -v apt-get >/dev/null && \
		timeout 300 sh -c "apt-get update -qq && apt-get install -y -qq --no-install-recommends $(DEBIAN) >/dev/null"; } || \
		{ echo "no chromium; as root: apt-get install $(DEBIAN)"; exit 1; }

picture: run
	$(PIP) install -c constraints.txt -e ".[charts]"
	$(BIN)/rollcall report --chart notebooks/timeline.svg

dictionary: $(VENV)/run.done
	$(BIN)/rollcall export --format dictionary --to notebooks/DICTIONARY.md

check: $(VENV)/dev.done
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

quality: $(VENV)/dev.done
	$(BIN)/python tests/quality

bench: $(VENV)/dev.done
	$(BIN)/python tests/bench

bench-rerun: $(VENV)/dev.done
	PYTHONPATH=. $(BIN)/python tests/bench/bench_rerun.py

suggestions: $(VENV)/dev.done
	PYTHONPATH=. $(BIN)/python -m tests.reconciliation --cases

test-kill: $(VENV)/dev.done
	ROLLCALL_KILLS=20 $(BIN)/python -m pytest tests/test_kill.py

bench-clean: $(VENV)/bench.done
	$(BIN)/python tests/bench/bench_clean.py

# Other folders: make review SOURCES=mine OUTPUT=mine-out. The notebooks run in their own folder, so they get full paths.
FULL = $(BIN)/python -c 'import os, sys; print(os.path.abspath(sys.argv[1]))'
review: $(VENV)/notebooks.done
	ROLLCALL_SOURCES="$$($(FULL) "$(SOURCES)")" ROLLCALL_OUTPUT="$$($(FULL) "$(OUTPUT)")" \
		$(BIN)/jupyter lab --notebook-dir=. notebooks/1-overview.ipynb

# What `export --format excel`, `report` and `export --format parquet` need.
extras: $(VENV)/run.done
	$(PIP) install -c constraints.txt -e ".[excel,charts,parquet]"

$(VENV)/bin/python:
	@echo "setting up $(VENV), once; this takes a minute"
	$(PYTHON) -m venv $(VENV)

$(VENV)/run.done: $(VENV)/bin/python pyproject.toml constraints.txt
	$(PIP) install -c constraints.txt -e .
	touch $@

$(VENV)/dev.done: $(VENV)/run.done
	$(PIP) install -c constraints.txt -e ".[dev]"
	touch $@

$(VENV)/bench.done: $(VENV)/dev.done
	$(PIP) install -c constraints.txt -e ".[bench]"
	touch $@

$(VENV)/notebooks.done: $(VENV)/run.done
	$(PIP) install -c constraints.txt -e ".[notebooks]"
	touch $@

$(VENV)/browser.done: $(VENV)/dev.done
	$(PIP) install -c constraints.txt -e ".[browser]"
	touch $@

clean:
	rm -rf $(VENV) build *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find extracted -mindepth 1 ! -name .gitignore -delete

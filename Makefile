# Two commands matter: `make run` and `make test`. Both set up .venv by themselves; only Python, pip, make and git are needed.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: help run test check review clean

help:
	@echo "make run     set up and read the bundled sources into extracted/"
	@echo "make test    set up and run all tests"
	@echo "make check   style, types, import layers"
	@echo "make review  open the review notebook in JupyterLab"
	@echo "make clean   remove .venv, caches and extracted/"

run: $(VENV)/run.done
	$(BIN)/rollcall run

test: $(VENV)/dev.done
	$(BIN)/python -m pytest -n 2 --dist loadfile

check: $(VENV)/dev.done
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

review: $(VENV)/notebooks.done
	$(BIN)/jupyter lab notebooks

$(VENV)/bin/python:
	@echo "setting up $(VENV), once; this takes a minute"
	$(PYTHON) -m venv $(VENV)

$(VENV)/run.done: $(VENV)/bin/python pyproject.toml constraints.txt
	$(PIP) install -c constraints.txt -e .
	touch $@

$(VENV)/dev.done: $(VENV)/run.done
	$(PIP) install -c constraints.txt -e ".[dev]"
	touch $@

$(VENV)/notebooks.done: $(VENV)/run.done
	$(PIP) install -c constraints.txt -e ".[notebooks]"
	touch $@

clean:
	rm -rf $(VENV) build *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find extracted -mindepth 1 ! -name .gitignore -delete

"""What makes a cached reading stale, and what does not."""

import pytest
from flow_standins import put

from pipeline.fingerprint import PACKAGE, ROOMS, Codes, fingerprint_program, fingerprint_row, fingerprint_run, hash_code
from pipeline.model import DocumentRow
from pipeline.settings import DocumentSettings

CODE = b'"""Doc."""\ndef f(x):\n    """Doc."""\n    return x + 1\n'


@pytest.mark.parametrize("same", [b'"""Other."""\n\n\ndef f(x):  # why\n    return (x + 1)\n', b"def f(x): return x + 1\n"])
def test_comments_docstrings_and_layout_do_not_count(same):
    assert hash_code(same) == hash_code(CODE)


def test_a_known_hash_is_not_made_again(monkeypatch):
    codes = Codes()
    assert codes.hash(CODE) == hash_code(CODE)
    later = Codes()
    later.learn(codes.used)
    monkeypatch.setattr("pipeline.fingerprint.hash_code", lambda code: "made anew")
    assert (later.hash(CODE), later.hash(CODE + b"x = 1\n")) == (hash_code(CODE), "made anew")
    assert len(later.used) == 2


@pytest.mark.parametrize("other", [CODE.replace(b"1", b"2"), CODE.replace(b"(x)", b"(x, y=0)"), b""])
def test_code_counts(other):
    assert hash_code(other) != hash_code(CODE)


def test_the_user_tables_and_the_settings_count(tmp_path):
    before = fingerprint_run(tmp_path, DocumentSettings())
    assert before.differences(fingerprint_run(tmp_path, DocumentSettings(seconds=1))) == ["settings"]
    put(tmp_path, universities_csv="id\nx\n")
    assert before.differences(fingerprint_run(tmp_path, DocumentSettings())) == ["registry"]


def test_the_row_counts_but_not_its_note():
    row = DocumentRow("a.txt", note="x")
    assert fingerprint_row(row) == fingerprint_row(DocumentRow("a.txt", note="y"))
    assert fingerprint_row(row) != fingerprint_row(DocumentRow("a.txt", url="http://x"))


def test_every_room_of_the_document_half_exists():
    assert fingerprint_program()
    assert [room for room in ROOMS if not (PACKAGE / room).is_dir() and not (PACKAGE / f"{room}.py").exists()] == []

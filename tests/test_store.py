"""The state between runs."""

import sqlite3

import pytest

from pipeline.fingerprint import Fingerprint
from pipeline.model import Claim, DocumentRecord, Lines
from pipeline.store import FILE, Reading, StoreError, dump_json, load_json, open_store

KEY = Fingerprint("p", "r", "s", "hash", "row")
CLAIM = Claim("c", "a.txt", *["x"] * 8, 54, None, *["y"] * 6, "引 “”\n\u2028\U0001f393", 0, 3, "rule", flags=("f",))
READING = Reading(
    DocumentRecord("a.txt", "hash", flags=("x",), text="t\u0000\ud800"[:1], sketch=(1, 2)),
    (CLAIM,),
    (Lines("a,b\n", 1, (("university", 1),)), Lines()),
)


def test_json_gives_back_the_same_values():
    assert load_json(Reading, dump_json(READING)) == READING


def test_readings_survive(tmp_path):
    with open_store(tmp_path) as store:
        store.save(KEY, READING.pack())
    with open_store(tmp_path) as store:
        assert store.keys() == {"a.txt": KEY}
        assert store.load("a.txt") == READING
        store.forget(["a.txt", "never there"])
        assert store.keys() == {}


def test_what_was_published_is_remembered(tmp_path):
    with open_store(tmp_path) as store:
        assert store.published() is None
        store.publish({"facts": {"f": "值"}})
    with open_store(tmp_path) as store:
        assert store.published() == {"facts": {"f": "值"}}


def test_hashes_of_code_are_those_of_the_last_run(tmp_path):
    with open_store(tmp_path) as store:
        store.keep_codes({"a": "1", "b": "2"})
    with open_store(tmp_path) as store:
        store.keep_codes({"a": "1", "c": "3"})
        assert store.codes() == {"a": "1", "c": "3"}


@pytest.mark.parametrize("damage", [b"no database at all, but long enough to be one" * 100, b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_damaged_file_is_made_anew(tmp_path, damage):
    (tmp_path / FILE).parent.mkdir()
    (tmp_path / FILE).write_bytes(damage)
    with open_store(tmp_path) as store:
        assert "made anew" in store.message
        assert store.keys() == {}
    with open_store(tmp_path) as store:
        assert store.message == ""


def test_damage_in_the_middle_is_found(tmp_path):
    with open_store(tmp_path) as store:
        for number in range(50):
            store.save(KEY, Reading(DocumentRecord(f"{number}.txt", "h", text="x" * 5000)).pack())
    data = bytearray((tmp_path / FILE).read_bytes())
    data[8192:60000] = b"\xff" * (60000 - 8192)
    (tmp_path / FILE).write_bytes(data)
    with open_store(tmp_path) as store:
        assert "made anew" in store.message


def test_a_file_of_another_version_is_made_anew(tmp_path):
    (tmp_path / FILE).parent.mkdir()
    connection = sqlite3.connect(tmp_path / FILE)
    connection.executescript("CREATE TABLE old (x); PRAGMA user_version = 99;")
    connection.close()
    with open_store(tmp_path) as store:
        assert "another version" in store.message


def test_a_folder_in_the_way_is_an_error_to_tell(tmp_path):
    (tmp_path / FILE).mkdir(parents=True)
    with pytest.raises(StoreError, match=r"state\.sqlite"), open_store(tmp_path):
        pass

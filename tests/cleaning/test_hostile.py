"""Pages that would cost minutes or gigabytes: a clear outcome each, at once. Short versions; the full ones differ in size only."""

import gzip
import time

import pytest

from pipeline.cleaning import CleaningError, clean

HEAD = "<html><head><title>t</title></head><body><h1>Headline</h1><p>Nine universities met and founded an alliance of their own.</p>"
REFUSED = {
    "over the size limit": (HEAD.encode() + b"<p>x</p>" * 2_600_000, "larger than 20 MB"),
    "too many tags": ((HEAD + "<b>x</b>" * 130_000).encode(), "more than 250,000 tags"),
    "gzip bomb": (gzip.compress(b"<p>x</p>" * 500_000), "a gzip archive"),
    "zip": (b"PK\x03\x04" + b"x" * 100, "a zip archive"),
    "pdf": (b"%PDF-1.7\n", "a PDF file"),
    "NUL bytes": (bytes(2000), "binary data"),
}
READ = {
    "deep": (HEAD + "<div>" * 20_000 + "deep words" + "</div>" * 20_000).encode(),
    "one long line": (HEAD + "<p>" + "联盟的成员有三所大学" * 30_000).encode(),
    "some NUL bytes": HEAD.encode().replace(b"alliance", b"alli\x00ance"),
    "half a character": (HEAD + "联盟").encode()[:-1],
    "attributes": (HEAD + "<p " + "a=b " * 50_000 + ">x</p>").encode(),
}


@pytest.mark.parametrize(("data", "told"), REFUSED.values(), ids=REFUSED)
def test_refused_with_a_reason(data, told):
    start = time.perf_counter()
    with pytest.raises(CleaningError, match=told):
        clean(data, name="page.html")
    assert time.perf_counter() - start < 10


@pytest.mark.parametrize("data", READ.values(), ids=READ)
def test_read_all_the_same(data):
    start = time.perf_counter()
    assert "Nine universities met" in clean(data, name="page.html").text
    assert time.perf_counter() - start < 10


def test_empty_body():
    assert clean(b"<html><head><title>t</title></head><body></body></html>").text == ""


def test_runs_of_zero_width_characters_are_hidden_text():
    document = clean((HEAD + "<p>one\u200b\u200c\u200b\u200d\u200btwo</p>").encode())
    assert document.flags == ("hidden_text",)
    assert "removed 1 runs of zero-width characters" in document.steps
    assert clean((HEAD + "<p>one\u200btwo</p>").encode()).flags == ()


def test_page_that_a_script_fades_in_is_no_hidden_text():
    prose = "<p>The members meet every spring, and talk about teaching, money and the weather in the north.</p>" * 5
    assert "the weather" in clean(f"<h1>Headline</h1><div style='visibility:hidden'>{prose}</div>".encode()).text

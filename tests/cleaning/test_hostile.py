"""Pages that would cost minutes or gigabytes: a clear outcome each, at once. Some are shorter than in the wild and differ in size only."""

import gzip
import time

import pytest

import pipeline
from pipeline.cleaning import CleaningError, clean
from pipeline.cleaning.limits import MOST_CHARACTERS

HEAD = "<html><head><title>t</title></head><body><h1>Headline</h1><p>Nine universities met and founded an alliance of their own.</p>"
REFUSED = {
    "over the size limit": (HEAD.encode() + b"<p>x</p>" * 2_600_000, "larger than 20 MB"),
    "too many tags": ((HEAD + "<b>x</b>" * 130_000).encode(), "more than 210,000 tags"),
    "gzip bomb": (gzip.compress(b"<p>x</p>" * 500_000), "a gzip archive"),
    "zip": (b"PK\x03\x04" + b"x" * 100, "a zip archive"),
    "pdf": (b"%PDF-1.7\n", "a PDF file"),
    "NUL bytes": (bytes(2000), "binary data"),
    "nothing": (b"", "the file is empty"),
}
READ = {
    "deep": (HEAD + "<div>" * 100_000 + "deep words" + "</div>" * 100_000).encode(),
    "deep inline": (HEAD + "<b>" * 100_000 + "deep words").encode(),
    "one line of 10 MB": (HEAD + "<p>" + "The alliance has three members, " * 310_000).encode(),
    "one line of 10 MB in Chinese": (HEAD + "<p>" + "联盟的成员有三所大学" * 330_000).encode(),
    "one word of 10 MB": (HEAD + "<p>" + "a" * 10_000_000).encode(),
    "a figure of 5 MB": (HEAD + "<p>" + "1" * 5_000_000).encode(),
    "as many paragraphs as tags are allowed": (HEAD + "<p>x" * 209_000).encode(),
    "some NUL bytes": HEAD.encode().replace(b"alliance", b"alli\x00ance"),
    "half a character": (HEAD + "联盟").encode()[:-1],
    "attributes": (HEAD + "<p " + "a=b " * 50_000 + ">x</p>").encode(),
}


@pytest.mark.parametrize(("data", "told"), REFUSED.values(), ids=REFUSED)
def test_refused_with_a_reason(data, told):
    start = time.process_time()
    with pytest.raises(CleaningError, match=told):
        clean(data, name="page.html")
    assert time.process_time() - start < 10


@pytest.mark.parametrize("data", READ.values(), ids=READ)
def test_read_all_the_same(data):
    start = time.process_time()
    assert "Nine universities met" in clean(data, name="page.html").text
    assert time.process_time() - start < 10


@pytest.mark.parametrize("name", ["one line of 10 MB", "one line of 10 MB in Chinese", "a figure of 5 MB"])
def test_extraction_of_it_ends_too(name):
    document = clean(READ[name], name="page.html")
    assert len(document.text) <= MOST_CHARACTERS
    assert max(len(line) for line in document.text.split("\n")) <= 5000
    start = time.process_time()
    pipeline.extract(document)
    assert time.process_time() - start < 10


def test_text_that_was_cut_says_so():
    document = clean(READ["one line of 10 MB"], name="page.html")
    assert "truncated" in document.flags
    assert "characters after the first 200,000" in document.steps[-1]
    assert [issue.code for issue in document.issues] == ["truncated"]
    assert clean(("First line.\n" * 2).encode(), name="a.txt").flags == ()


def test_blank_lines_are_no_text():
    assert clean(b"One line.\n" + b"\n" * 1_000_000 + b"Another line.\n", name="a.txt").flags == ()


def test_half_a_character_at_the_end_leaves_the_encoding_alone():
    for text in (HEAD + "联盟", "Nine universities and 联盟", "Девять вузов"):
        assert clean(text.encode()[:-1], name="page.html").encoding == "utf-8"


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


@pytest.mark.parametrize("figure", ["1" * 5000, "百" * 5000, "123," * 3000, "1 " * 5000])
def test_figures_of_thousands_of_characters_are_no_numbers(figure):
    for text in (f"有{figure}所大学", f"{figure} universities", f"{figure} вузов"):
        assert all(len(str(number.value)) <= 15 for number in pipeline.find_numbers(text))

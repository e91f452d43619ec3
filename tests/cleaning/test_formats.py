"""Saved pages, PDF, DOCX; and what is said where one is damaged or the extra is missing."""

import io
import sys
import zipfile

import pytest

import pipeline
from pipeline.cleaning import CleaningError, clean

TEXT = "The alliance was founded in Riverton by nine universities."
ZH = "联盟由九所大学在三江市发起。"


def saved_page(text, charset):
    head = "From: <Saved by Browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b; type=text/html\r\n\r\n"
    part = f"--b\r\nContent-Type: text/html; charset={charset}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
    body = f"<h1>Headline</h1><p>{text}</p>\r\n--b--\r\n"
    return (head + part + body).encode(charset)


def pdf(text):
    """A file of one page."""
    stream = f"BT /F1 12 Tf 20 100 Td ({text}) Tj ET"
    objects = (
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 200] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    )
    body, places = "%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(body))
        body += f"{number} 0 obj\n{one}\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    trailer = f"trailer\n<< /Root 1 0 R /Size 6 >>\nstartxref\n{len(body)}\n%%EOF\n"
    return f"{body}xref\n0 6\n0000000000 65535 f \n{table}{trailer}".encode()


@pytest.mark.parametrize("charset", ["utf-8", "gb18030"])
def test_saved_page(charset):
    document = clean(saved_page(ZH, charset), name="page.mhtml")
    assert (document.text, document.title) == (f"Headline\n\n{ZH}", "Headline")


def test_saved_page_without_a_page():
    with pytest.raises(CleaningError, match="no HTML part"):
        clean(b"MIME-Version: 1.0\nContent-Type: text/plain\n\nwords", name="page.mhtml")


def test_pdf():
    pytest.importorskip("pypdf")
    assert clean(pdf(TEXT), name="paper.PDF").text == TEXT


def test_docx():
    docx = pytest.importorskip("docx")
    written = docx.Document()
    written.add_heading("Nine found an alliance", 1)
    written.add_paragraph(TEXT)
    table = written.add_table(rows=0, cols=2)
    for name, town in (("Name", "Town"), ("A <b>", "B")):
        cells = table.add_row().cells
        cells[0].text, cells[1].text = name, town
    file = io.BytesIO()
    written.save(file)
    document = clean(file.getvalue(), name="paper.docx")
    assert document.text == f"Nine found an alliance\n\n{TEXT}\n\nName | Town\nA <b> | B"


@pytest.mark.parametrize(("name", "module"), [("a.pdf", "pypdf"), ("a.docx", "docx")])
def test_missing_extra_says_what_to_install(monkeypatch, name, module):
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(CleaningError, match=r"extra that is not installed.*\.\[documents\]"):
        clean(b"whatever it is", name=name)


@pytest.mark.parametrize("name", ["a.pdf", "a.docx"])
@pytest.mark.parametrize("data", [b"", b"no such file", b"%PDF-1.4\n1 0 obj\n<<", b"PK\x03\x04rest"])
def test_damaged_files_are_refused(name, data):
    pytest.importorskip({"a.pdf": "pypdf", "a.docx": "docx"}[name])
    with pytest.raises(CleaningError):
        clean(data, name=name)


def test_zip_bomb_is_refused():
    pytest.importorskip("docx")
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("word/document.xml", "w") as part:
        for _ in range(110):
            part.write(bytes(1_000_000))
    with pytest.raises(CleaningError, match="unpacks to more than"):
        clean(file.getvalue(), name="a.docx")


def test_saved_page_keeps_its_address():
    address = "https://news.example.edu.cn/2019/0506/c1.htm"
    page = f"Snapshot-Content-Location: {address}\r\n".encode() + saved_page(ZH, "utf-8")
    document = clean(page, name="page.mhtml")
    assert (document.url, document.published, document.published_from) == (address, "2019-05-06", "url")


@pytest.mark.parametrize("name", ["a.mhtml", "a.pdf", "a.docx"])
def test_empty_container(name):
    with pytest.raises(CleaningError, match="the file is empty"):
        clean(b"", name=name)


def test_a_run_reads_containers_and_names_the_damaged(tmp_path):
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "page.mhtml").write_bytes(saved_page(ZH, "utf-8"))
    (tmp_path / "sources" / "damaged.docx").write_bytes(b"PK\x03\x04 damaged")
    documents = pipeline.run(tmp_path / "sources", tmp_path / "extracted", engine="serial").documents.set_index("document")
    assert documents.loc["page.mhtml", "outcome"] in ("used", "no_claims")
    assert documents.loc["damaged.docx", "outcome"] == "quarantined"
    assert "DOCX" in documents.loc["damaged.docx", "reason"]

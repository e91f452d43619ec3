"""Bytes of every codec our pages come in."""

import pytest

from pipeline.cleaning import CleaningError, clean

ZH = "今天下午，三所大学的校长在会议上签署了合作协议，联盟的成员由此增加到二十七个。" * 3
HANT = "今天下午，三所大學的校長在會議上簽署了合作協議，聯盟的成員由此增加到二十七個。" * 3
RU = "Сегодня ректоры трёх университетов подписали соглашение о сотрудничестве. Членов союза стало двадцать семь."


def page(text, charset=""):
    meta = f'<meta http-equiv="Content-Type" content="text/html; charset={charset}">' if charset else ""
    return f"<html><head>{meta}<title>t</title></head><body><p>{text}</p></body></html>"


@pytest.mark.parametrize(
    ("text", "codec", "declared", "used"),
    [
        (ZH, "utf-8", "utf-8", "utf-8"),
        (ZH, "utf-8", "", "utf-8"),
        (ZH, "utf-8-sig", "", "utf-8"),
        (ZH, "utf-16", "", "utf-16-le"),
        (ZH, "utf-16-le", "", "utf-16-le"),
        (ZH, "gb2312", "gb2312", "gb18030"),
        (ZH + "镕", "gbk", "gb2312", "gb18030"),  # a character that GB 2312 lacks
        (ZH, "gb18030", "", "gb18030"),
        (HANT, "big5", "big5", "big5hkscs"),
        (HANT, "big5", "", "big5hkscs"),
        (RU, "windows-1251", "windows-1251", "cp1251"),
        (RU, "windows-1251", "", "cp1251"),
        (RU, "koi8-r", "", "koi8_r"),
        # wrong declarations
        (ZH, "utf-8", "gb2312", "utf-8"),
        (RU, "utf-8", "windows-1251", "utf-8"),
        (ZH, "gb18030", "utf-8", "gb18030"),
        (ZH, "gb18030", "iso-8859-1", "gb18030"),
        (RU, "windows-1251", "utf-8", "cp1251"),
        (RU, "windows-1251", "no-such-codec", "cp1251"),
    ],
)
def test_codecs(text, codec, declared, used):
    document = clean(page(text, declared).encode(codec))
    assert document.text == text
    assert (document.encoding, document.declared_encoding) == (used, declared)
    assert "mojibake" not in document.flags


@pytest.mark.parametrize("name", ["page.html", "page.txt"])
@pytest.mark.parametrize("cut", [1, 2])
def test_truncated_character_is_replaced(name, cut):
    document = clean(ZH.encode()[:-cut], name=name)
    assert document.text == ZH[:-1] + "\ufffd"
    assert document.replaced_characters == 1
    assert document.flags == ("mojibake",)


def test_truncated_gb18030():
    document = clean(ZH.encode("gb18030")[:-1], name="page.txt")
    assert (document.encoding, document.replaced_characters) == ("gb18030", 1)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "the file is empty"),
        (b" \r\n\t", "the file is empty"),
        (b"\xef\xbb\xbf", "the file is empty"),
        (b"%PDF-1.7 text", "not a text file: a PDF file"),
        (b"PK\x03\x04rest of it", "not a text file: a zip archive or Office file"),
        (bytes(range(256)) * 20, "not a text file: binary data"),
        (b"abc\x00\x01\x02" * 100, "not a text file: binary data"),
    ],
)
@pytest.mark.parametrize("name", ["page.txt", "page.html"])
def test_no_text(data, message, name):
    with pytest.raises(CleaningError, match=f"^{message}$"):
        clean(data, name=name)

"""Languages by script."""

import pytest

from pipeline.cleaning import clean

ZH, HANT = "联盟由九所大学发起,现有成员三十个,总部设在三江市。", "聯盟由九所大學發起,現有成員三十個,總部設在三江市。"
EN = "The alliance was founded by nine universities, and it has thirty members in the two countries."
RU = "Союз основали девять университетов, и в него входят тридцать вузов из двух стран."


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (ZH, "zh"),
        (HANT, "zh-Hant"),
        (EN, "en"),
        (RU, "ru"),
        (f"{ZH}\n{RU}", "mixed"),
        (f"{EN}\n{ZH}", "mixed"),
        (f"{EN * 9}\nДата: сегодня\nК новости\nВсе новости", "mixed"),
        (f"{ZH * 3}(ASRTU, Riverton University)", "zh"),
        (f"{EN * 3} (三江大学)", "en"),
        (f"{RU * 2} (Riverton University)", "ru"),
        (ZH + HANT[:4], "zh"),
        ("Die Allianz wurde von neun Universitäten gegründet und hat dreißig Mitglieder in den beiden Ländern.", "de"),
        ("L'alliance est fondée par neuf universités et compte trente membres dans les deux pays.", "fr"),
        ("この連盟は九つの大学によって設立されました。", "ja"),
        ("1234 5678", ""),
    ],
)
def test_languages(text, language):
    assert clean(text.encode(), name="page.txt").language == language

"""The pages to measure on: the bundled ones, multiplied with other figures, and long ordinary text in which there is nothing to find."""

from __future__ import annotations

import random
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SUFFIXES = {"text": (".txt", ".md"), "html": (".html",), "all": (".txt", ".md", ".html")}

# Prose without a name, a figure or an alliance: what most of most pages is made of.
ORDINARY = {
    "en": (
        "The rain had stopped before anybody noticed, and the street smelled of wet leaves.",
        "She put the bread on the table and opened the window towards the garden.",
        "Old houses keep their warmth for a long time, because their walls are thick.",
        "Nobody in the room could say afterwards who had begun to sing.",
        "A good knife wants a steady hand, a dry cloth and a little oil.",
    ),
    "zh": (
        "雨停的时候谁也没有注意到，街上满是湿树叶的气味。",
        "她把面包放在桌上，打开朝着花园的窗户。",
        "老房子能长久地保持温暖，因为墙壁很厚。",
        "后来屋里的人都说不清是谁先唱起歌来的。",
        "好刀需要稳当的手、干净的布和一点油。",
    ),
    "ru": (
        "Дождь кончился незаметно, и улица пахла мокрыми листьями.",
        "Она положила хлеб на стол и открыла окно в сад.",
        "Старые дома долго хранят тепло, потому что стены у них толстые.",
        "Никто потом не мог сказать, кто первым запел.",
        "Хороший нож любит твёрдую руку, сухую тряпку и каплю масла.",
    ),
}


def read_pages(form: str = "all") -> list[tuple[str, bytes]]:
    """The bundled pages by name: `text`, `html` or `all`."""
    folder = ROOT / "sources"
    paths = sorted(path for path in folder.rglob("*") if path.suffix in SUFFIXES[form] and not path.name.startswith("README"))
    return [(path.relative_to(folder).as_posix(), path.read_bytes()) for path in paths]


def multiply(pages: list[tuple[str, bytes]], times: int) -> list[tuple[str, bytes]]:
    """Each page several times, with other digits in its figures, so that nothing remembers the answer."""
    chance = random.Random(7)
    return [(f"{n}-{name}", data if n == 0 else _change_figures(data, chance)) for n in range(times) for name, data in pages]


def _change_figures(data: bytes, chance: random.Random) -> bytes:
    """Two-digit numbers and the last digit of years are others; sizes and encodings stay."""
    return re.sub(rb"(?<![\d&#;])(20[01])?[1-9](?=\D)", lambda m: (m.group(1) or b"") + str(chance.randint(1, 9)).encode(), data)


def ordinary_pages(language: str, characters: int = 20_000, number: int = 3) -> list[tuple[str, bytes]]:
    """Pages of shuffled ordinary sentences."""
    chance = random.Random(language)
    pages = []
    for n in range(number):
        sentences: list[str] = []
        while sum(map(len, sentences)) < characters:
            sentences += [*chance.sample(ORDINARY[language], 5), "\n\n"]
        pages.append((f"ordinary-{language}-{n}.txt", ("" if language == "zh" else " ").join(sentences).encode()))
    return pages

"""HTML pages: what is article, what is not, and what the article looks like as text."""

import time

import pytest

from pipeline.cleaning import clean

TEXT = "The alliance was founded in Riverton by nine universities, and its members meet every spring to talk about teaching. "
PROSE = f"<p>{TEXT}</p><p>Since then it has grown to twenty members in two countries, and the rectors agreed to go on with it.</p>"


def cleaned(body, head="<title>Nine universities found an alliance - Riverton News</title>"):
    document = clean(f"<html><head>{head}</head><body>{body}</body></html>".encode())
    check_blocks(document)
    return document


def check_blocks(document):
    end = 0
    for block in document.blocks:
        assert block.start >= end
        assert document.text[end : block.start].strip() == ""
        assert document.text[block.start : block.end].strip() == document.text[block.start : block.end] != ""
        end = block.end
    assert document.text[end:] == ""


def blocks(document, *kinds):
    return [document.text[block.start : block.end] for block in document.blocks if block.kind in kinds]


HEADLINE = "<h1>Nine universities found an alliance</h1>"
AROUND = {
    "side": "<div class='side-bar'><p>The rival league, as our readers know, has 77 members in forty countries of the world.</p></div>",
    "aside": "<aside><p>The rival league, as our readers know, has 77 members in forty countries of the world.</p></aside>",
    "float": "<div style='float:right; width:28%'><p>A rival league, as our readers know, has 77 members in forty countries.</p></div>",
    "role": "<div role='complementary'>The rival league has 77 members.</div>",
    "breadcrumb": "<div class='crumbs'><a href='/'>Home</a> &gt; <a href='/n'>News 77</a> &gt; Text</div>",
    "nav": "<nav><a href='/'>77 pages</a></nav>",
    "footer": "<footer>© 1977 Riverton News, 77 Main Street</footer>",
    "footer class": "<div id='footer'>Copyright 1977 Riverton</div>",
    "related": "<div class='related-posts'><h3>Related</h3><ul><li><a href='a'>League reaches 77 members</a></li></ul></div>",
    "related list": "<h3>Read more</h3><ul><li><a href='a'>League reaches 77 members</a></li><li><a href='b'>More 77</a></li></ul>",
    "comments": "<section id='comments'><p>I counted 77 members of that alliance, did nobody else notice it at all?</p></section>",
    "cookies": "<div class='cookie-banner'>We share your data with 77 partners.</div>",
    "share": "<div class='share'>Share (77)</div>",
    "next": "<p>Next: 77 new universities</p>",
    "comment node": "<!-- 77 -->",
    "script": "<script>var n = 77;</script><style>.n77{}</style><noscript>77</noscript><template><p>77</p></template>",
    "form": "<select><option>77</option></select><textarea>77</textarea><button>77</button>",
}


@pytest.mark.parametrize("around", AROUND.values(), ids=AROUND)
@pytest.mark.parametrize(
    "frame", ["<div>{0}</div>{1}", "<article>{0}{1}</article>", "<div class=w><div class=c>{0}</div>{1}</div>", "{0}{1}"]
)
def test_furniture_is_left_out(around, frame):
    document = cleaned(frame.format(HEADLINE + PROSE, around))
    assert "77" not in document.text
    assert document.text.startswith("Nine universities found an alliance\n\nThe alliance was founded")
    assert document.text.endswith("go on with it.")


def test_surroundings_say_who_publishes():
    head = '<title>Alliance | Riverton University</title><meta property="og:site_name" content="Riverton University News">'
    body = f"<header><a href=/>Riverton University</a></header>{HEADLINE}{PROSE}<footer>Riverton University, 1 Main Street</footer>"
    document = cleaned(body, head)
    assert document.surroundings.count("Riverton University") >= 3
    assert "1 Main Street" in document.surroundings
    assert len(document.surroundings) <= 2000
    assert "removed furniture" in document.steps


HIDDEN = {
    "display": "<div style='display: none'>77</div>",
    "visibility": "<p style='visibility:hidden'>77</p>",
    "size": "<span style='font-size:0px'>77</span>",
    "indent": "<p style='text-indent:-9999px'>77</p>",
    "left": "<div style='position:absolute;left:-9999px'>77</div>",
    "attribute": "<p hidden>77</p>",
    "aria": "<p aria-hidden='true'>77</p>",
    "white": "<p style='color:#fff'>77</p>",
    "white on white": "<div style='background:#ffffff'><p style='color: white'>77</p></div>",
    "style sheet": "<style>.gone{display:none}</style><p class='gone'>77</p>",
}


@pytest.mark.parametrize("hidden", HIDDEN.values(), ids=HIDDEN)
def test_hidden_text_is_left_out_and_flagged(hidden):
    document = cleaned(f"<article>{HEADLINE}{PROSE}{hidden}</article>")
    assert "77" not in document.text
    assert document.flags == ("hidden_text",)
    assert "removed 1 hidden elements" in document.steps


@pytest.mark.parametrize(
    "seen",
    [
        "<p style='background:#003366'><span style='color:#fff'>77 members</span></p>",
        "<p style='font-size:0.9em'>77 members</p>",
        "<i aria-hidden='true'></i><p>77 members</p>",
        "<p aria-hidden='false'>77 members</p>",
        "<style>@media print {.m{display:none}}</style><p class='m'>77 members</p>",
    ],
)
def test_visible_text_stays(seen):
    document = cleaned(f"<article>{HEADLINE}{PROSE}{seen}</article>")
    assert "77 members" in document.text
    assert document.flags == ()


def test_body_hidden_until_loaded_stays():
    assert "The alliance" in cleaned(f"<div style='opacity:0'><article>{HEADLINE}{PROSE}</article></div>").text


# (markup, text)
MARKUP = [
    # span soup of Word
    ("<p><span>Riv</span><span lang=EN>er<b>ton</b></span> <o:p></o:p>University</p>", "Riverton University"),
    ("<p><span>三江</span><font>工业</font>\n<span>大学</span></p>", "三江工业大学"),
    ("<p>one&nbsp;&nbsp; two\u200b\u00adthree</p>", "one twothree"),
    ("<p>one<br>two</p>", "one\ntwo"),
    ("<p>x<sup>[12]</sup> m<sup>2</sup></p>", "x m2"),
    ("<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>", "- a\n- b\n- c"),
    ("<ol start=3><li>a</li><li><p>b</p></li></ol>", "3. a\n4. b"),
    ("<dl><dt>Founded</dt><dd>1995</dd></dl>", "Founded | 1995"),
    ("<pre>a\nb</pre>", "a\nb"),
    ("<table><tr><th>Name</th><th>Town</th></tr><tr><td>A</td><td><p>B</p></td></tr></table>", "Name | Town\nA | B"),
    ("<table><caption>C</caption><tr><td>A</td><td>B<br>D</td></tr></table>", "C\n\nA | B; D"),
    ("<table class=infobox><tr><th colspan=2>WX</th></tr><tr><th>Members</th><td>9</td></tr></table>", "WX\nMembers | 9"),
    ("<table><tr><td><table><tr><td><p>one</p></td></tr></table></td><td>two</td></tr></table>", "one\n\ntwo"),
    ("<table><tr><td>only</td></tr><tr><td>column</td></tr></table>", "only\n\ncolumn"),
    ("<figure><img><figcaption>Photo: x</figcaption></figure>", "Photo: x"),
]


@pytest.mark.parametrize(("markup", "text"), MARKUP)
def test_text_form(markup, text):
    document = cleaned(f"<article>{HEADLINE}{PROSE}{markup}</article>")
    assert document.text.endswith("go on with it.\n\n" + text)


def test_blocks_have_kinds_and_levels():
    body = "<h2>Members</h2><ul><li>a<ol><li>b</li></ol></li></ul><table><tr><td>c</td><td>d</td></tr></table>"
    document = cleaned(f"<article>{HEADLINE}{PROSE}{body}</article>")
    found = [(block.kind, block.level, document.text[block.start : block.end]) for block in document.blocks]
    assert found[0][:2] == ("heading", 1)
    assert found[3:] == [("heading", 2, "Members"), ("item", 1, "- a"), ("item", 2, "1. b"), ("row", 0, "c | d")]


def test_lists_of_linked_members_and_infobox_beside_the_text_survive():
    members = "".join(f"<li><a href='/{n}'>University of Town {n}</a></li>" for n in range(20))
    infobox = "<table class='infobox'><tr><th>Members</th><td>20</td></tr><tr><th>Founded</th><td>1995</td></tr></table>"
    document = cleaned(f"<div id=mw>{HEADLINE}{infobox}<div class=t>{PROSE}<h2>Members</h2><ul>{members}</ul></div></div>")
    assert len(blocks(document, "item")) == 20
    assert blocks(document, "row") == ["Members | 20", "Founded | 1995"]


def test_old_layout_table_with_side_cell():
    side = "<td width=200><p>The rival league, as we know, has 77 members in forty countries of the world.</p></td>"
    body = f"<table><tr>{side}<td><table><tr><td><font size=5>Nine universities found an alliance</font></td></tr>"
    document = cleaned(f"{body}<tr><td>Source: Riverton Post 2011-03-08</td></tr><tr><td>{PROSE}</td></tr></table></td></tr></table>")
    assert "77" not in document.text
    assert blocks(document, "paragraph")[:2] == ["Nine universities found an alliance", "Source: Riverton Post 2011-03-08"]
    assert (document.published, document.published_from) == ("2011-03-08", "text")
    assert document.title == "Nine universities found an alliance"


def test_amp_page():
    amp = "<amp-sidebar><ul><li>77 sections</li></ul></amp-sidebar>"
    document = cleaned(f"{amp}<main><article>{HEADLINE}<amp-img><noscript>77</noscript></amp-img>{PROSE}</article></main>")
    assert "77" not in document.text


def test_print_view():
    document = cleaned(f"<b>Nine universities found an alliance</b><br>{TEXT}<br><br>{TEXT}<br><a href='/n'>Back</a>")
    assert document.text == f"Nine universities found an alliance\n{TEXT.strip()}\n\n{TEXT.strip()}"


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        ("<title>A long headline here - Site</title>", "<h1>A long headline here</h1>", "A long headline here"),
        ("<title>A long headline here - Site</title>", "", "A long headline here"),
        ("<title>校长会议今日举行-三江大学</title>", "", "校长会议今日举行"),
        ('<meta property="og:title" content="From Facebook"><title>Site</title>', "", "From Facebook"),
        ("<title>The Site</title>", "<header><h1>The Site</h1></header><h1>Real headline of it</h1>", "Real headline of it"),
    ],
)
def test_title(head, body, title):
    if title == "Real headline of it":
        head = "<title>Real headline of it | The Site</title>"
    assert cleaned(f"{body}{PROSE}", head).title == title


HOSTILE = {
    "long line": "联盟的成员有三所大学" * 20_000,
    "blanks": "a" + " " * 200_000 + "b",
    "angles": "<" * 100_000,
    "bars": "a | " * 50_000,
    "brands": "必发" * 50_000,
    "figures": "1" * 100_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("name", ["page.txt", "page.html"])
def test_hostile_texts_take_linear_time(text, name):
    start = time.process_time()
    clean(text.encode(), name=name)
    assert time.process_time() - start < 10  # seconds; under one is usual


DEEP = {
    "div": ("<div>", "</div>"),
    "span": ("<span>", "</span>"),
    "table": ("<table><tr><td>", "</td></tr></table>"),
    "hidden": ("<div style='display:none'>", "</div>"),
    "list": ("<ul><li>", "</li></ul>"),
    "unclosed": ("<div>", ""),
    "heading": ("<h1><b>", "</b></h1>"),
    "header": ("<header>", "</header>"),
    "sup": ("<sup>", "</sup>"),
}


@pytest.mark.parametrize(("opening", "closing"), DEEP.values(), ids=DEEP)
def test_deep_nesting(opening, closing):
    start = time.process_time()
    document = cleaned(f"{PROSE}{opening * 20_000}deep words{closing * 20_000}")
    assert "The alliance was founded" in document.text
    assert time.process_time() - start < 20  # seconds; some 1 to 2 are usual


@pytest.mark.parametrize("body", ["", "<p></p>", "<!-- x -->", "plain words, no tags", "<p", "<html><body>", "<nav>x</nav>"])
def test_odd_pages(body):
    assert isinstance(cleaned(body).text, str)


def test_damaged_json_ld_is_an_issue():
    document = cleaned(PROSE, '<script type="application/ld+json">{"datePublished": </script>')
    assert [issue.code for issue in document.issues] == ["damaged_metadata"]


@pytest.mark.parametrize("tag", ["article", "main", "section", "div"])
def test_page_without_head_and_body_tags(tag):
    page = f"<!DOCTYPE html><meta charset=utf-8><title>Nine universities</title><{tag}>{HEADLINE}{PROSE}</{tag}>"
    assert clean(page.encode()).text.endswith("go on with it.")

"""Labels of a chart: on nothing else, in the panel, near their point."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.charts import Point, draw_timeline
from pipeline.charts.labels import LINE, Spot, _box, place_labels

WIDTH, HEIGHT = 520.0, 120.0


def spot(x, y, text, turn=()):
    return Spot(x, y, x, x, y, y, text, turn)


def overlap(one, other):
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


spots = st.lists(
    st.builds(spot, st.floats(0, WIDTH), st.floats(20, HEIGHT), st.sampled_from(["54", "36 RU", "32 CN", "125", ""])), max_size=25
)


@given(spots)
def test_no_label_lies_on_another_or_leaves_the_panel(drawn):
    placed = [(place, one) for place, one in zip(place_labels(drawn, WIDTH, HEIGHT), drawn, strict=True) if place]
    boxes = [_box(place, one.text) for place, one in placed]
    assert not [pair for n, box in enumerate(boxes) for pair in boxes[n + 1 :] if overlap(box, pair)]
    assert all(left >= 0 and top >= 0 and right <= WIDTH and bottom <= HEIGHT for left, top, right, bottom in boxes)
    assert not [one for _, one in placed for box in boxes if box[0] < one.x < box[2] and box[1] < one.y < box[3]]
    assert not [one for place, one in placed if abs(place[1] - one.y) > 3 * LINE + 1]


def test_figures_of_one_day_are_all_labelled():
    day = [spot(300, 80 + 2 * n, text) for n, text in enumerate(("16 RU", "15 CN", "13 KZ", "10 TJ", "8 KG"))]
    assert None not in place_labels(day, WIDTH, HEIGHT)


def test_who_comes_first_chooses_first():
    low, high = place_labels([spot(100, 60, "1", turn=(1,)), spot(100, 60, "2", turn=(0,))], WIDTH, HEIGHT)
    assert high == (100, 60 - LINE)
    assert low != high


def test_what_has_no_place_is_left_out():
    assert None in place_labels([spot(10, 10, "54")] * 9, 40, 20)


def point(value, country="", voice="a.txt"):
    return Point("联盟", "all", country, value, value, value, "2010-09-23", False, voice, "所")


@pytest.mark.parametrize("turned", [False, True])
def test_points_of_one_day_can_be_told_apart(turned):
    said = [point(62), point(16, "RU"), point(15, "CN"), point(13, "KZ"), point(10, "TJ"), point(8, "KG"), point(62, voice="b.txt")]
    spec = draw_timeline(said[::-1] if turned else said).spec
    rows = max((rows for rows in (data["values"] for data in find_data(spec)) if rows), key=len)
    labels = [row["label"] for row in rows if row["label"]]
    assert sorted(labels) == ["10 TJ", "13 KZ", "15 CN", "16 RU", "62", "8 KG"]
    assert len({(row["at"], row["value"]) for row in rows}) == len(rows) == 7
    assert len({row["at"] for row in rows if row["value"] in (13, 15, 16)}) > 1


def find_data(spec):
    """The data of all panels, wherever Altair puts them."""
    found = [{"values": rows} for rows in spec.get("datasets", {}).values()]
    text = json.dumps(spec)
    decoder, at = json.JSONDecoder(), text.find('"values": [')
    while at >= 0:
        rows, _ = decoder.raw_decode(text, at + len('"values": '))
        found.append({"values": rows if rows and isinstance(rows[0], dict) else []})
        at = text.find('"values": [', at + 1)
    return found

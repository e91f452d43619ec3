"""Does the browser draw a letter, or the box that stands for a letter no font has?"""

LETTERS = "联盟大学中俄员АссоциацияжщЮ繁體"
# A noncharacter, which no font has: what is drawn for it is the box of this machine.
_DRAW = """
([selector, letters]) => {
  const element = document.querySelector(selector);
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 40;
  const pen = canvas.getContext('2d', {willReadFrequently: true});
  const draw = (letter) => {
    pen.clearRect(0, 0, 40, 40);
    pen.font = '24px ' + getComputedStyle(element).fontFamily;
    pen.fillText(letter, 4, 30);
    return pen.getImageData(0, 0, 40, 40).data.join();
  };
  const boxes = [draw('\\uffff'), draw(' ')];
  return Array.from(letters).filter((letter) => boxes.includes(draw(letter)));
}
"""


def find_boxes(page, selector, letters=LETTERS):
    """The letters that the font of the element, with what stands in for it, draws as a box or not at all."""
    return page.evaluate(_DRAW, [selector, "".join(sorted(set(letters)))])

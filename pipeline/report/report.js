"use strict";
// Search and sorting for the tables. Cells are read and rows are moved; nothing is ever written as markup.
for (const table of document.querySelectorAll("table")) {
  const body = table.tBodies[0];
  const rows = Array.from(body.rows);
  const count = document.querySelector(`.count[data-for="${table.id}"]`);
  const search = document.querySelector(`.search[data-for="${table.id}"]`);
  const texts = rows.map((row) => row.textContent.toLowerCase());
  search.hidden = false;
  search.addEventListener("input", () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    rows.forEach((row, place) => {
      row.hidden = !words.every((word) => texts[place].includes(word));
      shown += row.hidden ? 0 : 1;
    });
    count.textContent = `${shown} of ${rows.length} rows`;
  });
  Array.from(table.tHead.rows[0].cells).forEach((head, column) => {
    const button = document.createElement("button");
    button.textContent = head.textContent;
    head.textContent = "";
    head.append(button);
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      const text = (row) => row.cells[column].textContent;
      const compare = (a, b) => text(a).localeCompare(text(b), undefined, { numeric: true });
      const filled = rows.filter((row) => text(row)).sort(compare);
      if (down) filled.reverse();
      body.append(...filled, ...rows.filter((row) => !text(row)));
    });
  });
}

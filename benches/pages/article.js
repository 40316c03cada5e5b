// The article that all pages here have in common: paragraphs with a margin beside each, as Highlit's own page lays
// them out, and a field for a file. Each page is bundled into one script, so that none waits for a second one.

const address = new URLSearchParams(location.search).get("article");
const text = await (await fetch(address)).text();

export const root = document.getElementById("article");
export const lines = text.split("\n").filter(Boolean);

// The elements that hold the lines, in order.
export const elements = lines.map((line) => {
  const element = document.createElement("p");
  element.className = "text";
  element.textContent = line;
  return element;
});

const page = document.createDocumentFragment();
for (const element of elements) {
  const margin = document.createElement("div");
  margin.className = "margin";
  const row = document.createElement("div");
  row.className = "block";
  row.append(element, margin);
  page.append(row);
}
root.append(page);

// Hands over the text of the file that is chosen.
export const onFile = (take) =>
  document.getElementById("import-file").addEventListener("change", async ({ target }) => {
    await take(await target.files[0].text());
  });

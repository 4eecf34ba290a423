// Shows what was found: a list of links for each group.
import { element } from "./element.mjs";
import { choosePassage, hasMarks, pieces } from "./passage.mjs";

const MORE = 10;
const NAMES = {
  methode: "Methoden",
  actie: "ACTIE en checklist",
  gids: "De gids",
  begrip: "Begrippen",
  bron: "Bronnen",
  overig: "Andere pagina’s",
};

// Returns one section for each group.
export async function showGroups(groups, marks, index, site) {
  return Promise.all(groups.map((group) => showGroup(group, marks, index, site)));
}

async function showGroup({ name, found, first }, marks, index, site) {
  const title = element("h2", { id: `zoek-groep-${name}` }, `${NAMES[name]} `, count(found.length));
  const list = element("ul");
  list.append(...(await items(found.slice(0, first), marks, index, site)));
  const section = element("section", { "aria-labelledby": title.id }, title, list);
  if (found.length > first) section.append(moreButton(found, list, marks, index, site));
  return section;
}

function count(number) {
  return element("span", { class: "zoek-aantal" }, `(${number})`);
}

function moreButton(found, list, marks, index, site) {
  const button = element("button", { type: "button", class: "zoek-meer" });
  const left = () => found.length - list.children.length;
  const tell = () => (button.textContent = `Toon er nog ${Math.min(MORE, left())}`);
  button.addEventListener("click", async () => {
    const from = list.children.length;
    list.append(...(await items(found.slice(from, from + MORE), marks, index, site)));
    list.children[from].querySelector("a").focus();
    if (left()) tell();
    else button.remove();
  });
  tell();
  return button;
}

async function items(found, marks, index, site) {
  const documents = await Promise.all(found.map(({ number }) => index.document(number)));
  return documents.map((each) => item(each, marks, site));
}

function item(found, marks, site) {
  const passage = choosePassage(found, marks);
  const link = element("a", { href: address(found, passage, marks, site) }, ...marked(found.title, marks));
  const other = found.names.find((name) => name !== found.title && hasMarks(name, marks));
  if (other && !hasMarks(found.title, marks)) {
    link.append(element("span", { class: "zoek-ook" }, " ook: ", ...marked(other, marks)));
  }
  const heading = passage.heading ? [element("b", {}, `${passage.heading}: `)] : [];
  return element("li", {}, link, element("p", {}, ...heading, ...marked(passage.text, marks)));
}

// A page that is called so is opened at its top, another one at the passage.
function address({ uri, title, names }, { anchor }, marks, site) {
  const isCalledSo = [title, ...names].some((name) => hasMarks(name, marks));
  return new URL(anchor && !isCalledSo && !uri.includes("#") ? `${uri}#${anchor}` : uri, site).href;
}

function marked(text, marks) {
  return pieces(text, marks).map((piece) => (piece.marked ? element("mark", {}, piece.text) : piece.text));
}

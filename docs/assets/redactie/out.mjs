// The ways out: to the repository with the text filled in or on the clipboard, or as a file.
import { download } from "../checklist/files-out.mjs";

const NAMES = { github: "GitHub", gitlab: "GitLab" };

export class Out {
  constructor(root, draft) {
    this.root = root;
    this.draft = draft;
    this.part("download").addEventListener("click", () => this.download());
    this.part("kopieer").addEventListener("click", () => this.copy());
    this.part("naar-opslag").addEventListener("click", () => this.copy());
  }

  part(name) {
    return this.root.querySelector(`[data-${name}]`);
  }

  show({ text, original, messages, addresses }) {
    const isNew = original === null;
    const host = NAMES[addresses.kind];
    this.part("nog-fouten").hidden = messages.length === 0;
    this.part("naar-opslag").href = addresses.open;
    this.part("naar-opslag").target = "_blank";
    this.part("naar-opslag").textContent = `Open ${isNew ? "een nieuw bestand" : "het bestand"} op ${host}`;
    this.part("uitleg-open").textContent = addresses.filled
      ? `Open het bestand op ${host}. Jouw tekst staat er al in. Hij is ook gekopieerd: staat hij er niet, plak hem dan.`
      : `Open het bestand op ${host}. Jouw tekst wordt meteen gekopieerd: ${isNew ? "plak hem" : "kies daar alles (Ctrl+A) en plak (Ctrl+V)"}.`;
    this.part("gekopieerd").textContent = "";
    this.text = text;
  }

  download() {
    download(this.text, this.draft().file.split("/").pop(), "application/yaml");
  }

  async copy() {
    const told = this.part("gekopieerd");
    try {
      await navigator.clipboard.writeText(this.text);
      told.textContent = "De tekst is gekopieerd.";
    } catch {
      told.textContent = "Kopiëren lukt hier niet. Download het bestand, of kopieer de tekst zelf.";
    }
  }
}

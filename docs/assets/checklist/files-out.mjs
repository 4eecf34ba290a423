// Gives the reader a file to keep.
export function download(text, name, type) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

export function fileName(name, extension) {
  const plain = name.normalize("NFKD").toLowerCase().replace(/[^a-z0-9]+/g, "-");
  const words = plain.replace(/^-+|-+$/g, "").slice(0, 40) || "checklist";
  return `wijkengids-${words}-${new Date().toISOString().slice(0, 10)}.${extension}`;
}

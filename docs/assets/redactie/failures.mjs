// Why the form cannot work, in words for the editor.
const TEXTS = {
  "geen-webassembly": "Deze browser mist WebAssembly. Open de pagina in een nieuwe versie van Chrome, Edge, Firefox of Safari.",
  geblokkeerd: "Je browser of organisatie houdt het programma tegen. Open de pagina in een andere browser.",
  "niet-gevonden": "Een bestand van het formulier staat niet op de site. Vernieuw de pagina.",
  onvolledig: "Een bestand van het formulier kwam niet goed over. Controleer je verbinding.",
  netwerk: "De site is niet bereikbaar. Controleer je verbinding.",
  "te-lang": "Het laden duurt te lang. Controleer je verbinding.",
  gestopt: "Het programma is gestopt. Sluit andere tabbladen.",
  programmafout: "Het programma loopt vast op deze tekst. Maak je laatste wijziging ongedaan.",
};

export function reasonOf({ kind }) {
  return TEXTS[kind] ?? "Deze browser kan het programma niet starten. Vernieuw de pagina.";
}

// What can go wrong with the engine, by kind, in words for the reader: why, and what to do.
const TEXTS = {
  "geen-webassembly":
    "Deze browser kan het advies niet maken: WebAssembly ontbreekt of staat uit. " +
    "Open de pagina in een nieuwe versie van Chrome, Edge, Firefox of Safari.",
  geblokkeerd:
    "Je browser of organisatie houdt het programma voor het advies tegen. " +
    "Open de pagina in een andere browser, of vraag je beheerder om WebAssembly toe te staan.",
  "niet-gevonden":
    "Een bestand voor het advies staat niet op de site. " +
    "Vernieuw de pagina; helpt dat niet, meld het dan bij de makers van de gids.",
  onvolledig:
    "Een bestand voor het advies kwam niet goed over. " +
    "Controleer je verbinding en probeer het opnieuw.",
  veranderd:
    "Een bestand voor het advies is anders dan toen de site werd gemaakt. " +
    "Daarom gebruikt de gids het niet. Vernieuw de pagina; helpt dat niet, meld het dan bij de " +
    "makers van de gids.",
  "niet-gestart":
    "Deze browser kan het programma voor het advies niet starten. " +
    "Vernieuw de pagina, of open haar in een nieuwe versie van Chrome, Edge, Firefox of Safari.",
  netwerk:
    "De site is niet bereikbaar, dus het advies kan niet laden. " +
    "Controleer je verbinding en probeer het opnieuw.",
  "te-lang":
    "Het laden van het advies duurt te lang. " +
    "Controleer je verbinding en probeer het opnieuw.",
  gestopt:
    "Het programma voor het advies is gestopt en start niet opnieuw. " +
    "Sluit andere tabbladen en probeer het opnieuw.",
  programmafout:
    "Het programma voor het advies loopt vast op deze antwoorden. " +
    "Verander je laatste antwoord, of meld het bij de makers van de gids.",
};

export class EngineFailure extends Error {
  constructor(kind, { message = TEXTS[kind] ?? TEXTS.programmafout, cause } = {}) {
    super(message, { cause });
    this.kind = kind;
  }
}

// Gives any error a kind: what is not one of ours is a fault of the program.
export function asFailure(error, kind = "programmafout") {
  return error instanceof EngineFailure ? error : new EngineFailure(kind, { cause: error });
}

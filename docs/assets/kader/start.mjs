// What the frame around every page does, beyond what HTML and CSS do by themselves.
import { followColours } from "./kleuren.mjs";
import { followHeadings } from "./koppen.mjs";
import { openOnPaper } from "./papier.mjs";
import { reachWide } from "./schuiven.mjs";
import { showNotes } from "./uitleg.mjs";

document.documentElement.classList.replace("no-js", "js");
followColours(document.querySelector("[data-kleuren]"));
followHeadings();
openOnPaper();
reachWide();
showNotes();

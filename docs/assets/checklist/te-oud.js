// Tells kindly that a browser is too old for the checklist. Old browsers must be able to read this
// file: it is no module, and holds nothing that is newer than 2009. What each line asks came in the
// versions that browsers/old/test_tables.py looks up; together they make the declared minimum.
(function () {
  var there =
    "noModule" in document.createElement("script") &&
    typeof WebAssembly === "object" &&
    typeof structuredClone === "function" &&
    typeof HTMLDialogElement === "function" &&
    typeof DecompressionStream === "function" &&
    typeof Array.prototype.toSorted === "function" && // as new as workers that are modules
    window.CSS &&
    CSS.supports("selector(:has(a))");
  var told = document.querySelectorAll("[data-te-oud]");
  for (var i = 0; i < told.length && !there; i += 1) told[i].hidden = false;
})();

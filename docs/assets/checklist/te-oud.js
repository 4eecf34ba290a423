// Tells kindly that a browser is too old for the checklist. Old browsers must be able to read this
// file: it is no module, and holds nothing that is newer than 2009.
(function () {
  var there =
    "noModule" in document.createElement("script") &&
    typeof WebAssembly === "object" &&
    typeof structuredClone === "function" &&
    typeof HTMLDialogElement === "function" &&
    typeof Array.prototype.toSorted === "function" && // as new as workers that are modules
    window.CSS &&
    CSS.supports("selector(:has(a))");
  if (!there) document.querySelector("[data-te-oud]").hidden = false;
})();

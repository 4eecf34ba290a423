"""The same engine and the same answers, run by PyScript in the page itself."""

import json
from pathlib import Path

from pyscript import document, window

from actie_engine import worker

worker.start(Path("bundle.json").read_text(encoding="utf-8"))
answers = json.loads(Path("answers.json").read_text(encoding="utf-8"))
request = {"type": "advies", "antwoorden": answers, "basis": "../"}
reply = json.loads(worker.handle(json.dumps(request)))
document.querySelector("main").innerHTML = reply["html"]
window.took = window.performance.now()

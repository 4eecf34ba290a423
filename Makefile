# `make` alone tells what there is. Every target sets up what it needs first: see scripts/setup.py.
# Options: make serve PORT=8001 HOST=0.0.0.0 · make test ARGS="-k checklist" TESTERS=1 · PYTHON=… · CHROMIUM=…
# What an editor types after NAAM=, BASE=, … reaches the program through the environment ("$$NAAM"),
# so that the shell never reads it as a command.
HOST = 127.0.0.1
PORT = 8000
ARGS =
TESTERS = 2
FORMAT = text
DOEL = yaml
RUNS = 100000
VERSIE = 314.0.7
export NAAM ?=
export FILES ?=
export BASE ?= main
export OUT ?=

BIN := .venv/bin
PY := $(BIN)/python
set-up = @python=$$(scripts/find-python) && "$$python" -m scripts.setup

export PATH := $(CURDIR)/$(BIN):$(PATH)
export NO_MKDOCS_2_WARNING := 1

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help serve test site html zip check nieuw fix effect schema wijzigingen taal links lint format \
  engine setup pins hosting hosting-test fuzz browsers oude-browsers audit soak bench pyodide comment \
  code-quality clean distclean

help: ## dit overzicht
	@echo 'Gebruik: make DOEL'
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  %-12s %s\n", $$1, $$2}' Makefile

serve: engine ## de site op je eigen computer; ververst zichzelf na een wijziging (PORT=8000)
	@$(PY) -m scripts.port '$(HOST)' '$(PORT)'
	@echo 'De Wijkengids staat zo op http://$(HOST):$(PORT)/ (stoppen: Ctrl+C)'
	@$(PY) -m scripts.serve '$(HOST)' '$(PORT)'

test: setup lint engine ## alle tests, ook die in een browser (ARGS="-k checklist" kiest)
	@$(PY) -m pytest -n '$(TESTERS)' --dist loadfile $(ARGS)

site: engine ## de site, streng gebouwd, in de map site/
	@SOURCE_DATE_EPOCH="$${SOURCE_DATE_EPOCH:-$$(git log -1 --format=%ct 2>/dev/null || date +%s)}" \
	  $(BIN)/mkdocs build --strict

html: site ## de HTML van elke pagina laten keuren door de Nu-checker van het W3C
	$(set-up) test
	@$(PY) -m scripts.html site

zip: site ## de site als één zipbestand, voor elke gewone webserver (build/wijkengids.zip)
	@$(PY) -m wijkengids zip

meet-zoeken: site ## het zoeken vergelijken met zoekbibliotheken, en bij meer methoden (ARGS="--sizes 39")
	$(set-up) test
	@WIJKENGIDS_SITE=site $(PY) -m benchmarks.search $(ARGS)

meet-lighthouse: site ## cijfers van Lighthouse voor vijf pagina’s (ARGS="--runs 5")
	$(set-up) test
	@WIJKENGIDS_SITE=site $(PY) -m benchmarks.lighthouse $(ARGS)

check: ## alleen de inhoud controleren, ook de spelling
	$(set-up) content
	@$(PY) -m wijkengids check --format '$(FORMAT)'
	$(set-up) site
	@$(PY) -m wijkengids spelling --format '$(FORMAT)'

nieuw: ## het bestand van een nieuwe methode (NAAM="Naam van de methode")
	$(set-up) content
	@$(PY) -m wijkengids nieuw "$$NAAM"

fix: ## herstellen wat zonder twijfel te herstellen is (FILES="content/methods/idop.yaml")
	$(set-up) content
	@$(PY) -m wijkengids fix $$FILES

effect: ## wat je wijziging doet: pagina's, feiten en adviezen (BASE=main OUT=overzicht.md)
	$(set-up) content
	@$(PY) -m wijkengids effect --base "$$BASE" --out $$OUT

schema: ## de uitleg van de velden voor VS Code, in content/schema/
	$(set-up) content
	@$(PY) -m wijkengids schema

wijzigingen: ## wat er in de inhoud veranderd is, dag voor dag (ARGS="--dagen 5")
	$(set-up) content
	@$(PY) -m wijkengids wijzigingen $(ARGS)

taal: ## advies: wat kan makkelijker leesbaar? (ARGS="--ergste 20" of ARGS=vouchersysteem)
	$(set-up) content
	@$(PY) -m wijkengids taal $(ARGS)

links: ## alle links naar buiten proberen, als er netwerk is; houdt niets tegen
	$(set-up) content
	@$(PY) -m wijkengids links --check $(ARGS)

lint: ## de vorm van code en inhoud controleren
	$(set-up) lint
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy
	@$(BIN)/yamllint content

format: ## de vorm van de code rechtzetten
	$(set-up) lint
	@$(BIN)/ruff check --fix
	@$(BIN)/ruff format

engine: ## de rekenkern voor de browser, in build/engine/
	$(set-up) site
	@$(PY) -m wijkengids engine

setup: ## alles klaarzetten, ook voor de tests
	$(set-up) test

pins: ## de vastgelegde versies bijwerken (requirements*.txt, package-lock.json)
	$(set-up) lint
	$(set-up) site
	@for list in requirements requirements-dev requirements-node requirements-fuzz \
    requirements-browsers requirements-audit; do \
	  $(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.12 --generate-hashes \
	    --custom-compile-command 'make pins' $$list.in --output-file $$list.txt || exit 1; \
	done
	@npm update --package-lock-only

hosting: site ## instellingen voor nginx, Caddy en andere hosts, in build/hosting/ (ARGS="--base /gids/")
	@$(PY) -m hosting.write $(ARGS)

hosting-test: site ## de bestanden in hosting/ proberen met nginx en Caddy (installeert ze)
	$(set-up) test
	@$(PY) -m hosting.servers
	@$(PY) -m pytest hosting $(ARGS)

fuzz: ## verzonnen invoer op wat bestanden en links leest (DOEL=yaml|link|file RUNS=100000)
	$(set-up) fuzz
	@$(PY) -m fuzzing.run '$(DOEL)' '$(RUNS)' $(ARGS)
soak: site ## volhouden: 10.000 wijzigingen in één tabblad, 2.000 bezoekers tegelijk (nginx); duurt lang
	$(set-up) test
	@$(PY) -m hosting.servers
	@WIJKENGIDS_SITE=site SOAK_CHANGES=10000 $(PY) -m pytest -s tests/browser/test_soak.py
	@SOAK_VISITORS=2000 $(PY) -m pytest -s hosting/test_visitors.py

bench: engine ## snelheid, omvang en schaal meten (ARGS="bytes answer --runs 7"; alles: 2,5 uur)
	$(set-up) test
	@$(PY) -m benchmarks $(ARGS)

pyodide: ## een andere versie van Pyodide proberen met alle scenario's (VERSIE=314.0.7)
	$(set-up) test
	@$(PY) -m scripts.other_pyodide '$(VERSIE)' $(ARGS)

browsers: site ## de checklist en het advies ook in WebKit (installeert het uit Debian)
	$(set-up) browsers
	@WIJKENGIDS_SITE=site $(PY) -m pytest browsers --ignore browsers/old $(ARGS)

oude-browsers: site ## de oudste Chromium die wij noemen, en oudere (komen met npm)
	$(set-up) old-browsers
	@WIJKENGIDS_SITE=site $(PY) -m pytest browsers/old $(ARGS)

audit: ## bekende fouten in de pakketten die wij gebruiken; heeft netwerk nodig
	$(set-up) audit
	@$(PY) -m scripts.audit

# For the workflows alone.
comment:
	$(set-up) content
	@$(PY) -m wijkengids comment

code-quality:
	$(set-up) content
	@$(PY) -m wijkengids code-quality --out "$$OUT"

clean: ## weggooien wat gebouwd is
	@rm -rf build dist site .cache .hypothesis .mypy_cache .pytest_cache .ruff_cache

distclean: clean ## ook weggooien wat klaargezet is (.venv, node_modules)
	@rm -rf .venv node_modules

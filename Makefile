# The menu: `make brief` prints the seeds, `make test` runs what CI runs. Both set everything up themselves.

PYTHON ?= python3
BIN := .venv/bin
APT := libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-dejavu-core
APT_TEST := dovecot-imapd postgresql default-jre-headless chromium fonts-noto-core fonts-noto-color-emoji

.PHONY: help brief test check golden kills bench lock clean

# what can be typed (the target of a bare `make`)
help:
	@awk '/^# /{said=substr($$0,3)} /^[a-z]+:/{split($$1,name,":"); printf "make %-8s %s\n", name[1], said}' Makefile

# brief the seeds into output/, from nothing
brief: .venv/ready
	$(BIN)/brief build seeds --title "Morning Brief" -o output

# everything CI runs, from nothing: style, types, floors, tests
test: .venv/ready-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -n auto

# the quick half of `make test`: style, types and floors
check: .venv/ready-dev
	$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy && $(BIN)/lint-imports

# write golden pages and pictures, command transcripts and the JSON Schema again, to be read before they are committed
golden: .venv/ready-dev
	$(BIN)/pytest tests/golden tests/commands tests/architecture/test_schema.py tests/browser/test_look.py --update -q

# kill builds at 500 random moments: what the ledger says and what the files say must agree in the end
kills: .venv/ready-dev
	$(BIN)/python tests/kills.py 500

# CPU seconds and memory of the press; the figures of the splitter, the summarizers, their quality, copies
bench: .venv/ready-dev
	$(BIN)/python benchmarks/press.py
	$(BIN)/python benchmarks/pages.py 10 50 200
	$(BIN)/python benchmarks/sentences.py
	$(BIN)/python benchmarks/summarizers.py
	$(BIN)/python benchmarks/extraction.py
	$(BIN)/python benchmarks/stories.py
	$(BIN)/python benchmarks/stories.py --speed 1000 10000
	$(BIN)/python benchmarks/languages.py
	$(BIN)/python benchmarks/languages.py --speed 1000
	$(BIN)/python benchmarks/collecting.py
	$(BIN)/python benchmarks/copies.py
	$(BIN)/python benchmarks/memory.py
	$(BIN)/python benchmarks/days.py
	$(BIN)/python benchmarks/site.py
	$(BIN)/python benchmarks/quality.py --limit 100

# take the newest versions that fit and write them to constraints.txt; typer 0.29 loads pydantic at every start
lock: .venv/pango
	$(BIN)/python -m pip install -q --disable-pip-version-check -U --upgrade-strategy eager -e '.[dev]' 'typer<0.29'
	{ echo '# versions that make installs repeatable: pip install -c constraints.txt briefing-press (made by make lock)'; \
	$(BIN)/python -m pip freeze --exclude-editable --exclude briefing-press | LC_ALL=C sort -f; } > constraints.txt

# remove what was built
clean:
	rm -rf .venv dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

.venv/python:
	@$(PYTHON) -c 'import sys; sys.exit("briefing needs Python 3.11 or newer; type: make PYTHON=python3.11 …" if sys.version_info < (3, 11) else 0)'
	@if $(PYTHON) -c 'import ensurepip, venv' 2>/dev/null; then :; \
	elif [ "$$(id -u)" = 0 ]; then apt-get update -qq && apt-get install -y -qq --no-install-recommends python3-venv; \
	else echo 'Python lacks venv. Type: sudo apt-get install python3-venv'; exit 1; fi
	$(PYTHON) -m venv .venv
	@touch $@

# Pango and a font come from the system: as root they are installed, otherwise the line to type is said
.venv/pango: .venv/python
	@if $(BIN)/python -c 'import ctypes.util, sys; sys.exit(not ctypes.util.find_library("pango-1.0"))'; then :; \
	elif [ "$$(id -u)" = 0 ]; then apt-get update -qq && apt-get install -y -qq --no-install-recommends $(APT); \
	else echo 'PDF needs Pango. Type: sudo apt-get install $(APT)'; fi
	@touch $@

.venv/ready: .venv/pango pyproject.toml constraints.txt
	$(BIN)/python -m pip install -q --disable-pip-version-check -c constraints.txt -e .
	touch $@

# a mail server, a database, Java and a browser for tests; where installing would start one, or fails, they say that they skipped
.venv/servers: .venv/python
	@if [ -x /usr/sbin/dovecot ] && ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 && command -v java >/dev/null && command -v chromium >/dev/null \
	&& ls /usr/share/fonts/truetype/noto/NotoSans-Regular.ttf /usr/share/fonts/truetype/noto/NotoColorEmoji.ttf >/dev/null 2>&1; then :; \
	elif [ "$$(id -u)" = 0 ] && [ ! -d /run/systemd/system ]; then \
	apt-get update -qq && apt-get install -y -qq --no-install-recommends $(APT_TEST) || echo 'Not to be had: $(APT_TEST). Their tests skip.'; \
	else echo 'Some tests want a mail server, a database, Java, a browser and fonts. Type: sudo apt-get install $(APT_TEST)'; fi
	@touch $@

.venv/ready-dev: .venv/pango .venv/servers pyproject.toml constraints.txt
	$(BIN)/python -m pip install -q --disable-pip-version-check -c constraints.txt -e '.[dev]'
	touch $@ .venv/ready

# `make demo` shows the product, `make test` proves it. Both install what is missing first.
SHELL := /bin/bash
.DEFAULT_GOAL := help
NATIVE := crates/warehouse/native/node_modules/.package-lock.json
WEB    := web/node_modules/.package-lock.json
WIDGET := widget/node_modules/.package-lock.json
E2E    := e2e/node_modules/.package-lock.json
PYTHON := e2e/.venv/.installed
OTEL   := e2e/otel/node_modules/.package-lock.json
export npm_config_loglevel ?= error
export npm_config_fund = false
export npm_config_audit = false

.PHONY: help setup browser office pdf-tools web widget demo test test-rust test-web test-widget test-e2e bench bench-search check regenerate

help: ## What there is to make
	@grep -hE '^[a-z0-9-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

setup: $(NATIVE) ## The DuckDB library and, where root, a fast linker
	@command -v mold >/dev/null || [ "$$(id -u)" != 0 ] || ! command -v apt-get >/dev/null \
	  || (apt-get update -qq && apt-get install -y -qq mold >/dev/null) || echo "no mold: linking with cc"

$(NATIVE): crates/warehouse/native/package-lock.json
	cd crates/warehouse/native && npm ci && touch node_modules/.package-lock.json

$(WEB): web/package-lock.json
	cd web && npm ci && touch node_modules/.package-lock.json

$(WIDGET): widget/package-lock.json
	cd widget && npm ci && touch node_modules/.package-lock.json

$(E2E): e2e/package-lock.json
	cd e2e && npm ci && touch node_modules/.package-lock.json

$(OTEL): e2e/otel/package-lock.json
	cd e2e/otel && npm ci --ignore-scripts && touch node_modules/.package-lock.json

$(PYTHON): e2e/requirements.txt e2e/otel/requirements.txt
	(python3 -m venv e2e/.venv || (apt-get update -qq && apt-get install -y -qq python3-venv >/dev/null && python3 -m venv e2e/.venv))
	e2e/.venv/bin/pip install --quiet --disable-pip-version-check $(addprefix -r ,$^) && touch $@

browser: ## Chromium for the browser tests
	@command -v chromium >/dev/null || (apt-get update -qq && apt-get install -y -qq chromium >/dev/null)

office: ## LibreOffice, which the browser tests open exports with
	@command -v soffice >/dev/null || (apt-get update -qq && apt-get install -y -qq --no-install-recommends libreoffice-calc-nogui >/dev/null)

pdf-tools: ## What the browser tests look at PDFs with
	@command -v pdftotext >/dev/null || (apt-get update -qq && apt-get install -y -qq poppler-utils >/dev/null)

web/build/index.html: $(WEB) $(shell find web/src web/static web/*.js web/*.ts web/package.json -type f 2>/dev/null)
	cd web && npm run --silent build -- --logLevel=warn && touch build/index.html

web: web/build/index.html ## The pages

widget/dist/widget.js: $(WIDGET) $(shell find widget/src widget/dev widget/package.json -type f 2>/dev/null)
	cd widget && npm run --silent build && touch dist/widget.js

widget: widget/dist/widget.js ## What goes into a customer's page

demo: setup web widget ## A filled workspace at http://127.0.0.1:4321
	cargo run --locked -p afterword-server -- demo

test: test-rust test-web test-widget test-e2e ## Every test

test-rust: setup web widget
	cargo test --workspace --locked

test-web: web
	cd web && npm run --silent check && npm run --silent test && npm run --silent size

test-widget: widget browser
	cd widget && npm run --silent check && npm test --silent

test-e2e: setup web widget $(E2E) $(OTEL) $(PYTHON) browser office pdf-tools
	cargo build --workspace --locked
	cd e2e && npm test

bench: setup web widget $(E2E) browser ## Speed, beside a named alternative
	cargo build --release --locked -p afterword-server
	benches/run

bench-search: setup ## Speed of search in ten million messages
	cargo run --release --locked -p afterword-warehouse --example search_speed
	cargo run --release --locked -p afterword-metrics --example search_lists

check: setup web widget ## Format, lints, docs
	cargo fmt --all --check
	cargo clippy --workspace --all-targets --locked -- -D warnings
	RUSTDOCFLAGS="-D warnings -A rustdoc::private_intra_doc_links" cargo doc --workspace --no-deps --locked --document-private-items
	cd web && npm run --silent lint

regenerate: setup $(WEB) ## Everything that is generated: openapi.json, the pages' client, docs/metrics.md
	cargo run --quiet -p afterword-server -- openapi > openapi.json
	cargo run --quiet -p afterword-server -- catalogue > docs/metrics.md
	cd web && npm run --silent generate

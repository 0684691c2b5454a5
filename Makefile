# make demo   installs what is missing, builds, applies examples/geography to a package, plans again
# make test   installs what is missing, builds, runs all tests with their fixed seeds
# make soak   runs the randomised tests with new seeds, for MINUTES minutes

SHELL := /bin/sh
ANKI_VERSION := 26.9.3
VENV := .venv
PYTHON := python3
PREFIX ?= $(HOME)/.local
SOURCES := Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources
DEBUG := swift build --build-tests --explicit-target-dependency-import-check error
RELEASE := swift build -c release --static-swift-stdlib --product deckform
BINARY = $$(swift build -c release --static-swift-stdlib --show-bin-path)/deckform

MINUTES := 10
TESTS = $$(swift build --show-bin-path)/deckformPackageTests.xctest
RUNNER = DECKFORM_ANKI_PYTHON=$(CURDIR)/$(VENV)/bin/python PYTHONPATH=Tests/Support \
  PYTHONDONTWRITEBYTECODE=1 $(PYTHON) -m runner "$(TESTS)"

.PHONY: demo test soak bench lint format install packages clean

packages:
	@scripts/install-packages

demo: packages
	$(RELEASE)
	rm -rf examples/geography/build
	$(BINARY) plan examples/geography
	$(BINARY) apply examples/geography --yes
	$(BINARY) plan examples/geography --exit-code
	@ls -l examples/geography/build/geography.apkg

$(VENV)/anki-$(ANKI_VERSION): | packages
	$(PYTHON) -m venv $(VENV)
	$(VENV)/bin/pip install --quiet --disable-pip-version-check anki==$(ANKI_VERSION)
	touch $@

test: packages $(VENV)/anki-$(ANKI_VERSION)
	$(DEBUG)
	$(RUNNER)

soak: packages $(VENV)/anki-$(ANKI_VERSION)
	$(DEBUG)
	$(RUNNER) --soak $(MINUTES)

bench: packages
	Benchmarks/run

lint:
	swift format lint --strict --parallel -r $(SOURCES)
	scripts/check-imports

format:
	swift format -i --parallel -r $(SOURCES)

install: packages
	$(RELEASE)
	install -d "$(PREFIX)/bin"
	install -m 755 "$(BINARY)" "$(PREFIX)/bin/deckform"

clean:
	rm -rf .build $(VENV) Benchmarks/.build Benchmarks/.venv examples/*/build

# handbill: `make` sets up, builds and publishes the shipped toolkit; `make test` runs everything.

SHELL := /bin/bash
.DEFAULT_GOAL := all
PREFIX ?= /usr/local
# Statically linked against Swift's own libraries, so that one file works on another machine.
RELEASE := -c release --static-swift-stdlib
HANDBILL := .build/release/handbill
SWIFT ?= swift
# A machine may do without PDFs and without tests in a browser; with REQUIRE_ALL=1, as in CI, that is an error.
WITHOUT_PRINT := { echo "handbill: no PDFs can be made here (scripts/print-setup says why)" >&2; test "$$REQUIRE_ALL" != 1; }
WITHOUT_BROWSER := { echo "handbill: no browser can be driven here (the lines above say why)" >&2; test "$$REQUIRE_ALL" != 1; }

.PHONY: all setup build site test test-print test-print-all test-browser lint check golden bench install uninstall clean help

all: site  ## set up, build in release mode, publish the shipped toolkit into Output/

setup:  ## install the libraries and the print engine that are missing
	@scripts/setup
	@scripts/print-setup || $(WITHOUT_PRINT)

build: setup  ## build the program in release mode
	@$(SWIFT) build $(RELEASE) --product handbill

# 2: all but the PDFs is there, and the program has said so.
site: build  ## publish the shipped toolkit into Output/, with everything that is printed
	@$(HANDBILL) build || [ $$? = 2 ]

test: setup  ## set up what tests need and run them all
	@scripts/setup test
	@scripts/print-setup test || $(WITHOUT_PRINT)
	@scripts/browser-setup || $(WITHOUT_BROWSER)
	@scripts/test

test-print: site  ## print all sheets and two books a second time, compare, and look at every PDF
	@if scripts/print-setup test; then scripts/print-again; \
	else echo "test-print: skipped, since there is no print engine" >&2; $(WITHOUT_PRINT); fi

test-print-all: site  ## the same with every book
	@if scripts/print-setup test; then scripts/print-again --all; \
	else echo "test-print-all: skipped, since there is no print engine" >&2; $(WITHOUT_PRINT); fi

test-browser: site  ## look at the published site in a real browser: every kind of page, as readers may see it
	@scripts/browser-setup || $(WITHOUT_BROWSER)
	@timeout 1800 scripts/test-browser Output/site

lint:  ## check the format of the sources
	@$(SWIFT) format lint --strict -r Sources Tests Plugins Package.swift

golden:  ## rewrite the expected files of the tests; the run fails, `git diff` is the review
	-UPDATE_GOLDEN=1 $(SWIFT) test --disable-xctest
	@git --no-pager diff --stat -- Tests

bench: build  ## measure beside Hugo and a bare C program (BENCH="--quick" for less)
	@python3 Benchmarks/bench.py $(BENCH)

install: build  ## copy the program and its manual page below PREFIX
	@install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/man/man1"
	@install -m 755 $(HANDBILL) "$(DESTDIR)$(PREFIX)/bin/handbill"
	@install -m 644 docs/handbill.1 "$(DESTDIR)$(PREFIX)/share/man/man1/handbill.1"

uninstall:  ## remove what install copied
	@rm -f "$(DESTDIR)$(PREFIX)/bin/handbill" "$(DESTDIR)$(PREFIX)/share/man/man1/handbill.1"

clean:  ## remove what was built; what was published stays
	@rm -rf .build .make

help:  ## show this list
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

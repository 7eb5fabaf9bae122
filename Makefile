# `make` installs what is missing, builds the program and publishes the shipped toolkit; `make test` runs all tests.

SHELL := /bin/bash
.DEFAULT_GOAL := all
PREFIX ?= /usr/local
# Links Swift's own libraries statically, so that the single file runs on other machines.
RELEASE := -c release --static-swift-stdlib
HANDBILL := .build/release/handbill
SWIFT ?= swift
# PDFs and browser tests are optional, unless REQUIRE_ALL=1 is set, as in CI.
WITHOUT_PRINT := { echo "handbill: cannot make PDFs here (see the message of scripts/print-setup)" >&2; test "$$REQUIRE_ALL" != 1; }
WITHOUT_BROWSER := { echo "handbill: cannot run a browser here (see the lines above)" >&2; test "$$REQUIRE_ALL" != 1; }

.PHONY: all setup build site test test-print test-browser lint check golden bench install uninstall clean help

all: site  ## install what is missing, build, publish the shipped toolkit into Output/

setup:  ## install missing libraries and the print engine
	@scripts/setup
	@scripts/print-setup || $(WITHOUT_PRINT)

build: setup  ## build the program in release mode
	@$(SWIFT) build $(RELEASE) --product handbill

# Exit status 2: everything except the PDFs was made, and the program said so.
site: build  ## publish the shipped toolkit into Output/, with its PDFs
	@$(HANDBILL) build || [ $$? = 2 ]

test: setup  ## install what the tests need, then run them all
	@scripts/setup test
	@scripts/print-setup test || $(WITHOUT_PRINT)
	@scripts/browser-setup || $(WITHOUT_BROWSER)
	@scripts/test

test-print: site  ## print everything a second time, compare both runs, check every PDF
	@if scripts/print-setup test; then scripts/print-again; \
	else echo "test-print: skipped; there is no print engine" >&2; $(WITHOUT_PRINT); fi

test-browser: site  ## check every kind of page of the published site in Chromium
	@scripts/browser-setup || $(WITHOUT_BROWSER)
	@timeout 1800 scripts/test-browser Output/site

lint:  ## check the formatting of the source code
	@$(SWIFT) format lint --strict -r Sources Tests Plugins Package.swift

golden:  ## rewrite the expected files of the tests; the run fails on purpose, so review `git diff`
	-UPDATE_GOLDEN=1 $(SWIFT) test --disable-xctest
	@git --no-pager diff --stat -- Tests

bench: build  ## compare speed with Hugo and a bare C program (BENCH="--quick" for a short run)
	@python3 Benchmarks/bench.py $(BENCH)

install: build  ## install the program and its manual page under PREFIX
	@install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/man/man1"
	@install -m 755 $(HANDBILL) "$(DESTDIR)$(PREFIX)/bin/handbill"
	@install -m 644 docs/handbill.1 "$(DESTDIR)$(PREFIX)/share/man/man1/handbill.1"

uninstall:  ## remove the installed files
	@rm -f "$(DESTDIR)$(PREFIX)/bin/handbill" "$(DESTDIR)$(PREFIX)/share/man/man1/handbill.1"

clean:  ## remove build files; keep Output/
	@rm -rf .build .make

help:  ## show this list
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

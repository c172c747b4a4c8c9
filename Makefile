# Two commands do everything on a fresh machine: `make demo` and `make test`. `make help` lists the rest.
PYTHON ?= python3
VENV ?= .venv
export PATH := $(abspath $(VENV))/bin:$(PATH)
export CCACHE_BASEDIR := $(CURDIR)
STAMPS := $(VENV)/stamps
# The same flags as the test build, so that ccache compiles the core once.
export SKBUILD_CMAKE_DEFINE := RETOLD_WARNINGS_AS_ERRORS=ON

SOURCES := $(shell find CMakeLists.txt cpp python -type f -not -name '*.pyc' 2>/dev/null) pyproject.toml

.PHONY: help setup demo test test-cpp test-python lint types stubs check asan tsan tidy fuzz bench format clean evaluate

help:
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 14

setup: $(STAMPS)/installed ## install what the system lacks, build the package and install it into .venv

$(STAMPS)/system: tools/install_system_packages.sh
	@sh tools/install_system_packages.sh
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 10) and "retold needs Python 3.10 or newer; set PYTHON=...")'
	@test -x $(VENV)/bin/python || $(PYTHON) -m venv $(VENV)
	@mkdir -p $(STAMPS) && touch $@

$(STAMPS)/tools: $(STAMPS)/system pyproject.toml
	@python -m pip install --quiet --disable-pip-version-check 'scikit-build-core>=0.11' 'pybind11>=2.13.6' 'nlohmann-json>=3.11' \
	    'cmake>=3.25' ninja
	@touch $@

$(STAMPS)/installed: $(STAMPS)/tools $(SOURCES)
	@python -m pip install --quiet --disable-pip-version-check --no-build-isolation .
	@touch $@

$(STAMPS)/test-tools: $(STAMPS)/installed pyproject.toml
	@python -m pip install --quiet --disable-pip-version-check --no-build-isolation '.[dev]'
	@touch $@

demo: setup ## compare the bundled sample pages and say where the report is
	@python -m retold.cli compare --samples --html out/report.html --json out/report.json
	@echo "The report: $(CURDIR)/out/report.html"

test: test-cpp test-python ## every test, C++ and Python

test-cpp: $(STAMPS)/tools
	@cmake --preset default > /dev/null
	@cmake --build --preset default
	@ctest --preset default --progress

test-python: $(STAMPS)/test-tools
	@python -m pytest -n auto --dist worksteal

lint: $(STAMPS)/test-tools ## ruff
	@ruff check python tests tools
	@ruff format --check python tests tools

types: $(STAMPS)/test-tools ## mypy --strict on the package
	@mypy

stubs: $(STAMPS)/test-tools ## the stubs against the compiled module
	@python -m mypy.stubtest --allowlist tests/stubtest_allowlist.txt --ignore-unused-allowlist retold._core

check: lint types stubs ## lint, types and stubs

asan tsan: $(STAMPS)/tools ## the C++ tests with sanitizers
	@cmake --preset $@ > /dev/null
	@cmake --build --preset $@
	@ctest --preset $@ --progress

tidy: $(STAMPS)/tools ## clang-tidy over the core
	@cmake --preset tidy > /dev/null
	@cmake --build --preset tidy

bench: $(STAMPS)/installed ## docs/benchmarks.md: retold beside its peers; ONLY="words strings" remakes a part
	@python -m pip install --quiet --disable-pip-version-check --no-build-isolation '.[bench]'
	@cmake --preset bench > /dev/null
	@cmake --build --preset bench
	@python tools/run_benchmarks.py $(if $(ONLY),--only $(ONLY))

fuzz: $(STAMPS)/tools ## every fuzzer for FUZZ_SECONDS, 30 if not set
	@cmake --preset fuzz > /dev/null
	@cmake --build --preset fuzz
	@for program in build/fuzz/tests/fuzz/fuzz_*; do test ! -f $$program -o ! -x $$program \
	    || $$program -max_total_time=$(or $(FUZZ_SECONDS),30) -print_final_stats=0 || exit 1; done

format: $(STAMPS)/test-tools ## format C++ and Python
	@find cpp python/bindings tests -name '*.[ch]pp' | xargs clang-format-14 -i
	@ruff format python tests tools
	@ruff check --fix python tests tools

clean: ## remove everything that was built
	rm -rf build out $(VENV)

evaluate: $(STAMPS)/installed ## the evaluation scripts beside the checkout, a small slice of each
	@sh tools/install_system_packages.sh evaluate
	@python tools/evaluate.py --limit 20

# Two commands do everything on a fresh machine: `make demo` and `make test`. `make help` lists the rest.
PYTHON ?= python3
VENV ?= .venv
export PATH := $(abspath $(VENV))/bin:$(PATH)
# The same flags as the test build, so that ccache, where it is installed, compiles the core once.
export SKBUILD_CMAKE_DEFINE := RETOLD_WARNINGS_AS_ERRORS=ON
STAMPS := $(VENV)/stamps
PIP := python -m pip install --quiet --disable-pip-version-check
CLANG = -DCMAKE_C_COMPILER=$$(sh tools/find_clang.sh clang) -DCMAKE_CXX_COMPILER=$$(sh tools/find_clang.sh clang++)

# What the installed package is made of.
SOURCES := $(shell find CMakeLists.txt LICENSE NOTICE licenses cpp python -type f -not -name '*.pyc' 2>/dev/null)

.PHONY: help setup demo test test-cpp test-python test-slow lint format-check types stubs completeness check asan tsan asan-python \
    tidy test-arm docs fuzz fuzz-long fuzz-keep fuzz-coverage bench dist wheel format clean evaluate

help:
	@grep -hE '^[a-z -]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 14

# ---- stamps: each says that something is installed, and is made again only when what it is made from changes ----------
$(STAMPS)/system-%: tools/install_system_packages.sh tools/find_clang.sh
	@PYTHON=$(PYTHON) sh tools/install_system_packages.sh $*
	@mkdir -p $(STAMPS) && touch $@

$(STAMPS)/build-tools: $(STAMPS)/system-build pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 10) and "retold needs Python 3.10 or newer; set PYTHON=...")'
	@test -x $(VENV)/bin/python || $(PYTHON) -m venv $(VENV)
	@$(PIP) 'scikit-build-core>=0.11' 'pybind11>=2.13.6' 'nlohmann-json>=3.11' 'cmake>=3.25' ninja
	@touch $@

$(STAMPS)/installed: $(STAMPS)/build-tools $(SOURCES)
	@$(PIP) --no-build-isolation .
	@touch $@

# The installed package satisfies `retold`, so that only its extras are fetched and nothing is built.
$(STAMPS)/%-extra: pyproject.toml | $(STAMPS)/installed
	@$(PIP) 'retold[$*]'
	@touch $@

# ---- use --------------------------------------------------------------------------------------------------------------
setup: $(STAMPS)/installed ## install what the system lacks, build the package and install it into .venv

demo: setup ## compare the bundled sample pages and say where the report is
	@python -m retold.cli compare --samples --html out/report.html --json out/report.json
	@echo "The report: $(CURDIR)/out/report.html"

# ---- tests ------------------------------------------------------------------------------------------------------------
test: test-cpp test-python ## the tests, C++ and Python, but for those of test-slow

test-cpp: $(STAMPS)/build-tools
	@cmake --preset default > /dev/null
	@cmake --build --preset default
	@ctest --preset default --progress

test-python: $(STAMPS)/installed $(STAMPS)/dev-extra
	@python -m pytest -n auto --dist loadgroup -m "not slow"

test-slow: $(STAMPS)/installed $(STAMPS)/dev-extra ## the tests that take longer: Spark, notebooks, corpora in parts, memory
	@python -m pytest -n auto --dist loadgroup -m slow

asan tsan: $(STAMPS)/build-tools ## the C++ tests with sanitizers
	@cmake --preset $@ > /dev/null
	@cmake --build --preset $@
	@ctest --preset $@ --progress

# Not with the sanitizers: a browser does not start below them, and what measures time or memory measures them.
UNSANITIZED := tests/python/report/test_in_browser.py tests/python/_shared/test_view.py tests/python/test_interrupts.py
asan-python: $(STAMPS)/installed $(STAMPS)/dev-extra ## the Python tests over a module with sanitizers; ONLY="tests/python/text": a part
	@SKBUILD_BUILD_DIR=build/asan-python SKBUILD_INSTALL_STRIP=false SKBUILD_CMAKE_BUILD_TYPE=RelWithDebInfo \
	    SKBUILD_CMAKE_DEFINE="RETOLD_SANITIZE=address,undefined;CMAKE_CXX_FLAGS_RELWITHDEBINFO=-O1 -g1" \
	    $(PIP) --no-build-isolation --no-deps --upgrade --target build/asan-python/site .
	@LD_PRELOAD="$$($(CXX) -print-file-name=libasan.so) $$($(CXX) -print-file-name=libstdc++.so.6)" \
	    PYTHONPATH=$(CURDIR)/build/asan-python/site ASAN_OPTIONS=detect_leaks=0 \
	    python -m pytest -n auto --dist loadgroup -m "not slow" $(UNSANITIZED:%=--ignore=%) $(ONLY)

test-arm: $(STAMPS)/build-tools $(STAMPS)/system-arm ## the tests of the areas with vector kernels, for 64-bit Arm, run by qemu
	@cmake --preset arm $(if $(wildcard /usr/src/googletest/.),-DFETCHCONTENT_SOURCE_DIR_GOOGLETEST=/usr/src/googletest) > /dev/null
	@cmake --build --preset arm
	@ctest --preset arm --progress

fuzz: $(STAMPS)/build-tools $(STAMPS)/system-fuzz ## every fuzzer for FUZZ_SECONDS, 30 if not set; FUZZ_SEED=1: the same every time; ONLY="words utf8": a part
	@cmake --preset fuzz $(CLANG) > /dev/null
	@cmake --build --preset fuzz
	@python tools/run_fuzzers.py --seconds $(or $(FUZZ_SECONDS),30) $(if $(FUZZ_SEED),--seed $(FUZZ_SEED)) $(if $(ONLY),--only $(ONLY))

fuzz-long: ## every fuzzer for its share of FUZZ_HOURS on all processors, 4 if not set; then the inputs are minimised
	@$(MAKE) --no-print-directory fuzz FUZZ_SECONDS=$$(python3 -c 'import glob, os; print(int(3600 * $(or $(FUZZ_HOURS),4) * os.cpu_count() / len(glob.glob("tests/fuzz/fuzz_*.cpp"))))')
	@python tools/fuzz_corpus.py minimise $(if $(ONLY),--only $(ONLY))

fuzz-keep: ## commit by choice: small inputs that fuzzers found and that reach more go to tests/fuzz/corpus; ONLY="words utf8"
	@python tools/fuzz_corpus.py keep $(if $(ONLY),--only $(ONLY))

fuzz-coverage: $(STAMPS)/build-tools $(STAMPS)/system-fuzz $(STAMPS)/system-coverage ## how many lines of the parsers the fuzzers' inputs reach
	@cmake --preset fuzz-coverage $(CLANG) > /dev/null
	@cmake --build --preset fuzz-coverage
	@python tools/fuzz_corpus.py coverage $(if $(ONLY),--only $(ONLY))

# ---- checks -----------------------------------------------------------------------------------------------------------
CPP_FILES = $(shell find cpp python/bindings tests -name '*.[ch]pp')

check: lint format-check types stubs ## lint, layout, types and stubs

lint: $(STAMPS)/dev-extra ## ruff
	@ruff check python tests tools cpp/cmake
	@ruff format --check python tests tools cpp/cmake

format-check: $(STAMPS)/dev-extra ## clang-format
	@clang-format --dry-run --Werror $(CPP_FILES)

types: $(STAMPS)/installed $(STAMPS)/dev-extra ## mypy --strict on the package
	@mypy

stubs: $(STAMPS)/installed $(STAMPS)/dev-extra ## the stubs against the compiled module
	@python -m mypy.stubtest --allowlist tests/stubtest_allowlist.txt --ignore-unused-allowlist retold._core

completeness: $(STAMPS)/installed ## the share of public names whose types are known to type checkers (fetches basedpyright)
	@$(PIP) basedpyright
	@python tools/check_completeness.py

tidy: $(STAMPS)/build-tools $(STAMPS)/system-tidy ## clang and clang-tidy over the core
	@cmake --preset tidy $(CLANG) -DCMAKE_CXX_CLANG_TIDY=$$(sh tools/find_clang.sh clang-tidy) > /dev/null
	@cmake --build --preset tidy

format: $(STAMPS)/dev-extra ## format C++ and Python
	@clang-format -i $(CPP_FILES)
	@ruff format python tests tools cpp/cmake
	@ruff check --fix python tests tools cpp/cmake

docs: $(STAMPS)/installed $(STAMPS)/docs-extra ## the guides, notebooks and a reference as a site in build/docs/site; warnings are errors
	@python tools/build_docs.py

# ---- figures and releases ---------------------------------------------------------------------------------------------
bench: $(STAMPS)/installed $(STAMPS)/system-bench $(STAMPS)/bench-extra ## docs/benchmarks.md: retold beside its peers; ONLY="words strings" remakes a part
	@cmake --preset bench > /dev/null
	@cmake --build --preset bench
	@python tools/run_benchmarks.py $(if $(ONLY),--only $(ONLY))

evaluate: $(STAMPS)/installed $(STAMPS)/system-evaluate ## the evaluation scripts beside the checkout, a small slice of each
	@python tools/evaluate.py --limit 20

dist: $(STAMPS)/build-tools ## a wheel for this machine and a source archive in dist/
	@rm -rf dist
	@python -m pip wheel --quiet --disable-pip-version-check --no-build-isolation --no-deps --wheel-dir dist .
	@python -c 'from scikit_build_core.build import build_sdist; build_sdist("dist")' > /dev/null
	@ls -l dist

wheel: $(STAMPS)/build-tools ## wheels that need no library of the system, in dist/; PYTHONS="3.11 3.12": those, else all that are here
	@python tools/make_wheels.py $(if $(PYTHONS),--pythons $(PYTHONS))

clean: ## remove everything that was built
	rm -rf build dist out $(VENV)

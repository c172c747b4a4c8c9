"""An extra exists for code that uses it: what it installs is imported somewhere in the package, and nothing else is."""

import ast
import re
import sys
from pathlib import Path

import pytest

tomllib = pytest.importorskip("tomllib", reason="Python 3.11 reads TOML by itself")

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
EXTRAS = PROJECT["optional-dependencies"]
PACKAGE_OF = {"sklearn": "scikit-learn"}  # modules that are not named like their package
FOR_DEVELOPERS = {"test", "dev", "docs", "bench", "train"}


def packages(requirements):
    names = {re.match(r"[\w-]+", requirement)[0] for requirement in requirements}
    return names - {"retold"}


def imported():
    """The packages that the code imports, inside functions and by name too."""
    found = set()
    for path in (ROOT / "python/retold").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                found |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.level == 0:
                found.add(node.module.partition(".")[0])
            elif isinstance(node, ast.Call) and "import_module" in ast.unparse(node.func):
                found |= {arg.value.partition(".")[0] for arg in node.args if isinstance(arg, ast.Constant)}
    return {PACKAGE_OF.get(module, module) for module in found}


def test_what_an_extra_installs_is_used_by_the_package():
    for extra in EXTRAS.keys() - FOR_DEVELOPERS:
        assert packages(EXTRAS[extra]) <= imported(), extra


def test_all_is_everything_that_the_package_can_use():
    users = set(EXTRAS) - FOR_DEVELOPERS
    large = {"spark"}  # half a gigabyte, and a cluster brings its own
    nested = re.search(r"retold\[([\w,]+)\]", " ".join(EXTRAS["all"]))[1].split(",")
    assert set(nested) == users - large - {"all"}
    known = set().union(PROJECT["dependencies"], *(EXTRAS[extra] for extra in users))
    newer = {"compression"}  # of Python 3.14
    assert imported() - packages(known) - sys.stdlib_module_names - newer - {"retold"} == set()

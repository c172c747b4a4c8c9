"""Every example in a docstring of the package runs and gives what it shows."""

import doctest
import importlib
import inspect
import pkgutil
import re

import pytest

import retold

MODULES = [name for _, name, _ in pkgutil.walk_packages(retold.__path__, "retold.") if not name.endswith("__main__")]


def examples_of(name):
    module = importlib.import_module(name)
    finder = doctest.DocTestFinder(exclude_empty=True)
    return [test for test in finder.find(module, name, globs={**vars(module), "retold": retold}) if test.examples]


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_module_give_what_they_show(name, request):
    if name.startswith("retold.spark"):
        pytest.importorskip("pyspark", reason="PySpark is not installed: pip install retold[spark]")
    told = []
    for test in examples_of(name):
        if "spark." in test.docstring and name.startswith("retold.spark"):
            test.globs["spark"] = request.getfixturevalue("spark")  # as shells and notebooks of Spark name the session
        doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(test, out=told.append)
    assert "".join(told) == ""


def test_the_verbs_are_among_the_modules_that_are_read():
    assert {test.name for module in ("retold.clean.verbs", "retold.compare.verbs") for test in examples_of(module)} == {
        "retold.clean.verbs.clean",
        "retold.clean.verbs.clean_column",
        "retold.compare.verbs.compare",
        "retold.compare.verbs.same_name",
    }


def test_an_example_that_shows_something_else_is_told():
    told = []
    test = doctest.DocTestParser().get_doctest(">>> retold.similarity('a', 'b')\n1.0\n", {"retold": retold}, "x", "", 0)
    doctest.DocTestRunner().run(test, out=told.append)
    assert "Expected:\n    1.0\nGot:\n    0.0" in "".join(told)


def shown(thing):
    return "Example:" in (inspect.getdoc(thing) or "")


def test_every_verb_and_every_method_is_shown_by_an_example():
    """A method by its own, or by one in its class that calls it."""
    without = []
    for name in set(retold.__all__) - {"Corpus"}:  # its file of DuckDB is shown by the guide
        thing = getattr(retold, name)
        if inspect.isfunction(thing) and not shown(thing):
            without.append(name)
        members = vars(thing) if inspect.isclass(thing) else ()
        calls = "\n".join(inspect.getdoc(one) or "" for one in (thing, *(getattr(thing, name) for name in members)))
        for member in members:
            method = getattr(thing, member)
            known = member.startswith("_") or not callable(method) or shown(method)
            if not known and not re.search(rf"\.{member}\(", calls):
                without.append(f"{name}.{member}")
    assert sorted(without) == []

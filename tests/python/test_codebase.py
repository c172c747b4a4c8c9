"""The rules of the house, read from the sources: one door per library, mirrored tests, one version."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

import retold

ROOT = Path(__file__).resolve().parents[2]
CPP = ROOT / "cpp"
AREAS = ("base", "text", "tokenize", "similarity", "annotate", "clean", "compare", "io")
# Rooms of an area whose order is that of its stages: none sees a later one.
STAGES = {"compare": ["measure", "align", "relate"]}
# The one place of each library: a path below the root, and what its includes look like.
DOORS = {
    "unicode/": ("cpp/src/text/",),
    "nlohmann/": ("cpp/src/io/", "cpp/src/base/resource"),
    "pybind11/": ("python/bindings/",),
    "libstemmer": ("cpp/src/tokenize/",),
}


def sources(*folders):
    files = [path for folder in folders for path in sorted((ROOT / folder).rglob("*.[ch]pp"))]
    assert files
    return files


def includes(path):
    return re.findall(r'^\s*#\s*include\s+[<"]([^>"]+)[>"]', path.read_text(encoding="utf-8"), re.M)


@pytest.mark.parametrize("area", STAGES)
def test_no_stage_sees_a_later_one(area):
    wrong = []
    for number, room in enumerate(STAGES[area]):
        for path in sources(f"cpp/src/{area}/{room}"):
            later = [f"{area}/{name}/" for name in STAGES[area][number + 1 :]]
            wrong += [f"{path.name} includes {name}" for name in includes(path) if name.startswith(tuple(later))]
    assert wrong == []


def test_every_library_has_one_door():
    wrong = []
    for path in sources("cpp", "python/bindings"):
        here = path.relative_to(ROOT).as_posix()
        for name in includes(path):
            for prefix, doors in DOORS.items():
                if name.startswith(prefix) and not here.startswith(doors):
                    wrong.append(f"{here} includes {name}")
    assert wrong == []


def test_private_headers_stay_private():
    public = sources("cpp/include/retold")
    wrong = [
        f"{path.name}: {name}" for path in public for name in includes(path) if re.match(rf"({'|'.join(AREAS)})/", name)
    ]
    assert wrong == []


def test_every_public_header_has_a_test_of_its_stem():
    headers = [p.relative_to(CPP / "include/retold") for p in sources("cpp/include/retold")]
    missing = [str(h) for h in headers if not (ROOT / "tests/cpp" / h.parent / f"test_{h.stem}.cpp").is_file()]
    assert missing == []


def test_every_cpp_test_stands_in_the_room_of_its_header():
    strays = []
    for path in sorted((ROOT / "tests/cpp").rglob("test_*.cpp")):
        room, stem = path.parent.relative_to(ROOT / "tests/cpp"), path.stem.removeprefix("test_")
        headers = [h.stem for home in ("include/retold", "src") for h in (CPP / home / room).glob("*.hpp")]
        if not any(stem == header or stem.startswith(header + "_") for header in headers):
            strays.append(str(path.relative_to(ROOT)))
    assert strays == []


# Names of HTML's own (Tag, Element, Attribute) would say too little in `text`.
NAMED_ROOM = "retold::text::html"


def test_namespaces_are_areas():
    # What is private is told by its folder, cpp/src; rooms of an area share its namespace.
    wrong = []
    for path in sources("cpp/include/retold", "cpp/src"):
        area = path.relative_to(CPP / ("src" if CPP / "src" in path.parents else "include/retold")).parts[0]
        own = {"retold", f"retold::{area}"} if area == "base" else {f"retold::{area}", f"retold::{area}::tables"}
        for name in re.findall(r"^\s*namespace ([\w:]+) \{", path.read_text(encoding="utf-8"), re.M):
            if name not in own and name != NAMED_ROOM:
                wrong.append(f"{path.relative_to(ROOT)} opens {name}")
    assert wrong == []


def test_every_source_belongs_to_a_header_of_its_stem():
    orphans = []
    for path in sources("cpp/src"):
        if path.suffix == ".cpp" and not path.stem.endswith("_table"):
            area = path.parent.relative_to(CPP / "src")
            homes = [CPP / "include/retold" / area, path.parent]
            if not any((home / f"{path.stem}.hpp").is_file() for home in homes) and not any(
                path.stem.startswith(h.stem + "_") for home in homes for h in home.glob("*.hpp")
            ):
                orphans.append(str(path.relative_to(ROOT)))
    assert orphans == []


def test_the_core_is_silent_and_free_of_traps():
    banned = {
        r"\bstd::(cout|cerr|clog)\b|\bprintf\s*\(": "prints",
        r"\bstd::regex\b": "std::regex overflows the stack on long texts",
        r"\bgetenv\b|\bsetlocale\b": "reads the environment or locale",
        r"\babort\s*\(|\bexit\s*\(": "ends the process",
        r"using namespace std\b": "using namespace std",
        r"\bstd::views\b": "clang 14 cannot compile views with the library of g++ 12",
    }
    wrong = [
        f"{path.relative_to(ROOT)}: {why}"
        for path in sources("cpp")
        for pattern, why in banned.items()
        if re.search(pattern, path.read_text(encoding="utf-8"))
    ]
    assert wrong == []


def test_there_is_one_version():
    project = re.search(r"project\(retold VERSION ([0-9.]+)", (ROOT / "CMakeLists.txt").read_text(encoding="utf-8"))
    assert project is not None
    assert retold.__version__ == project[1]
    assert f"## {project[1]}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_nothing_names_a_path_of_this_machine():
    listed = shutil.which("git") and subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if not listed or listed.returncode != 0:
        pytest.skip("not a git checkout, so there is no list of the project's files")
    wrong = []
    for name in listed.stdout.split():
        path = ROOT / name
        if path.suffix in {".png", ".gz"} or path == Path(__file__) or not path.is_file():
            continue
        if re.search(r"/(?:work|root|home/\w+)/(?!venv)", path.read_text(encoding="utf-8", errors="replace")):
            wrong.append(name)
    assert wrong == []


def test_no_two_types_have_one_full_name():
    # The linker would keep one of their functions for both, and say nothing.
    places = {}
    for path in sources("cpp", "python/bindings"):
        space, unnamed = "", False
        for line in path.read_text(encoding="utf-8").splitlines():
            if opened := re.match(r"namespace (retold\S*) \{", line):
                space = opened[1]
            elif line.startswith("namespace {"):
                unnamed = True
            elif line == "}  // namespace":
                unnamed = False
            found = re.match(r"(?:template <.*> )?(?:struct|class|enum class) (\w+)(?: final)?(?: : [^;{]*)? \{", line)
            if found and not unnamed:
                places.setdefault(f"{space}::{found[1]}", set()).add(str(path.relative_to(ROOT)))
    assert len(places) > 200
    assert {name: files for name, files in places.items() if len(files) > 1} == {}

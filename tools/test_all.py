"""Run the tests on every CPython 3.11, 3.12 and 3.13 found here, each in an environment of its own.

Looks on PATH and among the versions that pyenv keeps, and says which one it did not find.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VERSIONS = ("3.11", "3.12", "3.13")
ASK = "import platform, sys; print(platform.python_implementation(), *sys.version_info[:2])"


def main() -> int:
    """Run all there are; return 1 if one failed or none was found."""
    found = {version: find_python(version) for version in VERSIONS}
    passed = {version: run_tests(version, python) for version, python in found.items() if python}
    print()
    for version in VERSIONS:
        told = {True: "passed", False: "FAILED", None: "not found here"}[passed.get(version)]
        print(f"CPython {version}: {told}")
    return 0 if passed and all(passed.values()) else 1


def find_python(version: str) -> Path | None:
    """Return the first candidate that runs and is what its name says."""
    for candidate in list_candidates(version):
        done = subprocess.run([candidate, "-c", ASK], capture_output=True, text=True, check=False)
        if done.returncode == 0 and done.stdout.split() == ["CPython", *version.split(".")]:
            return candidate
    return None


def list_candidates(version: str) -> Iterator[Path]:
    """Yield the files that may be a Python of this version."""
    folders = [Path(folder) for folder in os.environ.get("PATH", "").split(os.pathsep) if folder]
    pyenv = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv") / "versions"
    folders += sorted(pyenv.glob(f"{version}.*/bin"))
    for folder in folders:
        candidate = folder / f"python{version}"
        if candidate.is_file() and ROOT not in candidate.parents:
            yield candidate


def run_tests(version: str, python: Path) -> bool:
    """Run the tests on one Python; tell whether they passed."""
    print(f"CPython {version}: {python}", flush=True)
    make = os.environ.get("MAKE", "make")
    command = [make, "--no-print-directory", "tests", f"VENV=.venv-{version}", f"PYTHON={python}"]
    return subprocess.run(command, cwd=ROOT, check=False).returncode == 0


if __name__ == "__main__":
    sys.exit(main())

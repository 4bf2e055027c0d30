"""Build the compiled kzturk and unpack it into build/compiled: what a released wheel holds, importable from there.

The readers are compiled by mypyc where somebody asks for it (HATCH_BUILD_HOOKS_ENABLE=1, see pyproject.toml); an
ordinary installation is plain Python and needs no compiler. `python tools/compile_readers.py --test` tests the build.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
HOME = ROOT / "build" / "compiled"
STAMP = HOME / ".sources"
NEEDED = ("src", "alembic", "alembic.ini", "pyproject.toml", "README.md", "LICENSE", "NOTICE")


def main(arguments: list[str]) -> int:
    """Build what is not up to date, run the tests on it when asked to; return the exit code."""
    compile_readers()
    print(f"{HOME.relative_to(ROOT)} holds the compiled kzturk")
    if arguments[:1] != ["--test"]:
        return 0
    rooms = arguments[1:] or [f"tests/{room}" for room in ("values", "articles", "mentions", "reports")]
    options = ["-q", "-o", f"pythonpath={HOME.relative_to(ROOT)}", "-p", "no:cacheprovider"]
    return subprocess.run([sys.executable, "-m", "pytest", *options, *rooms], cwd=ROOT, check=False).returncode


def compile_readers() -> Path:
    """Build the compiled wheel unless build/compiled is of these very sources; return where it lies unpacked."""
    digest = digest_sources()
    if STAMP.exists() and STAMP.read_text(encoding="utf-8") == digest:
        return HOME
    with tempfile.TemporaryDirectory() as folder:
        wheel = build_wheel(Path(folder))
        shutil.rmtree(HOME, ignore_errors=True)
        with zipfile.ZipFile(wheel) as packed:
            packed.extractall(HOME)
    STAMP.write_text(digest, encoding="utf-8")
    return HOME


def build_wheel(folder: Path) -> Path:
    """Build a compiled wheel of a copy of the sources: extension modules never lie among the sources themselves."""
    tree = folder / "tree"
    tree.mkdir()
    for name in NEEDED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, tree / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, tree / name)
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet", "wheel", "--no-deps"]
    surroundings = {**os.environ, "HATCH_BUILD_HOOKS_ENABLE": "1"}
    subprocess.run([*command, "--wheel-dir", str(folder), str(tree)], env=surroundings, check=True)
    return next(folder.glob("*.whl"))


def digest_sources() -> str:
    """Return a digest of all that goes into the build."""
    digest = hashlib.sha256(sys.version.encode())
    for path in sorted([ROOT / "pyproject.toml", *(ROOT / "src").rglob("*"), *(ROOT / "alembic").rglob("*")]):
        if path.is_file() and "__pycache__" not in path.parts:
            digest.update(path.relative_to(ROOT).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def has_compiler() -> bool:
    """Tell whether this machine can compile C at all."""
    return any(shutil.which(name) for name in (os.environ.get("CC", "cc").split()[0], "gcc", "clang", "cl"))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))

"""The wheel carries everything that an installed kzturk needs."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run_python("-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--wheel-dir", folder, ROOT)
    return next(folder.glob("kzturk-*.whl"))


def run_python(*words: object, python: Path = Path(sys.executable), folder: Path = ROOT) -> str:
    """Run Python without this checkout on its path; it must succeed."""
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONPATH" and not k.startswith("KZTURK_")}
    done = subprocess.run(
        [python, *map(str, words)], cwd=folder, env=kept, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_it_holds_every_module_every_migration_and_all_knowledge(wheel: Path) -> None:
    inside = set(zipfile.ZipFile(wheel).namelist())
    source = ROOT / "src"
    wanted = {
        path.relative_to(source).as_posix()
        for pattern in ("*.py", "*.toml", "py.typed")
        for path in (source / "kzturk").rglob(pattern)
    }
    scripts = [path for path in (ROOT / "alembic").rglob("*.py*") if path.suffix != ".pyc"]
    wanted |= {f"kzturk/database/migrations/{p.relative_to(ROOT / 'alembic').as_posix()}" for p in scripts}
    assert wanted - inside == set()


def test_it_holds_no_articles_and_no_tests(wheel: Path) -> None:
    inside = zipfile.ZipFile(wheel).namelist()
    assert [name for name in inside if name.endswith(".txt") and "entry_points" not in name] == []
    assert {name.split("/")[0].partition("-")[0] for name in inside} == {"kzturk"}


def test_it_holds_the_licence_and_the_notice(wheel: Path) -> None:
    inside = {Path(name).name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" in name}
    assert {"LICENSE", "NOTICE"} <= inside


def test_an_installed_kzturk_works_in_any_directory(wheel: Path, tmp_path: Path) -> None:
    home = tmp_path / "venv"
    venv.create(home, with_pip=False)
    python = home / "bin" / "python"
    site = run_python("-c", "import sysconfig; print(sysconfig.get_path('purelib'))", python=python).strip()
    run_python("-m", "pip", "--quiet", "--python", python, "install", "--no-deps", "--no-index", wheel)
    # what kzturk depends on is borrowed from the environment of the tests
    Path(site, "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    database = elsewhere / "own.db"

    def kzturk(*words: object) -> str:
        return run_python(home / "bin" / "kzturk", *words, python=python, folder=elsewhere)

    where = run_python("-c", "import kzturk; print(kzturk.__file__)", python=python, folder=elsewhere)
    assert Path(where.strip()).is_relative_to(site)
    assert "5 new" in kzturk("ingest", ROOT / "seeds", "--db", database)
    assert kzturk("meetings", "--leader", "Tokayev", "--db", database).count("Tokayev (KZ)") == 5
    assert kzturk("db", "check", "--db", database)

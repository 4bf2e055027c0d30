"""The workshop keeps its word: locks fit, targets exist, links lead somewhere."""

from __future__ import annotations

import re
import shutil
import subprocess
import tomllib
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[2]
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
PAGES = sorted([ROOT / "README.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").rglob("*.md")])
RUNTIME = PROJECT["project"]["dependencies"]
BUILD = PROJECT["dependency-groups"]["build"]
DEVELOPMENT = [wanted for wanted in PROJECT["dependency-groups"]["dev"] if isinstance(wanted, str)]


def read_lock(name: str) -> dict[str, str]:
    text = (ROOT / name).read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9._-]+)==([^\s;\\]+)", text, re.MULTILINE))


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("requirements.lock", [*RUNTIME, *BUILD]),
        ("requirements-dev.lock", [*RUNTIME, *BUILD, *DEVELOPMENT]),
    ],
)
def test_a_lock_fits_what_the_project_asks_for(name: str, wanted: list[str]) -> None:
    locked = read_lock(name)
    for requirement in map(Requirement, wanted):
        assert requirement.specifier.contains(locked[requirement.name], prereleases=True), requirement


def test_the_two_locks_agree() -> None:
    few, many = read_lock("requirements.lock"), read_lock("requirements-dev.lock")
    assert few.items() <= many.items()


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_a_lock_pins_by_hash_and_names_no_address(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert text.count("--hash=sha256:") >= len(read_lock(name))
    assert re.search(r"://|--(extra-)?index|--find-links", text) is None


def test_help_tells_of_every_target() -> None:
    targets = re.search(r"^\.PHONY: (.+)$", MAKEFILE, re.MULTILINE)
    assert targets is not None
    for target in targets[1].split():
        assert re.search(rf"^{target}:.*## \w", MAKEFILE, re.MULTILINE), target


@pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed")
def test_make_alone_shows_help() -> None:
    done = subprocess.run(["make"], cwd=ROOT, capture_output=True, text=True, check=True)
    assert "make demo" in done.stdout
    assert "make test" in done.stdout


def test_every_target_that_the_pages_name_exists() -> None:
    for page in PAGES:
        for target in re.findall(r"(?:^|`)make ([a-z-]+)(?=`| |$)", page.read_text(encoding="utf-8"), re.MULTILINE):
            assert re.search(rf"^{target}:", MAKEFILE, re.MULTILINE), f"{page.name}: make {target}"


def test_every_link_between_pages_leads_somewhere() -> None:
    for page in PAGES:
        for target in re.findall(r"\]\((?!https?:|#)([^)#]+)[^)]*\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.relative_to(ROOT)} links to {target}"


def test_the_readme_links_to_every_page() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for page in (ROOT / "docs").glob("*.md"):
        assert f"(docs/{page.name})" in readme, page.name


def test_decisions_are_numbered_without_a_gap_and_fit_a_page() -> None:
    pages = sorted(path for path in (ROOT / "docs" / "decisions").glob("*.md") if path.name[0].isdigit())
    assert [int(page.name[:4]) for page in pages] == list(range(1, len(pages) + 1))
    for page in pages:
        text = page.read_text(encoding="utf-8")
        assert text.startswith(f"# {page.name[:4]} ")
        assert "## Rejected" in text
        assert len(text.splitlines()) <= 60, page.name


def test_seeds_holds_articles_and_nothing_else() -> None:
    assert {path.suffix for path in (ROOT / "seeds").iterdir()} == {".txt"}


def test_the_package_has_one_version() -> None:
    from kzturk import __version__

    assert re.fullmatch(r"\d+\.\d+\.\d+", __version__)
    assert PROJECT["tool"]["hatch"]["version"]["path"] == "src/kzturk/__init__.py"
    assert "dynamic" in PROJECT["project"]


def test_typer_stays_below_the_release_that_loads_pydantic() -> None:
    assert "typer>=0.24,<0.29" in RUNTIME


def test_what_is_compiled_into_released_wheels_exists_and_nothing_is_compiled_unasked() -> None:
    hook = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["hooks"]["mypyc"]
    assert hook["enable-by-default"] is False
    assert [place for place in hook["include"] if not (ROOT / place).exists()] == []

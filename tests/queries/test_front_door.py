"""Rows load without SQLAlchemy: rendering and ``--help`` do not pay for it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import kzturk.database
import kzturk.queries

SOURCE = Path(kzturk.queries.__file__).parents[2]


@pytest.mark.parametrize("module", ["kzturk.queries", "kzturk.database"])
def test_nothing_heavy_is_loaded_before_it_is_used(module: str) -> None:
    code = f"import sys, {module}; sys.exit('sqlalchemy' in sys.modules or 'alembic' in sys.modules)"
    environment = {**os.environ, "PYTHONPATH": str(SOURCE)}
    assert subprocess.run([sys.executable, "-c", code], env=environment, check=False).returncode == 0


@pytest.mark.parametrize("room", [kzturk.queries, kzturk.database])
def test_every_name_of_the_front_door_is_there(room: object) -> None:
    for name in room.__all__:  # type: ignore[attr-defined]
        assert getattr(room, name) is not None
    with pytest.raises(AttributeError):
        room.nonsense  # type: ignore[attr-defined]  # noqa: B018

"""Lets the tests of this room use the builders that stand beside the tests of the database."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "database"))

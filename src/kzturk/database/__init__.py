"""The one place that stores: typed tables, engine, saving, concluding, migrations, check, backup.

Nothing here is imported before it is used: SQLAlchemy is most of a command's start-up.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kzturk.database.care import DatabaseInfo, Finding, backup, check, info
    from kzturk.database.engine import Database
    from kzturk.database.opening import Upgrade, open_database, upgrade
    from kzturk.database.reading import Reader, open_reader

__all__ = [
    "Database", "DatabaseInfo", "Finding", "Reader", "Upgrade", "backup", "check", "info", "open_database",
    "open_reader", "upgrade",
]  # fmt: skip

_ROOMS = {
    "Database": "engine",
    "DatabaseInfo": "care",
    "Finding": "care",
    "Reader": "reading",
    "Upgrade": "opening",
    "backup": "care",
    "check": "care",
    "info": "care",
    "open_database": "opening",
    "open_reader": "reading",
    "upgrade": "opening",
}


def __getattr__(name: str) -> Any:
    """Load a name of the front door from its module when it is first asked for."""
    if name not in _ROOMS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_ROOMS[name]}"), name)

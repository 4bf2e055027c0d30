"""Who decides: the name given with ``--by``, else the login, and the instant."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from kzturk.database.deciding import Decider

ByOption = Annotated[str | None, typer.Option("--by", metavar="NAME", help="Who decides. Default: your login.")]
WhyOption = Annotated[
    str | None, typer.Option("--why", metavar="WORDS", help="The reason, for those who read it later.")
]


def sign(by: str | None, why: str | None = None) -> Decider:
    """Return who decides now, and why. Raises UsageError when nobody can be named."""
    from kzturk.database.deciding import Decider

    return Decider(who=(by or "").strip() or _login(), at=datetime.now(UTC), why=(why or "").strip() or None)


def _login() -> str:
    import getpass

    from kzturk.errors import UsageError

    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        raise UsageError("Your login is not known; say who decides with --by NAME.") from None

"""``kzturk show``: one meeting whole."""

from __future__ import annotations

from typing import Annotated

from kzturk.cli.showing import show_whole
from kzturk.cli.specs import MEETING, WHOLE_FORMAT, DatabaseChoice, Whole

WholeFormat = Annotated[Whole | None, WHOLE_FORMAT]


def show(*, meeting_id: Annotated[str, MEETING], format: WholeFormat = None, db: DatabaseChoice = None) -> None:
    """Show one meeting whole, and for every value the words it came from, the article and the rule.

    \b
    Examples:
      kzturk show ID
      kzturk show ID --format json
    """
    from kzturk.queries import fetch_meeting
    from kzturk.rendering.contract import build_detail
    from kzturk.rendering.detail import draw_detail

    show_whole(
        db, lambda database: fetch_meeting(database, meeting_id), draw_detail, build_json=build_detail, format=format,
        quickly=True,
    )  # fmt: skip

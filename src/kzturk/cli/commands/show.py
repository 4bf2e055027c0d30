"""``kzturk show``: one meeting whole."""

from __future__ import annotations

from kzturk.cli.options import DatabaseOption
from kzturk.cli.whole import IdArgument, WholeFormat, show_whole


def show(meeting_id: IdArgument, format: WholeFormat = None, db: DatabaseOption = None) -> None:
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
        db, lambda database: fetch_meeting(database, meeting_id), draw_detail, build_json=build_detail, format=format
    )

"""What can be asked, as values: frozen, comparable, and able to say themselves in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingCriteria:
    """Filters on meetings; every one that is given must hold.

    ``leaders`` holds, for each leader asked for, the person ids that the words may mean (all of the groups must have
    taken part, one person of each); ``topics`` holds codes (a parent already opened into its children); ``since`` is
    the first day and ``until`` the first day no longer wanted; ``format`` is in-person, telephone or video.
    """

    leaders: tuple[tuple[str, ...], ...] = ()
    topics: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    country: str | None = None
    city: str | None = None
    format: str | None = None
    statuses: tuple[str, ...] = ("held",)
    limit: int | None = None
    words: tuple[str, ...] = ()
    """How the person asked, filter by filter ("with Kassym-Jomart Tokayev", "since 2024"), for the caption."""

    def describe(self) -> str:
        """Return the question in words ("meetings with Kassym-Jomart Tokayev since 2024")."""
        return " ".join(("meetings", *self.words))

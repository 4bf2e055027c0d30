"""An article as it was read: its text, and the words in it on which a meeting's values rest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kzturk.database.engine import Database
from kzturk.errors import UsageError
from kzturk.queries.detail import follow_meeting
from kzturk.queries.tracing.claims import StoredClaim, load_claims, load_days, load_tellers, load_texts
from kzturk.queries.tracing.model import Mark, OpenedArticle

_KINDS = {
    "participants": "person", "date": "date", "venue": "place", "topics": "topic", "outcomes": "outcome",
    "figures": "figure",
}  # fmt: skip
_OTHER_KIND = "how"
"""Of what is left: whether they met, in which form, on which visit, at which event."""


def fetch_opened(database: Database, meeting_id: str, number: int = 1) -> OpenedArticle:
    """Return the article of a meeting's report (by number; the first is the main one) with what was read in it.

    Raises UnknownNameError for an id that never was and for a removed meeting, UsageError for a number too great.
    """
    with database.connect() as connection:
        wanted = follow_meeting(database, meeting_id)
        days = load_days(connection, wanted)
        tellers = load_tellers(connection, [wanted])[wanted]
        teller = next((teller for teller in tellers if teller.number == number), None)
        if teller is None:
            told = "one report" if len(tellers) == 1 else f"{len(tellers)} reports"
            raise UsageError(f"Meeting {wanted} has {told}; there is no report {number}.")
        claims = load_claims(connection, [teller.report_id])[teller.report_id]
        text = load_texts(connection, [teller.report_id])[teller.report_id]
    return OpenedArticle(
        meeting=wanted, **days, tellers=tellers,
        teller=teller, text=text, marks=tuple(dict.fromkeys(_find_marks(claims))),
    )  # fmt: skip


def _find_marks(claims: Iterable[StoredClaim]) -> Iterator[Mark]:
    for claim in claims:
        if claim.start is not None and claim.end is not None:
            yield Mark(claim.start, claim.end, _KINDS.get(claim.field.partition(".")[0], _OTHER_KIND))

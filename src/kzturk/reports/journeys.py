"""Where a visit is said to lead: the sentences that tell of one, and the country it goes to."""

from __future__ import annotations

from collections.abc import Iterator

from kzturk.mentions import Mention
from kzturk.mentions.lexicon import Lexicon
from kzturk.reports.occurrences import Event
from kzturk.reports.places import is_invited
from kzturk.reports.views import View


def journey_cues(event: Event, words: Lexicon) -> Iterator[tuple[View, Mention]]:
    """Yield the words of visiting and arriving that belong to the meeting's own journey, its own sentences first.

    A background meeting has only the visit of its own sentence; a visit that is recalled, announced or invited to is
    another one.
    """
    frames = [frame.view for frame in event.frames]
    for view in [*frames, *(v for v in [*event.views, *event.visits] if v.index not in event.told)]:
        if event.background and view.index not in event.told:
            continue
        for cue in view.cues:
            if cue.kind not in {"visit", "arrival"} or is_invited(view, cue, words):
                continue
            if event.status != "held" or event.background or not _recalled_near(view, cue):
                yield view, cue


def _recalled_near(view: View, cue: Mention) -> bool:
    return any(
        mood.kind in {"recalled", "planned"}
        and -22 <= mood.first - cue.first <= 6
        and (mood.kind == "planned" or mood.first - cue.first >= -6)
        for mood in view.moods
    )


def told_country(event: Event, words: Lexicon) -> tuple[str, int, int] | None:
    """Return the country that a visit is said to go to, with the words."""
    courtesy = words.place_words["courtesy"]
    for view, cue in journey_cues(event, words):
        for mention in view.countries:
            before = view.keys(mention.first - 4, mention.first)
            lead = next((key for key in reversed(before) if key not in courtesy), "")
            follows = mention.first >= cue.first and mention.first - cue.last <= 14
            if lead in {"to", "in", "for"} and (follows or 0 < cue.first - mention.last <= 4):
                return mention.value, min(cue.first, mention.first), max(cue.last, mention.last)
    return None

"""Where a visit is said to lead: the sentences that tell of one, and the country it goes to."""

from __future__ import annotations

from collections.abc import Iterator

from kzturk.mentions import Mention
from kzturk.mentions.lexicon import Lexicon
from kzturk.reports.occurrences import Event
from kzturk.reports.places import is_invited
from kzturk.reports.views import View


def journey_cues(event: Event, words: Lexicon) -> Iterator[tuple[View, Mention, tuple[int, int]]]:
    """Yield the words of visiting and arriving that belong to the meeting's own journey, its own sentences first, each
    with the stretch that tells of it.

    A background meeting has only the visit of its own sentence; a visit that is recalled, announced or invited to is
    another one.
    """
    frames = [frame.view for frame in event.frames]
    own = {frame.cue.first for frame in event.frames}
    stretches = {frame.view.index: frame.span for frame in event.frames} if event.background else {}
    for view in [*frames, *(v for v in [*event.views, *event.visits] if v.index not in event.told)]:
        if event.background and view.index not in event.told:
            continue
        span = stretches.get(view.index, (view.first, view.last))
        for cue in view.cues:
            if not span[0] <= cue.first < span[1] and cue.first not in own:
                continue
            if cue.kind not in {"visit", "arrival"} or is_invited(view, cue, words):
                continue
            if event.status == "held" and _leads_on(view, cue, event, words):
                continue
            if event.status != "held" or event.background or not _recalled_near(view, cue):
                yield view, cue, span


def _leads_on(view: View, cue: Mention, event: Event, words: Lexicon) -> bool:
    """Tell whether somebody goes on or home after the meeting was told ("Niyazov leaves for Ashgabat on Friday")."""
    later = view.index > max(event.told)
    later = later or any(f.view is view and f.explicit and f.cue.last <= cue.first - 3 for f in event.frames)
    leaves = cue.value == "depart" or not words.place_words["leaving"].isdisjoint(view.keys(cue.first - 2, cue.last))
    return later and leaves


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
    for view, cue, span in journey_cues(event, words):
        for mention in [country for country in view.countries if span[0] <= country.first < span[1]]:
            before = view.keys(mention.first - 4, mention.first)
            lead = next((key for key in reversed(before) if key not in courtesy), "")
            follows = mention.first >= cue.first and mention.first - cue.last <= 14
            if lead in {"to", "in", "for"} and (follows or 0 < cue.first - mention.last <= 4):
                return mention.value, min(cue.first, mention.first), max(cue.last, mention.last)
    return None

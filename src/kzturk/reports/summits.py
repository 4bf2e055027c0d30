"""Summits to come that an article only mentions, with a day or month of their own, whatever the words around them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kzturk.mentions import OccasionMention
from kzturk.reports.views import View
from kzturk.values import DateRange

if TYPE_CHECKING:
    from kzturk.reports.plot import Plot

_HEADS = {"KZ": "kz-president", "TM": "tm-president"}
_IT = frozenset({"it", "this", "that", "the"})


def summits_to_come(plot: Plot, view: View) -> Iterator[tuple[View, OccasionMention, DateRange]]:
    """Yield the summits that a sentence names and that the text puts on days to come on which they are known to be.

    The sentence that gives the day comes with each: the same, or the next one ("It begins tomorrow").
    """
    anchor = plot.times.anchor
    if anchor is None:
        return
    for mention in view.occasions:
        if not plot.identity.is_summit_named(mention):
            continue
        for told in (view, *_goes_on(plot, view)):
            near = mention.last if told is view else told.first
            dated = plot.times.best_in(told, (told.first, told.last), near, planned=True)
            days = dated[0].days if dated is not None else None
            if days is not None and days.start > anchor and days.precision != "year" and _is_known(plot, mention, days):
                yield told, mention, days
                break


def _goes_on(plot: Plot, view: View) -> list[View]:
    """Return the next sentence where it goes on with what this one named last ("It begins tomorrow ...")."""
    after = plot.views[view.index + 1 : view.index + 2]
    return [v for v in after if v.kind == "body" and not v.occasions and v.words.keys[v.first] in _IT]


def _is_known(plot: Plot, mention: OccasionMention, days: DateRange) -> bool:
    """Tell whether the knowledge has that summit in those days, and both countries at it."""
    found = plot.times.identify(mention, days.start)
    occasion = plot.knowledge.occasions[found] if found else None
    if occasion is None or occasion.days is None or not occasion.days.overlaps(days):
        return False
    return all(office in occasion.attended or occasion.country == side for side, office in _HEADS.items())

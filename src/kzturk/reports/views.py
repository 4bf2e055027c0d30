"""A sentence with everything found in it: what the rules of this room look at."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Protocol, TypeVar

from kzturk.articles import DayMention, Sentence
from kzturk.articles.words import Words
from kzturk.mentions import Actor, Mention, Mentions, OccasionMention
from kzturk.reports.cast import PersonRef


class _Placed(Protocol):
    @property
    def first(self) -> int: ...


T = TypeVar("T", bound=_Placed)


@dataclass(slots=True, eq=False)
class View:
    """Sentence ``index`` with its mentions; ``people`` pairs each present person with the actor that names him."""

    index: int
    sentence: Sentence
    words: Words
    actors: list[Actor] = field(default_factory=list)
    cues: list[Mention] = field(default_factory=list)
    moods: list[Mention] = field(default_factory=list)
    days: list[DayMention] = field(default_factory=list)
    places: list[Mention] = field(default_factory=list)
    countries: list[Mention] = field(default_factory=list)
    occasions: list[OccasionMention] = field(default_factory=list)
    topics: list[Mention] = field(default_factory=list)
    organisations: list[Mention] = field(default_factory=list)
    people: list[tuple[PersonRef, Actor]] = field(default_factory=list)

    @property
    def first(self) -> int:
        """The first word."""
        return self.sentence.first

    @property
    def last(self) -> int:
        """The word after the last."""
        return self.sentence.last

    @property
    def kind(self) -> str:
        """title, body, heading or caption."""
        return self.sentence.kind

    def keys(self, first: int, last: int) -> list[str]:
        """Return folded words inside the sentence."""
        return self.words.keys[max(first, self.first) : min(last, self.last)]

    def has(self, *kinds: str) -> bool:
        """Tell whether a cue of one of the kinds stands in the sentence."""
        return any(cue.kind in kinds for cue in self.cues)

    def countries_of(self, side: str) -> bool:
        """Tell whether a country is named."""
        return any(mention.value == side for mention in self.countries)


def build_views(mentions: Mentions) -> list[View]:
    """Return one view a sentence, in order."""
    article = mentions.article
    views = [View(n, sentence, article.words) for n, sentence in enumerate(article.sentences)]
    firsts = [sentence.first for sentence in article.sentences]
    for name in ("actors", "cues", "moods", "places", "countries", "occasions", "topics", "organisations"):
        _deal(getattr(mentions, name), name, views, firsts)
    _deal(list(article.days), "days", views, firsts)
    return views


def _deal(items: list[T], name: str, views: list[View], firsts: list[int]) -> None:
    """Put each mention into the view of its sentence; what stands outside every sentence is left out."""
    for item in items:
        at = bisect_right(firsts, item.first) - 1
        if at >= 0 and item.first < views[at].last:
            getattr(views[at], name).append(item)

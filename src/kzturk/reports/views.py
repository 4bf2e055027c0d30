"""A sentence with everything found in it: what the rules of this room look at."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from kzturk.articles import DayMention, Sentence
from kzturk.articles.words import Words
from kzturk.mentions import Actor, Mention, Mentions, OccasionMention
from kzturk.reports.cast import PersonRef
from kzturk.reports.gatherings import find_gathering

if TYPE_CHECKING:
    from kzturk.reports.acts import Act, Thing
    from kzturk.reports.numbers import Number


class _Placed(Protocol):
    @property
    def first(self) -> int: ...


class View:
    """Sentence ``index`` with its mentions, over words ``first`` to ``last`` (exclusive).

    ``kind`` is title, body, heading or caption; ``people`` pairs each present person with the actor that names him.
    """

    __slots__ = (
        "_cue_kinds", "_keys", "actors", "acts", "countries", "cues", "days", "first", "gathering", "heading",
        "index", "kind", "last", "moods", "numbers", "occasions", "organisations", "people", "places", "sentence",
        "things", "topics", "vocabulary", "words",
    )  # fmt: skip

    def __init__(self, index: int, sentence: Sentence, words: Words) -> None:
        self.index, self.sentence, self.words = index, sentence, words
        self.first, self.last, self.kind = sentence.first, sentence.last, sentence.kind
        self._keys = words.keys
        self.vocabulary = frozenset(words.keys[sentence.first : sentence.last])
        """All folded words of the sentence, as a set."""
        self.actors: list[Actor] = []
        self.cues: list[Mention] = []
        self.moods: list[Mention] = []
        self.days: list[DayMention] = []
        self.places: list[Mention] = []
        self.countries: list[Mention] = []
        self.occasions: list[OccasionMention] = []
        self.topics: list[Mention] = []
        self.organisations: list[Mention] = []
        self.people: list[tuple[PersonRef, Actor]] = []
        self.numbers: list[Number] | None = None
        self.acts: list[Act] | None = None
        self.things: list[Thing] | None = None
        """Quantities, acts and things, once find_numbers, find_acts and find_things have read them."""
        self.heading: View | None = None
        """The last line before it that is no running text."""
        self.gathering: Mention | None = None
        """The word that tells of a meeting of the officials of many states."""
        self._cue_kinds: frozenset[str] | None = None

    def keys(self, first: int, last: int) -> list[str]:
        """Return folded words inside the sentence."""
        if first < self.first:  # noqa: PLR1730 - asked 300 times an article: max() costs as much as the rest
            first = self.first
        if last > self.last:  # noqa: PLR1730 - likewise
            last = self.last
        return self._keys[first:last]

    def has(self, *kinds: str) -> bool:
        """Tell whether a cue of one of the kinds stands in the sentence."""
        if self._cue_kinds is None:
            self._cue_kinds = frozenset([cue.kind for cue in self.cues])
        return not self._cue_kinds.isdisjoint(kinds)

    def countries_of(self, side: str) -> bool:
        """Tell whether a country is named."""
        return any(mention.value == side for mention in self.countries)


def is_opening(view: View) -> bool:
    """Tell whether a sentence tells of a ceremony, or of something opened, launched or unveiled."""
    return view.has("ceremony") or any(cue.kind == "outcomes" and cue.value == "project" for cue in view.cues)


def build_views(mentions: Mentions) -> list[View]:
    """Return one view a sentence, in order; a mention outside every sentence belongs to none."""
    article = mentions.article
    views = [View(n, sentence, article.words) for n, sentence in enumerate(article.sentences)]
    owners: list[View | None] = [None] * (len(article.words) + 1)
    for view in views:
        owners[view.first : view.last] = [view] * (view.last - view.first)
    for name in ("actors", "cues", "moods", "places", "countries", "occasions", "topics", "organisations"):
        _deal(getattr(mentions, name), name, owners)
    _deal(article.days, "days", owners)
    _mark_repeats(views)
    heading = None
    for view in views:
        view.heading = heading
        if view.kind != "body":
            heading = view
        if view.moods:
            view.moods = [mood for mood in view.moods if not (_is_latest(view, mood) or _is_denied(view, mood))]
        if view.kind in {"title", "body"}:
            view.gathering = find_gathering(view, mentions.lexicon.gathering)
    return views


def _mark_repeats(views: list[View]) -> None:
    """Leave out sentences that a page tells again word for word, or again up to where it is cut off."""
    seen: dict[tuple[str, ...], list[str]] = {}
    for view in views:
        if view.kind != "body" or view.last - view.first < _REPEATED:
            continue
        keys = view.words.keys[view.first : view.last]
        opening = tuple(keys[:_REPEATED])
        before = seen.setdefault(opening, keys)
        if before is not keys and (before == keys or (view is views[-1] and before[: len(keys) - 1] == keys[:-1])):
            view.kind = "caption"


_REPEATED = 8
"""Words of the shortest sentence that is taken for a repeated one."""


def _is_latest(view: View, mood: Mention) -> bool:
    """Tell whether "last" means the latest, not an earlier one ("came together for the last session of the year")."""
    if mood.kind != "recalled" or view.words.keys[mood.first] != "last":
        return False
    return view.keys(mood.last, mood.last + 1) == ["of"] and "year" in view.keys(mood.last, mood.last + 3)


def _is_denied(view: View, mood: Mention) -> bool:
    """Tell whether something is said not to be called off ("should not be put off"), or moved in space, not time."""
    if mood.kind != "cancelled":
        return False
    moved = view.words.keys[mood.last - 1] == "from"
    if moved and not any(0 <= day.first - mood.last <= 2 for day in view.days):
        return True  # "its capital was moved from Almaty"
    return not {"not", "never"}.isdisjoint(view.keys(mood.first - 3, mood.first))


def _deal(items: Sequence[_Placed], name: str, owners: list[View | None]) -> None:
    """Put each mention into the view of the sentence that owns its first word."""
    for item in items:
        view = owners[item.first]
        if view is not None:
            getattr(view, name).append(item)

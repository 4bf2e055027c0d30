"""What stands in a text: typed mentions over words, and actors (people, by name or office, as noun phrases)."""

from __future__ import annotations

from dataclasses import dataclass

from kzturk.articles import Article
from kzturk.mentions.lexicon import Lexicon


class Mention:
    """A phrase over words ``first`` to ``last`` (exclusive) with its kind and value."""

    __slots__ = ("first", "kind", "last", "value")

    def __init__(self, first: int, last: int, kind: str, value: str) -> None:
        self.first, self.last, self.kind, self.value = first, last, kind, value

    def __repr__(self) -> str:
        return f"Mention({self.first}, {self.last}, {self.kind!r}, {self.value!r})"


class Actor:
    """Somebody as the text names him: by name (``people`` are the ids it may mean), by office, or both.

    ``kind`` is named, unknown (a name the knowledge has not), office, group or counterpart; ``group`` is the group's
    code, or the organisation of an office. ``titles`` are (title code,
    country or None) as printed, ``name`` an unknown person's printed name; ``office_first``/``office_last`` span the
    printed office. ``absent`` tells why a mentioned person takes no part.
    """

    __slots__ = (
        "absent", "accredited", "country", "first", "former", "group", "kind", "last", "name", "office_first",
        "office_id", "office_last", "people", "plural", "titles",
    )  # fmt: skip

    def __init__(
        self,
        first: int,
        last: int,
        kind: str,
        people: tuple[str, ...] = (),
        titles: list[tuple[str, str | None]] | None = None,
        country: str | None = None,
        name: str | None = None,
        group: str | None = None,
        office_id: str | None = None,
        office_first: int = -1,
        office_last: int = -1,
        *,
        absent: bool = False,
        former: bool = False,
        plural: bool = False,
        accredited: str | None = None,
    ) -> None:
        self.first, self.last, self.kind, self.people = first, last, kind, people
        self.titles = titles if titles is not None else []
        self.country, self.name, self.group, self.office_id = country, name, group, office_id
        self.office_first, self.office_last = office_first, office_last
        self.absent, self.former, self.plural, self.accredited = absent, former, plural, accredited


@dataclass(slots=True)
class OccasionMention:
    """An event as named: its series or the occasion itself, with the ordinal, year and place said beside it."""

    first: int
    last: int
    series: str | None
    occasion: str | None
    number: int | None = None
    year: int | None = None
    place: str | None = None


@dataclass(slots=True, kw_only=True)
class Mentions:
    """Everything found in an article, each list in order of the text."""

    article: Article
    lexicon: Lexicon
    actors: list[Actor]
    places: list[Mention]
    countries: list[Mention]
    occasions: list[OccasionMention]
    organisations: list[Mention]
    topics: list[Mention]
    cues: list[Mention]
    moods: list[Mention]

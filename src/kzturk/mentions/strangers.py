"""Names of people whom the knowledge has not, after a title: "Chairman of the Committee Ovez Garlyyev"."""

from __future__ import annotations

from kzturk.articles.words import COMMA, HYPHEN
from kzturk.mentions.givennames import past_bodies
from kzturk.mentions.marked import after_rank
from kzturk.mentions.neighbours import SOFT, Neighbours
from kzturk.mentions.phrases import Phrase, is_full_name, near_families, near_givens, unknown_name

_LONG_BODY = 10
_NO_BODY = frozenset({"to", "with", "by", "that", "was", "is", "has", "who", "which", "met", "said", "from"})


class Titled:
    """A title group while it is read: titles, their countries, and the names that follow."""

    __slots__ = (
        "accredited", "countries", "first", "former", "last", "names", "office_last", "offices", "organisation",
        "plural", "titles",
    )  # fmt: skip

    def __init__(
        self,
        first: int,
        last: int,
        *,
        titles: list[str] | None = None,
        countries: list[str] | None = None,
        organisation: str | None = None,
        plural: bool = False,
        office_last: int = 0,
    ) -> None:
        self.first, self.last = first, last
        self.titles = titles if titles is not None else []
        self.offices: list[str] = []
        self.countries = countries if countries is not None else []
        self.accredited: str | None = None
        self.organisation = organisation
        self.names: list[Phrase] = []
        self.plural, self.former = plural, False
        self.office_last = office_last


class StrangerReader(Neighbours):
    """Reads the name after a title that the knowledge has not, or has under another spelling."""

    def _take_unknown(self, group: Titled, at: int) -> int:
        """Take a name that the knowledge has not, right after the title or at the end of a company's name."""
        begin = group.last
        words = self.words
        if begin >= len(words) or begin in self.starts or words.gaps[begin] & ~(SOFT | COMMA):
            return at
        begin = after_rank(words, past_bodies(words, begin, self.lexicon), self.lexicon)
        end = unknown_name(words, begin, self.taken, self.lexicon)
        if begin in self.headlines and words.keys[begin] in self.lexicon.verbs:
            return at  # "Kazakh Premier Meets Niyazov"
        if (
            end is not None
            and (group.plural or begin in self.headlines)
            and not words.keys[end - 1].endswith(self.lexicon.suffixes)
        ):
            end = None  # a headline's words are all capitalised
        if end is None and words.keys[begin] in {"of", "for"} and not group.plural:
            begin, end = self._name_at_tail(begin + 1)
        if end is None and self._has_second_portfolio(group, begin):
            begin, end = self._name_at_tail(begin + 1)
        if end is None and (past := self._name_past_body(group)) is not None:
            begin, end = past
        if end is None:
            return at
        beyond = self.taken.get(end)
        if (
            beyond is not None
            and beyond.kind in {"person", "unknown"}
            and not words.gaps[end] & ~SOFT
            and end not in self.starts
        ):
            group.names.append(beyond)  # what stood between was the name of a body
            group.last = beyond.last
            return self._skip(beyond.last, at)
        bare = bool({"head", "company-head", "agency-head", "chairman"} & set(group.titles))
        if bare and not words.keys[end - 1].endswith(self.lexicon.suffixes):
            return at  # rather the name of the body than of a person
        near = self._near_known(group, begin, end)
        kind = "person" if near else "unknown"
        group.names.append(Phrase(begin, end, kind, people=near, name=words.printed(begin, end)))
        group.last = end
        return self._skip(end, at)

    def _name_past_body(self, group: Titled) -> tuple[int, int] | None:
        """Return where a name begins and ends behind a body's own name and a comma ("the director of the
        Turkmenbashi Seaport, Maksat Geldiyev,"); the body's town tells the country."""
        words, begin = self.words, group.last
        charged = words.keys[begin : begin + 2] == ["in", "charge"] or words.keys[begin] == "responsible"
        if group.plural or not (charged or words.keys[begin] in {"of", "for", "and", "at"}):
            return None
        for at in range(begin, min(begin + _LONG_BODY, len(words))):
            if at in self.starts or words.gaps[at] & ~(SOFT | HYPHEN | COMMA) or words.keys[at] in _NO_BODY:
                return None
            if not words.gaps[at] & COMMA:
                if at > begin and self._is_title(at):
                    return None
                continue
            known = self.taken.get(at)
            stranger = known is not None and known.kind == "unknown" and known.first == at
            if not stranger and not is_full_name(at, words, self.taken, self.lexicon, self.starts):
                return None
            self._take_seat(group, begin, at)
            return at, known.last if stranger and known is not None else at + 2
        return None

    def _take_seat(self, group: Titled, begin: int, end: int) -> None:
        """Give whoever heads a body the country of the town in the body's name; the president of a port is none."""
        group.titles = ["company-head" if title in {"president", "leader"} else title for title in group.titles]
        towns = {p.value for at in range(begin, end) if (p := self.taken.get(at)) is not None and p.kind == "place"}
        lands = {self.lexicon.knowledge.country_of_place(town) for town in towns}
        if not group.countries and len(lands) == 1 and (land := lands.pop()) is not None:
            group.countries.append(land)

    def _has_second_portfolio(self, group: Titled, begin: int) -> bool:
        """Tell whether a minister's title goes on with "and Communications", before his name."""
        words = self.words
        if begin + 1 >= len(words) or words.keys[begin] != "and" or group.plural or self._is_title(begin + 1):
            return False
        return words.is_capital(begin + 1) and any(title.endswith("minister") for title in group.titles)

    def _name_at_tail(self, begin: int) -> tuple[int, int | None]:
        """Return the last two words of a capitalised run that ends like a name ("... Turkmengaz Maksat Babayev")."""
        words = self.words
        run = begin
        for at in range(begin, min(begin + 12, len(words))):
            if at in self.starts or words.gaps[at] & ~(SOFT | HYPHEN) or self._is_title(at):
                break
            if (
                words.is_capital(at)
                and words.keys[at].endswith(self.lexicon.suffixes)
                and at > begin
                and at not in self.taken
            ):
                run = at + 1
                break
        if run - 2 >= begin and words.is_capital(run - 2):
            return run - 2, run
        return begin, None

    def _near_known(self, group: Titled, begin: int, end: int) -> tuple[str, ...]:
        """Return the known people whose name is nearly the printed one and who held such an office."""
        people = self.lexicon.office_people(tuple(group.titles), tuple(group.countries))
        if end - begin >= 2:
            people = near_givens(self.words.keys[begin], people, self.lexicon)
        return near_families(self.words.keys[end - 1], people, self.lexicon)

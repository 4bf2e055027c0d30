"""One walk for all layers, then the raw phrases become typed mentions and actors."""

from __future__ import annotations

from kzturk.articles import Article
from kzturk.articles.words import APOSTROPHE, COMMA, Words
from kzturk.knowledge import Knowledge
from kzturk.mentions.actors import ActorBuilder
from kzturk.mentions.beside import find_strangers
from kzturk.mentions.events import build_occasions
from kzturk.mentions.given import add_given_names
from kzturk.mentions.givennames import find_by_given
from kzturk.mentions.lexicon import Lexicon, compile_lexicon
from kzturk.mentions.listed import read_listed
from kzturk.mentions.marked import find_ranked
from kzturk.mentions.model import Actor, Mention, Mentions
from kzturk.mentions.namesakes import add_namesakes, add_shared_families
from kzturk.mentions.offices import join_offices
from kzturk.mentions.phrases import Phrase, read_phrases, words_taken
from kzturk.mentions.trie import Match

_ABSENCE_REACH = 4
_LONGEST_TAIL = 7
_BEFORE_ABSENT = frozenset({"the", "his", "her", "their", "by", "also", "to", "from"})
_JOINS = frozenset({"and", "as", "well", "also", "to", "the", "both"})


def find_mentions(article: Article, knowledge: Knowledge) -> Mentions:
    """Find every mention in an article; an article in a language without data is read as English would be."""
    code = article.language if article.language in knowledge.languages else "en"
    lexicon = compile_lexicon(knowledge, code or "en")
    words = article.words
    starts = frozenset(sentence.first for sentence in article.sentences)
    names, cues, moods, absences = lexicon.phrases.find(words)
    phrases = read_phrases(names, words, lexicon, starts)
    phrases = read_listed(phrases, words, words_taken(phrases))
    taken = words_taken(phrases)
    strangers = _once(
        *find_strangers(phrases, words, taken, lexicon, starts),
        *find_ranked(words, taken, lexicon, starts),
        *find_by_given(words, taken, lexicon, starts),
    )
    if strangers:
        named = {at for stranger in strangers for at in range(stranger.first, stranger.last)}
        phrases = [phrase for phrase in phrases if phrase.kind != "topic" or phrase.first not in named]
        phrases = sorted([*phrases, *strangers], key=lambda phrase: (phrase.first, phrase.last))
        taken = words_taken(phrases)
    headlines = frozenset(
        at for s in article.sentences if s.kind in {"title", "heading"} for at in range(s.first, s.last)
    )
    actors = ActorBuilder(phrases, words, lexicon, starts, taken, headlines).build()
    actors = add_namesakes(add_shared_families(actors, words, lexicon), words, lexicon)
    actors = add_given_names(join_offices(actors, words), words, lexicon)
    met = {last for _, last, ending in cues if "meeting" in ending.kinds}
    _mark_absent(actors, {last for _, last, _ in absences} - met, words, lexicon, starts)
    _mark_namesakes_of_things(actors, words, lexicon, headlines)
    mentions = _by_kind(phrases)
    return Mentions(
        article=article,
        lexicon=lexicon,
        actors=actors,
        places=mentions["place"],
        countries=mentions["country"],
        occasions=build_occasions(phrases, words, lexicon),
        organisations=mentions["organisation"],
        topics=mentions["topic"],
        cues=_as_mentions(cues),
        moods=_as_mentions(moods),
    )


def _once(*strangers: Phrase) -> list[Phrase]:
    """Return each stranger once, the longest reading of a name that several ways of looking have found."""
    kept: list[Phrase] = []
    covered: set[int] = set()
    for phrase in sorted(strangers, key=lambda phrase: phrase.first - phrase.last):
        inside = range(phrase.first, phrase.last)
        if covered.isdisjoint(inside):
            covered.update(inside)
            kept.append(phrase)
    return kept


def _by_kind(phrases: list[Phrase]) -> dict[str, list[Mention]]:
    """Return the phrases of some kinds as mentions; a topic phrase that means several topics gives one mention each.

    Demonyms stand among the countries. A place that may be a topic, too ("the Caspian Sea"), gives a mention of kind
    ``placed`` among the topics.
    """
    found: dict[str, list[Mention]] = {"place": [], "country": [], "organisation": [], "topic": []}
    found["demonym"] = found["country"]
    for phrase in phrases:
        listed = found.get(phrase.kind)
        if listed is not None:
            listed += [Mention(phrase.first, phrase.last, phrase.kind, value) for value in phrase.values]
            found["topic"] += [Mention(phrase.first, phrase.last, "placed", value) for value in phrase.topics]
    return found


def _as_mentions(matches: list[Match]) -> list[Mention]:
    return [Mention(first, last, kind, str(value)) for first, last, ending in matches for kind, value in ending.entries]


def _mark_absent(actors: list[Actor], ends: set[int], words: Words, lexicon: Lexicon, starts: frozenset[int]) -> None:
    """Mark people who are mentioned and not there: greeted, thanked, owning something, or after whom a thing
    is named; ``ends`` are the words right after a phrase that says so."""
    before: Actor | None = None
    for actor in actors:
        for at in range(actor.first, max(actor.first - _ABSENCE_REACH, 0), -1):
            if at in ends:
                actor.absent = True
            if at in starts or words.keys[at - 1] not in _BEFORE_ABSENT:
                break
        greeted = actor.absent or _joins_absent(before, actor, words, starts)
        actor.absent = greeted
        if not actor.absent and actor.kind in {"named", "office", "unknown"}:
            actor.absent = _owns_or_names(actor, words, lexicon)
        before = actor if greeted else None


def _mark_namesakes_of_things(actors: list[Actor], words: Words, lexicon: Lexicon, headlines: frozenset[int]) -> None:
    """Mark people after whom a thing with a longer name is called ("the X International Oil and Gas University")."""
    for actor in actors:
        if actor.absent or actor.kind not in {"named", "unknown"} or actor.first in headlines:
            continue
        for at in range(actor.last, min(actor.last + _LONGEST_TAIL, len(words))):
            if words.gaps[at] & ~1 or not (words.is_capital(at) or words.keys[at] in {"and", "of"}):
                break
            if words.keys[at] in lexicon.name_tails:
                actor.absent = True
                break


def _joins_absent(before: Actor | None, actor: Actor, words: Words, starts: frozenset[int]) -> bool:
    """ "Conveyed greetings to the President and the National Leader": who is joined to one greeted is greeted, too."""
    if before is None or actor.kind not in {"named", "office", "unknown"} or not 0 < actor.first - before.last <= 5:
        return False
    inside = words.keys[before.last : actor.first]
    if not {"and", "well", "to"} & set(inside) or not set(inside) <= _JOINS:
        return False
    if words.gaps[before.last] & COMMA and inside[:1] == ["and"]:
        return False  # "conveyed greetings to the President, and the Minister thanked him"
    return not any(at in starts for at in range(before.last, actor.first + 1))


def _owns_or_names(actor: Actor, words: Words, lexicon: Lexicon) -> bool:
    last = actor.last
    if last >= len(words) or actor.office_first > actor.first:
        return False  # after "X, director of the Service of Kazakhstan's Committee" the "'s" is the country's
    if words.keys[last] == "s" and words.gaps[last] & APOSTROPHE:
        return last + 1 < len(words) and words.keys[last + 1] not in lexicon.possessed
    for length in (2, 1):
        tail = words.keys[last : last + length]
        if " ".join(tail) in lexicon.name_tails and words.is_capital(last) and not words.gaps[last] & ~1:
            return True
    return False

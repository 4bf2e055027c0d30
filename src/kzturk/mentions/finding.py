"""One walk per layer, then the raw phrases become typed mentions and actors."""

from __future__ import annotations

from kzturk.articles import Article
from kzturk.articles.words import APOSTROPHE, Words
from kzturk.knowledge import Knowledge
from kzturk.mentions.actors import ActorBuilder
from kzturk.mentions.events import build_occasions
from kzturk.mentions.lexicon import Lexicon, compile_lexicon
from kzturk.mentions.model import Actor, Mention, Mentions
from kzturk.mentions.phrases import Phrase, add_strangers, read_phrases
from kzturk.mentions.trie import Trie

_ABSENCE_REACH = 3


def find_mentions(article: Article, knowledge: Knowledge) -> Mentions:
    """Find every mention in an article; an article in a language without data is read as English would be."""
    code = article.language if article.language in knowledge.languages else "en"
    lexicon = compile_lexicon(knowledge, code or "en")
    words = article.words
    starts = frozenset(sentence.first for sentence in article.sentences)
    phrases = read_phrases(list(lexicon.names.find(words)), words, lexicon, starts)
    phrases = add_strangers(phrases, words, lexicon, starts)
    headlines = frozenset(
        at for s in article.sentences if s.kind in {"title", "heading"} for at in range(s.first, s.last)
    )
    actors = ActorBuilder(phrases, words, lexicon, starts, headlines).build()
    absences = _layer(lexicon.absences, words)
    _mark_absent(actors, absences, words, lexicon, starts)
    return Mentions(
        article=article,
        lexicon=lexicon,
        actors=actors,
        places=_of_kind(phrases, "place"),
        countries=sorted(_of_kind(phrases, "country") + _of_kind(phrases, "demonym"), key=lambda m: m.first),
        occasions=build_occasions(phrases, words, lexicon),
        organisations=_of_kind(phrases, "organisation"),
        topics=_of_kind(phrases, "topic"),
        cues=_layer(lexicon.cues, words),
        moods=_layer(lexicon.moods, words),
    )


def _of_kind(phrases: list[Phrase], kind: str) -> list[Mention]:
    """Return the phrases of a kind as mentions; a topic phrase that means several topics gives one mention each."""
    found = []
    for phrase in phrases:
        if phrase.kind == kind:
            values = [v for k, v in phrase.entries if k == kind] or [phrase.value]
            found += [Mention(phrase.first, phrase.last, kind, value) for value in values]
    return found


def _layer(trie: Trie, words: Words) -> list[Mention]:
    return [
        Mention(first, last, kind, str(value)) for first, last, entries in trie.find(words) for kind, value in entries
    ]


def _mark_absent(
    actors: list[Actor], absences: list[Mention], words: Words, lexicon: Lexicon, starts: frozenset[int]
) -> None:
    """Mark people who are mentioned and not there: greeted, thanked, owning something, or after whom a thing
    is named."""
    ends = {mention.last: mention for mention in absences}
    for actor in actors:
        for at in range(actor.first, max(actor.first - _ABSENCE_REACH, 0), -1):
            if at in ends:
                actor.absent = True
            if at in starts or words.keys[at - 1] not in {"the", "his", "her", "their", "by", "also"}:
                break
        if not actor.absent and actor.kind in {"named", "office", "unknown"}:
            actor.absent = _owns_or_names(actor, words, lexicon)


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

"""Articles become typed mentions with spans: people, offices, places, events, words of meeting, moods, subjects.

Front door: ``find_mentions(article, knowledge)``.
"""

from kzturk.mentions.actors import GROUP_TITLES
from kzturk.mentions.finding import find_mentions
from kzturk.mentions.model import Actor, Mention, Mentions, OccasionMention

__all__ = ["GROUP_TITLES", "Actor", "Mention", "Mentions", "OccasionMention", "find_mentions"]

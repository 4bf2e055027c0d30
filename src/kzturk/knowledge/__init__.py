"""What kzturk knows: people and offices, places, occasions, topics, publishers, words, all from data files.

Front door: ``load_knowledge()``; ``Knowledge.who_held(office, on)`` answers who sat where on a day.
"""

from kzturk.knowledge.base import Knowledge
from kzturk.knowledge.loading import load_knowledge, open_pattern

__all__ = ["Knowledge", "load_knowledge", "open_pattern"]

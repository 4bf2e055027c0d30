"""Documents become articles: furniture off, headline, dateline, publication day, sentences with offsets.

Front door: ``build_article(document, knowledge)``.
"""

from kzturk.articles.building import build_article
from kzturk.articles.daywords import DayMention, make_day
from kzturk.articles.model import Article, Dateline, Sentence
from kzturk.articles.words import Words, cut_words

__all__ = ["Article", "Dateline", "DayMention", "Sentence", "Words", "build_article", "cut_words", "make_day"]

"""kzturk: who of Kazakhstan and Turkmenistan met whom, when, where, about what, and the words that say so."""

__version__ = "0.1.0"

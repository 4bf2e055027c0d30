"""``kzturk search``: full text."""

from __future__ import annotations

from typing import Annotated

from kzturk.cli.listing import Cut, limit_of, open_question, write_answer
from kzturk.cli.specs import Answer, Argument, DatabaseChoice, Filters
from kzturk.errors import UsageError

WordsArgument = Annotated[
    str, Argument("WORDS", 'What to look for: gas pipeline, "gas OR oil", \'"gas pipeline"\', pipe*, gas NOT oil.')
]


def search(*, words: WordsArgument, filters: Filters, answer: Answer, db: DatabaseChoice = None) -> None:
    """Search title and text of articles, the best first, with the words found and the meetings behind them.

    Letters of all scripts count, capitals and diacritics make no difference. Words side by side are all wanted; OR,
    NOT and brackets join them; "in quotation marks" they stand together; a star ends the beginning of a word. Days,
    source and language are asked of the article itself, everything else of the meetings that it tells of.

    \b
    Examples:
      kzturk search "gas OR pipeline"
      kzturk search "Каспий*" --since 2020 --limit 10
      kzturk search "transit corridor" --leader Tokayev --format jsonl
    """
    from kzturk.queries.counts import describe_articles
    from kzturk.queries.searching import search_articles
    from kzturk.rendering.searching import FOUND

    if answer.sort is not None or answer.offset_key is not None:
        raise UsageError("What is found stands in the order of how well it fits; --sort and --offset-key do not apply.")
    with open_question(filters, db, status="any") as (database, criteria):
        limit = limit_of(answer)
        found = search_articles(database, words, criteria, limit=limit if limit < 0 else limit + 1)
        rows = Cut(found, answer.limit)
        asked = describe_articles(criteria).removeprefix("articles").strip()
        question = " ".join(("articles with", words, *((asked,) if asked else ())))
        write_answer(rows, FOUND, answer, question=question, total=lambda: "more" if rows.more else None)

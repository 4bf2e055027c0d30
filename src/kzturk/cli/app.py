"""All commands of kzturk, listed by hand so that one can see them."""

from __future__ import annotations

from typing import Annotated

import typer

from kzturk import __version__
from kzturk.cli.commands.articles import articles
from kzturk.cli.commands.config import config
from kzturk.cli.commands.correct import correct
from kzturk.cli.commands.db import db
from kzturk.cli.commands.decisions import decisions
from kzturk.cli.commands.evaluate import evaluate
from kzturk.cli.commands.export_decisions import export_decisions, import_decisions
from kzturk.cli.commands.extract import extract
from kzturk.cli.commands.figures import figures, pledges
from kzturk.cli.commands.gaps import gaps
from kzturk.cli.commands.ingest import ingest
from kzturk.cli.commands.invitations import invitations
from kzturk.cli.commands.leaders import leaders
from kzturk.cli.commands.meetings import meetings
from kzturk.cli.commands.open import open as open_article
from kzturk.cli.commands.review import review
from kzturk.cli.commands.rules import rules
from kzturk.cli.commands.same import not_same, same
from kzturk.cli.commands.search import search
from kzturk.cli.commands.show import show
from kzturk.cli.commands.stats import stats, timeline, trend
from kzturk.cli.commands.topics import topics
from kzturk.cli.commands.tracing import changes, compare, conflicts, why
from kzturk.cli.commands.undo import undo
from kzturk.cli.commands.venues import venues
from kzturk.cli.group import Door
from kzturk.cli.registering import register
from kzturk.cli.start import write_start

app = typer.Typer(
    cls=Door,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"kzturk {__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def start(
    context: typer.Context,
    version: Annotated[
        bool,
        typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and exit."),
    ] = False,
) -> None:
    """Who of Kazakhstan and Turkmenistan met whom, when, where, about what, with the words that say so.

    \b
    Where to start:
      kzturk ingest FOLDER               read news articles into the database
      kzturk meetings --leader Tokayev   ask who met whom
      kzturk topics --since 2024         ask what they talked about
      kzturk show ID                     see one meeting and the words behind it

    Results go to stdout, everything else to stderr. Exit codes: 0 done (an empty answer is an answer), 1 some
    inputs failed, 2 wrong usage, 3 no usable database.
    """
    if context.invoked_subcommand is None:
        typer.echo("".join(write_start()), nl=False)


COMMANDS = (
    (ingest, "Read articles into the database."),
    (meetings, "Who met whom, when, where, about what."),
    (show, "One meeting whole, with the words it came from."),
    (open_article, "A meeting's article, with what was read in it marked."),
    (topics, "What they talked about, and how often."),
    (leaders, "Who took part, and how often."),
    (venues, "Where they met, and how often."),
    (articles, "Which articles were read."),
    (stats, "How many meetings, by year, leader, topic ..."),
    (trend, "A topic along the years."),
    (timeline, "Meetings along the years."),
    (search, "Articles by their words, the best first."),
    (why, "The trail of a value: claims, words, rules, decisions."),
    (compare, "What each report of a meeting tells and leaves out."),
    (conflicts, "Where reports of a meeting disagree."),
    (changes, "What became new, different or gone."),
    (invitations, "Who invited whom to what, and what became of it."),
    (pledges, "Targets told again and again, beside the actual figures."),
    (figures, "Numbers of the relation as series."),
    (gaps, "Months without contact, topics that fell silent."),
    (same, "Say that two meetings are one."),
    (not_same, "Say that two meetings are not one."),
    (correct, "Set a value of a meeting right."),
    (undo, "Take a decision back."),
    (review, "Look at what a person should decide."),
    (decisions, "What people decided."),
    (export_decisions, "Write decisions to share them."),
    (import_decisions, "Take decisions in from a file."),
    (extract, "Articles to JSON, without a database."),
    (evaluate, "How well kzturk reads, measured on coded articles."),
    (rules, "The rules by which articles are read."),
)
for command, short_help in COMMANDS:
    register(app, command, short_help)
app.add_typer(config, name="config", short_help="Settings that last: database, format, knowledge, pager, colour.")
app.add_typer(db, name="db", short_help="Look after the database: upgrade, check, info, rebuild, backup.")

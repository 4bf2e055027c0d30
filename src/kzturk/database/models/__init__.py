"""The relational model, a file for each kind of table; docs/data-model.md is generated from it."""

from kzturk.database.models.base import UNKNOWN_DAY, Base
from kzturk.database.models.compared import ArticleBand, Attribution, Conflict, ReportPerson, Reprint, Suggestion
from kzturk.database.models.concluded import (
    Figure,
    Meeting,
    MeetingReport,
    MeetingTopic,
    Outcome,
    Participation,
)
from kzturk.database.models.decided import Correction, CorrectionReport, Judgement, JudgementReport, ReviewAnswer
from kzturk.database.models.fulltext import FULL_TEXT, FULL_TEXT_DDL
from kzturk.database.models.kept import Change, IngestRun, RetiredMeeting
from kzturk.database.models.reference import (
    Occasion,
    Office,
    Person,
    PersonName,
    Place,
    PlaceName,
    Source,
    Tenure,
    Topic,
)
from kzturk.database.models.reported import Article, ArticleClaim, ArticleFile, Claim, Report
from kzturk.database.models.rolled import SUMS_DDL, MeetingMonth, PersonMonth, TopicMonth, VenueMonth
from kzturk.database.models.views import VIEWS, View

__all__ = [
    "FULL_TEXT",
    "FULL_TEXT_DDL",
    "SUMS_DDL",
    "UNKNOWN_DAY",
    "VIEWS",
    "Article",
    "ArticleBand",
    "ArticleClaim",
    "ArticleFile",
    "Attribution",
    "Base",
    "Change",
    "Claim",
    "Conflict",
    "Correction",
    "CorrectionReport",
    "Figure",
    "IngestRun",
    "Judgement",
    "JudgementReport",
    "Meeting",
    "MeetingMonth",
    "MeetingReport",
    "MeetingTopic",
    "Occasion",
    "Office",
    "Outcome",
    "Participation",
    "Person",
    "PersonMonth",
    "PersonName",
    "Place",
    "PlaceName",
    "Report",
    "ReportPerson",
    "Reprint",
    "RetiredMeeting",
    "ReviewAnswer",
    "Source",
    "Suggestion",
    "Tenure",
    "Topic",
    "TopicMonth",
    "VenueMonth",
    "View",
]  # fmt: skip

"""Everything that can go wrong in a way a person can mend, as one tree.

KzturkError                    exit code
├── UsageError                 2   what was asked cannot be understood
│   ├── UnknownNameError           a leader, topic, place, rule ... that nobody knows ("did you mean")
│   └── InvalidDateError           a date that is none, or a range that runs backwards
├── DocumentError              1   one input cannot be read; the others go on
├── MissingPackageError        1   something optional was asked for whose package is not installed
├── KnowledgeError             2   a knowledge file is wrong: names file, key and reason
└── DatabaseError              3   no usable database
    ├── DatabaseMissingError       nothing there to ask
    ├── DatabaseLockedError        somebody else is writing
    ├── DatabaseReadOnlyError      may not be written
    ├── NotADatabaseError          some other file
    └── DatabaseTooNewError        made by a newer kzturk

Every message is a whole sentence that says what is wrong and what to do.
"""

from __future__ import annotations


class KzturkError(Exception):
    """Something went wrong that a sentence can explain; ``exit_code`` is what the process returns."""

    exit_code = 1


class UsageError(KzturkError):
    """What was asked cannot be understood."""

    exit_code = 2


class UnknownNameError(UsageError):
    """A name that neither the knowledge nor the database has; ``suggestions`` are the nearest known ones."""

    def __init__(self, message: str, suggestions: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.suggestions = suggestions


class InvalidDateError(UsageError):
    """A date that is none, or a range that ends before it begins."""


class DocumentError(KzturkError):
    """One input cannot be read; the message says which and why."""


class MissingPackageError(KzturkError):
    """What was asked needs a package that is not installed; the message says how to do without."""


class KnowledgeError(KzturkError):
    """A knowledge file is wrong; the message names file, key and reason."""

    exit_code = 2


class DatabaseError(KzturkError):
    """No usable database."""

    exit_code = 3


class DatabaseMissingError(DatabaseError):
    """There is no database yet at the place that was asked."""


class DatabaseLockedError(DatabaseError):
    """Another process is writing and did not finish in time."""


class DatabaseReadOnlyError(DatabaseError):
    """The database, or its folder, may not be written."""


class NotADatabaseError(DatabaseError):
    """The file is something else."""


class DatabaseTooNewError(DatabaseError):
    """The database was made by a newer kzturk; it is left as it is."""

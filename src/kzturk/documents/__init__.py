"""Files become documents: this room finds them, opens them and turns their bytes into clean text."""

from kzturk.documents.model import Document, FailedDocument, SkippedDocument
from kzturk.documents.reading import read_documents

__all__ = ["Document", "FailedDocument", "SkippedDocument", "read_documents"]

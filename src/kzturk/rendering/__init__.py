"""Rows become answers: tables, JSON, csv, Markdown. Only this room knows rich."""

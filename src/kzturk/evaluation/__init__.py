"""How well the extractor reads, measured against gold files."""

"""PDF to paragraphs in reading order: read flow.py first."""

"""EPUB to one article with its chapters: read pages.py first."""

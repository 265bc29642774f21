"""Web pages to the text of their article: read text.py first."""

"""The briefing as a book for e-readers: the page's own parts, cut into chapters and packed as EPUB 3.

    HTML page ─▶ chapters (chapters.py) ─▶ XHTML (xhtml.py) ┐
                                           contents (contents.py) ├▶ members of the archive (package.py)
                        front page as a picture (cover.py) ┘

The words are those of the HTML, which are those of the Markdown: nothing is composed a second time. EPUB has
no number of pages and no margin column; what the e-reader does with a citation (a window over the text, on
most) it learns from ``epub:type`` and ``role``.
"""

"""Word and OpenDocument files to paragraphs: read office/docx_body.py and office/odt_body.py first."""

"""What the readers share: the words of Markdown and HTML taken apart, and what a page says of itself."""

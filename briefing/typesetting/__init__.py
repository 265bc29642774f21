"""What the renderers share: the theme, the words of the page, text made inert, the outline."""

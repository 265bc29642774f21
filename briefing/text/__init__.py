"""Plain-text tools that know nothing of news: cleaning, paragraphs, sentences, words."""

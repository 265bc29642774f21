"""Messages of mail to articles: read message.py first."""

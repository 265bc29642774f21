"""What was printed, remembered from day to day: in a file beside the editions, or in a team's database."""

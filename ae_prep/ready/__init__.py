"""Where a preparation stands by the article's dos and don'ts: what stands, what is open, and the shortest way there."""

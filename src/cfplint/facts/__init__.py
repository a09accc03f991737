"""What a page and a file say: typed facts with places, for the rules to look at."""

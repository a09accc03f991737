"""Rules about kramdown: Markdown that does not do what its author thinks."""

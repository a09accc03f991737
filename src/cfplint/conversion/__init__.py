"""Clean HTML out of a site's pages, and the proof that nothing visible was lost."""

"""Rules about front matter, configuration and data files."""

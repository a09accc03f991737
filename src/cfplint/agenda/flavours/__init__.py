"""The lists of deadlines whose YAML is written, one a file; the docstring of each names its source."""

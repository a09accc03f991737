"""The formats of the conversion report, one a file."""

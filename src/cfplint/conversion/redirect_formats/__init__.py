"""The forms of redirects that servers read, one a file."""

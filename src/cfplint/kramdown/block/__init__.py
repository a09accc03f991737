"""The block elements, one module each."""

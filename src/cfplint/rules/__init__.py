"""The rules: one file, one function, one name each, found by walking this package."""

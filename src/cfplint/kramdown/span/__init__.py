"""The span elements, one module each."""

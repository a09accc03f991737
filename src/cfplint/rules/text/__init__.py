"""Rules about characters and leftover text."""

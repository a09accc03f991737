"""Finds and repairs what has rotted in Jekyll sites of conferences and events."""

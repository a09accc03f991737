"""Reports: one file per format; they see findings only."""

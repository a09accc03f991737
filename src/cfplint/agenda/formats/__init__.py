"""The formats of `cfplint deadlines`, one a file."""

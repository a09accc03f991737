"""The wiring: a target is loaded, rendered and read, rules look at its facts, findings become a report."""

"""Rules about links: where they lead, and whether anything is there."""

"""Rules about HTML: judged on the assembled page, reported at the source."""

"""Planning and proving repairs: empty until the first rule carries a fix."""

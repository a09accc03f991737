"""Rules about dates: what has passed, what is left over, what is written wrong."""

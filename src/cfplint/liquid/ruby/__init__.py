"""How Ruby prints, compares, counts and cuts the values that a Liquid template handles."""

"""The objects that Jekyll and Liquid hand to templates."""

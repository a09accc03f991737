"""Liquid's syntax as Ruby's Liquid 4.0 reads it: markup, expressions, conditions."""

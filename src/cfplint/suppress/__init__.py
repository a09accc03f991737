"""Suppressions: what a comment, front matter or the configuration silences, and what is wrong with them."""

from cfplint.suppress.apply import SUPPRESSION_RULES, Outcome, apply
from cfplint.suppress.names import Names
from cfplint.suppress.read import read_suppressions
from cfplint.suppress.suppression import Suppression

__all__ = ["SUPPRESSION_RULES", "Names", "Outcome", "Suppression", "apply", "read_suppressions"]

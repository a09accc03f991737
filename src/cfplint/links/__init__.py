"""Where links lead: inside the site without network."""

from cfplint.links.space import UrlSpace
from cfplint.links.verdict import Verdict

__all__ = ["UrlSpace", "Verdict"]

"""Where links lead: inside the site without network, outside by asking."""

from cfplint.links.outside import Outside
from cfplint.links.space import UrlSpace
from cfplint.links.verdict import Verdict

__all__ = ["Outside", "UrlSpace", "Verdict"]

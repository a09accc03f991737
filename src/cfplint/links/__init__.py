"""Where links lead: inside the site without network."""

from cfplint.links.assets import links_of_assets
from cfplint.links.malformed import malformed
from cfplint.links.space import UrlSpace
from cfplint.links.unlinked import unlinked_pages
from cfplint.links.unresolved import with_unresolved
from cfplint.links.verdict import Verdict

__all__ = ["UrlSpace", "Verdict", "links_of_assets", "malformed", "unlinked_pages", "with_unresolved"]

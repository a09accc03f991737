"""Where links lead: inside the site without network, outside by asking."""

from cfplint.links.addresses import Addresses
from cfplint.links.assets import links_of_assets
from cfplint.links.contacts import mail_trouble, phone_trouble
from cfplint.links.copied import told_once
from cfplint.links.editions import is_edition_beside, other_edition_of
from cfplint.links.hosts import is_on_this_computer, is_preview
from cfplint.links.malformed import malformed
from cfplint.links.outside import Outside
from cfplint.links.outside.web_address import web_address
from cfplint.links.space import UrlSpace
from cfplint.links.unlinked import unlinked_pages
from cfplint.links.unresolved import with_unresolved
from cfplint.links.verdict import Verdict

__all__ = [
    "Addresses",
    "Outside",
    "UrlSpace",
    "Verdict",
    "is_edition_beside",
    "is_on_this_computer",
    "is_preview",
    "links_of_assets",
    "mail_trouble",
    "malformed",
    "other_edition_of",
    "phone_trouble",
    "told_once",
    "unlinked_pages",
    "web_address",
    "with_unresolved",
]

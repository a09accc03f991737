"""Clean HTML out of a site's pages, and the proof that nothing visible was lost.

Nothing here imports Beautiful Soup before a page is cleaned.
"""

from cfplint.conversion.clean import clean
from cfplint.conversion.losses import Loss, losses
from cfplint.conversion.output import OutputFile, Written, write_site
from cfplint.conversion.visible import visible_text

__all__ = ["Loss", "OutputFile", "Written", "clean", "losses", "visible_text", "write_site"]

"""Clean HTML out of a site's pages, and the proof that nothing visible was lost.

Nothing here imports Beautiful Soup or turbohtml before a page is cleaned.
"""

from cfplint.conversion.clean import clean
from cfplint.conversion.losses import Loss, losses
from cfplint.conversion.output import OutputFile, Written, write_site

__all__ = ["Loss", "OutputFile", "Written", "clean", "losses", "write_site"]

"""Clean HTML out of a site's pages, and the proof that nothing visible was lost.

Nothing here imports Beautiful Soup or turbohtml before a page is cleaned.
"""

from cfplint.conversion.change import Change, Loss
from cfplint.conversion.clean import Cleaned, clean
from cfplint.conversion.converted import Conversion
from cfplint.conversion.losses import losses
from cfplint.conversion.output import OutputFile, Written, rehearse, write_site
from cfplint.conversion.record import Note
from cfplint.conversion.step import Step, all_steps, modes_of

__all__ = [
    "Change",
    "Cleaned",
    "Conversion",
    "Loss",
    "Note",
    "OutputFile",
    "Step",
    "Written",
    "all_steps",
    "clean",
    "losses",
    "modes_of",
    "rehearse",
    "write_site",
]

"""cfplint's own options: what there is, where they are found, and their schema."""

from cfplint.config.external import ExternalOptions, HostOptions
from cfplint.config.load import load_config
from cfplint.config.options import Config, EditionState, FailOn, LinkOptions, SiteOptions
from cfplint.config.table import schema

__all__ = [
    "Config",
    "EditionState",
    "ExternalOptions",
    "FailOn",
    "HostOptions",
    "LinkOptions",
    "SiteOptions",
    "load_config",
    "schema",
]

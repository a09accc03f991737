"""cfplint's own options: what there is, where they are found, and their schema."""

from cfplint.config.load import load_config
from cfplint.config.options import Config, EditionState, FailOn, SiteOptions
from cfplint.config.table import schema

__all__ = ["Config", "EditionState", "FailOn", "SiteOptions", "load_config", "schema"]

"""The version of cfplint."""

__version__ = "0.1.0"

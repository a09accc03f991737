"""The formats: a file `x.py` holds the format `x`, a function of that name decorated with `report_format`."""

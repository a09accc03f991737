"""The cleaning steps: a file `x.py` holds the step `x`, a function of that name decorated with `cleaning_step`."""

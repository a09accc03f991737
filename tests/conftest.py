"""What all tests share."""

import os

from hypothesis import HealthCheck, settings

# How fast examples are made says something about the machine, nothing about cfplint.
settings.register_profile("cfplint", deadline=None, suppress_health_check=[HealthCheck.too_slow])
# In CI the examples are the same on every run, so that a change passes or fails for its own sake.
settings.register_profile("ci", settings.get_profile("cfplint"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "cfplint")

"""What all tests share."""

from hypothesis import HealthCheck, settings

# How fast examples are made says something about the machine, nothing about cfplint.
settings.register_profile("cfplint", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("cfplint")

"""`python -m cfplint`."""

import sys

from cfplint.cli import main

if __name__ == "__main__":
    sys.exit(main())

"""`python -m retold.cli`."""

import sys

from retold.cli import main

sys.exit(main())

"""`python -m claimcheck` is the command line."""

from claimcheck.cli import main

if __name__ == "__main__":
    raise SystemExit(main())

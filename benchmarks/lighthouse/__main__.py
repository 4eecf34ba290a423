"""Gives pages of the site a mark: `python -m benchmarks.lighthouse [--runs 3]`.

`WIJKENGIDS_SITE` names a built site; without it one is built. Prints a table in Markdown, and below
it what is not perfect. Ends with 1 when a goal is not met.
"""

from __future__ import annotations

import argparse
import sys

from benchmarks.lighthouse.measure import measure
from benchmarks.report import result_lines


def main() -> int:
    """Run the command line; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.lighthouse")
    parser.add_argument("--runs", type=int, default=3)
    found = measure(parser.parse_args().runs)
    print("\n".join(result_lines(found)))
    return 0 if all(goal.is_met for goal in found.goals) else 1


if __name__ == "__main__":
    sys.exit(main())

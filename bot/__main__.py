"""Run Cuttings: as `python -m bot`, and as the command `cuttings`.

Light on purpose: every process that is started to read articles goes through
here again (see `bot.loading`), and needs neither Slack nor a command line.
"""

import sys


def main() -> None:
    """Run the command line; one who stops it while it starts gets one word."""
    try:
        from bot.cli import (  # noqa: PLC0415 - not for those that read articles
            main as run,
        )

        run()
    except KeyboardInterrupt:
        sys.exit("Aborted!")  # as click says later on


if __name__ == "__main__":
    main()

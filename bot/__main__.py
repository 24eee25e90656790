"""Run Cuttings: as `python -m bot`, and as the command `cuttings`.

Light on purpose: every process that is started to read articles goes through
here again (see `bot.loading`), and needs neither Slack nor a command line.
"""


def main() -> None:
    """Run the command line."""
    from bot.cli import main as run  # noqa: PLC0415 - not for those that read articles

    run()


if __name__ == "__main__":
    main()

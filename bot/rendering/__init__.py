"""An Answer dressed for its surfaces: text, Block Kit pages, a JSON record.

Nothing here waits, logs, or knows to whom a reply goes.
"""

from bot.rendering.paging import Controls, render
from bot.rendering.plain import render_plain
from bot.rendering.record import answer_record

__all__ = ["Controls", "answer_record", "render", "render_plain"]

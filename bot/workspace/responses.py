"""What an app says in answer to a command or an interaction.

Knows the fields of an answer given with an acknowledgement or to a response
URL. Refuses to count how often one is given (see `tickets`).
Source: https://docs.slack.dev/interactivity/handling-user-interaction
"""

from bot.workspace.arguments import Args, SlackError, contents, flag
from bot.workspace.newsroom import BOT, Newsroom, Unknown
from bot.workspace.tickets import Origin


def respond(newsroom: Newsroom, origin: Origin, args: Args) -> None:
    """Post, replace or delete as the answer says; raises `SlackError`."""
    try:
        if flag(args, "delete_original"):
            newsroom.delete(origin.channel, origin.ts)
            return
        text, blocks = contents(args)
        if flag(args, "replace_original") and origin.ts:
            newsroom.edit(origin.channel, origin.ts, text=text, blocks=blocks)
            return
        newsroom.post(
            origin.channel,
            BOT,
            text,
            blocks=blocks,
            thread_ts=str(args.get("thread_ts") or ""),
            is_ephemeral=args.get("response_type") != "in_channel",
        )
    except Unknown:
        raise SlackError("message_not_found") from None

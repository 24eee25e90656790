// One message, and a list of them with its day dividers.

import { blocksNode } from "./blocks.js";
import { arrange, el, icon, openMenu } from "./dom.js";
import { mrkdwn, nearby } from "./mrkdwn.js";

const TOGETHER_SECONDS = 300; // messages by one person this close share a heading
const clock = new Intl.DateTimeFormat(undefined, { hour: "numeric", minute: "2-digit" });
const day = new Intl.DateTimeFormat(undefined, { weekday: "long", month: "long", day: "numeric" });

/** Make a person's avatar: an initial on a coloured tile. */
export function avatar(user, state) {
  const kind = user.id === state.house ? "house" : user.is_bot ? "bot" : "you";
  return el("span", { class: `avatar ${kind}`, aria: { hidden: "true" } }, user.name.slice(0, 1).toUpperCase());
}

/** Find who said something; the workspace's own notes come from no user. */
export function speaker(state, id) {
  return state.users.get(id) ?? { id, name: "Local newsroom", is_bot: false };
}

const timeOf = (ts) => new Date(Number(ts) * 1000);

/** Name a day as a divider does. */
export function dayName(ts) {
  const word = nearby(timeOf(ts));
  return word ? word[0].toUpperCase() + word.slice(1) : day.format(timeOf(ts));
}

/** A list of messages that keeps the nodes of those that did not change. */
export class MessageList {
  constructor(state, acts, { label, isThread = false }) {
    Object.assign(this, { state, acts, isThread });
    this.held = new Map();
    this.node = el("div", { role: "log", class: "messages", aria: { label, live: "polite", relevant: "additions" } });
  }

  /** Show these messages, oldest first, after `head`. */
  draw(messages, head = null) {
    const nodes = head ? [head] : [];
    let before = null;
    for (const message of messages) {
      if (!before || dayName(before.ts) !== dayName(message.ts)) {
        nodes.push(this.kept(`day ${dayName(message.ts)}`, "", () => divider(message.ts)));
      }
      nodes.push(this.message(message, before));
      before = message;
    }
    arrange(this.node, nodes);
  }

  message(message, before) {
    const replies = this.isThread ? [] : this.state.repliesTo(message);
    const isCompact = Boolean(before) && before.user === message.user && before.is_ephemeral === message.is_ephemeral
      && Number(message.ts) - Number(before.ts) < TOGETHER_SECONDS && dayName(before.ts) === dayName(message.ts);
    const look = JSON.stringify([message, isCompact, replies.map((reply) => reply.ts)]);
    return this.kept(message.ts, look, () => messageNode(message, replies, { isCompact, ...this }));
  }

  kept(key, look, make) {
    const held = this.held.get(key);
    if (held?.look === look) return held.node;
    const node = make();
    if (held?.node.contains(document.activeElement)) queueMicrotask(() => refocus(node));
    this.held.set(key, { look, node });
    return node;
  }
}

function refocus(node) {
  (node.querySelector(".block button, .block select") ?? node).focus({ preventScroll: true });
}

function divider(ts) {
  return el("div", { class: "day", role: "separator" }, el("span", {}, dayName(ts)));
}

function messageNode(message, replies, { state, acts, isThread, isCompact }) {
  const who = speaker(state, message.user);
  const time = timeOf(message.ts);
  const stamp = el("time", { datetime: time.toISOString(), title: time.toLocaleString() }, clock.format(time));
  const content = message.blocks.length
    ? blocksNode(message.blocks, { channel: message.channel, ts: message.ts })
    : el("div", { class: "prose" }, mrkdwn(message.text));
  return el("article", {
    class: `message${isCompact ? " compact" : ""}${message.is_ephemeral ? " ephemeral" : ""}`,
    tabindex: "-1", data: { ts: message.ts, user: message.user }, aria: { label: `${who.name}, ${clock.format(time)}` },
  },
  message.is_ephemeral && onlyYou(message, acts),
  el("div", { class: "gutter" }, isCompact ? hourOf(stamp) : avatar(who, state)),
  el("div", { class: "body" },
    !isCompact && el("p", { class: "byline" }, el("b", {}, who.name), who.is_bot && el("span", { class: "badge" }, "APP"), stamp),
    content,
    message.edited_ts && message.user === state.you && el("small", { class: "edited" }, "(edited)"),
    replies.length > 0 && replyBar(message, replies, state, acts)),
  !message.is_ephemeral && toolbar(message, state, acts, isThread));
}

/** Leave "AM" and "PM" out where there is no room for them. */
function hourOf(stamp) {
  stamp.textContent = stamp.textContent.replace(/\s*[AP]M$/i, "");
  return stamp;
}

function onlyYou(message, acts) {
  return el("p", { class: "only-you" }, icon("eye"), "Only visible to you",
    el("button", { type: "button", class: "linklike", onclick: () => acts.dismiss(message) }, "Dismiss"));
}

function replyBar(message, replies, state, acts) {
  const latest = timeOf(replies.at(-1).ts);
  const count = replies.length === 1 ? "1 reply" : `${replies.length} replies`;
  const people = [...new Set(replies.map((reply) => reply.user))].map((id) => avatar(speaker(state, id), state));
  return el("button", { type: "button", class: "replies", onclick: () => acts.openThread(message) },
    people, el("b", {}, count), el("small", {}, `Last reply ${nearby(latest) || day.format(latest)} at ${clock.format(latest)}`));
}

function toolbar(message, state, acts, isThread) {
  const shortcuts = state.app.shortcuts.filter((shortcut) => shortcut.is_of_message);
  const more = el("button", {
    type: "button", title: "More actions", aria: { label: "More actions", haspopup: "menu", expanded: "false" },
    onclick: () => openMenu(more, "Message shortcuts", shortcuts.map((shortcut) =>
      [shortcut.name, () => acts.shortcut(shortcut.callback_id, message), `${state.app.name}: ${shortcut.description}`])),
  }, icon("more"));
  return el("div", { class: "tools", role: "toolbar", aria: { label: "Message actions" } },
    !isThread && el("button", {
      type: "button", title: "Reply in thread", aria: { label: "Reply in thread" }, onclick: () => acts.openThread(message),
    }, icon("thread")),
    shortcuts.length > 0 && more);
}

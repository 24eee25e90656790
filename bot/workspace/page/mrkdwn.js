// Slack's mrkdwn as DOM nodes. Whatever an app sends can only ever become text,
// a few inline elements, and links to http(s) and mail.

import { el } from "./dom.js";

const INLINE = new RegExp(
  [
    "`(?<code>[^`\\n]+)`",
    "<(?<special>[^<>\\n]+)>",
    "(?<![\\w*])\\*(?=\\S)(?<bold>[^*\\n]*[^*\\s])\\*(?![\\w*])",
    "(?<!\\w)_(?=\\S)(?<italic>[^\\n]{0,3000}?[^\\s])_(?!\\w)", // bounded, so that many a lone _ costs little
    "(?<![\\w~])~(?=\\S)(?<strike>[^~\\n]*[^~\\s])~(?![\\w~])",
    ":(?<emoji>[a-z0-9_+-]+):",
  ].join("|"),
  "g",
);
const EMOJI = {
  "+1": "👍", bulb: "💡", calendar: "📅", eyes: "👀", mag: "🔍", newspaper: "📰", question: "❓",
  speech_balloon: "💬", tada: "🎉", warning: "⚠️", wave: "👋", white_check_mark: "✅", x: "❌",
};
const ENTITIES = { "&lt;": "<", "&gt;": ">", "&amp;": "&" };
const names = { users: new Map(), channels: new Map(), goTo: () => {} };

/** Tell who is who, for mentions; `goTo` opens a channel by id. */
export function know(users, channels, goTo) {
  Object.assign(names, { users, channels, goTo });
}

/** Turn Slack's three entities back into characters. */
export function plain(text) {
  return text.replace(/&(?:lt|gt|amp);/g, (entity) => ENTITIES[entity]);
}

/** Show a text object: plain or mrkdwn. */
export function textNodes(object) {
  return object.type === "mrkdwn" ? mrkdwn(object.text) : [plain(object.text)];
}

/** Show mrkdwn: fenced code, quotes and lines, with inline marks in them. */
export function mrkdwn(text) {
  return text.split(/```\n?([\s\S]*?)\n?```\n?/).flatMap((part, at) =>
    at % 2 ? [el("pre", {}, el("code", {}, leaf(part)))] : paragraphs(part));
}

function paragraphs(text) {
  const nodes = [];
  let quote = null;
  let isQuotedOn = false;
  const lines = text.split("\n");
  lines.forEach((line, at) => {
    const marked = /^(?:&gt;|>)(&gt;&gt;|>>)? ?/.exec(line);
    if (marked || isQuotedOn) {
      isQuotedOn ||= Boolean(marked[1]);
      quote ??= nodes[nodes.push(el("blockquote")) - 1];
      if (quote.hasChildNodes()) quote.append(el("br"));
      quote.append(...inline(marked ? line.slice(marked[0].length) : line));
      return;
    }
    if (quote) quote = null;
    else if (at > 0) nodes.push(el("br"));
    nodes.push(...inline(line));
  });
  return nodes;
}

function inline(text) {
  const nodes = [];
  let from = 0;
  for (const found of text.matchAll(INLINE)) {
    const node = shown(found.groups);
    if (node === null) continue;
    nodes.push(leaf(text.slice(from, found.index)), node);
    from = found.index + found[0].length;
  }
  nodes.push(leaf(text.slice(from)));
  return nodes.filter((node) => node !== "");
}

const leaf = (text) => plain(text);

function shown({ code, special, bold, italic, strike, emoji }) {
  if (code) return el("code", {}, leaf(code));
  if (special) return specially(special);
  if (bold) return el("b", {}, inline(bold));
  if (italic) return el("i", {}, inline(italic));
  if (strike) return el("s", {}, inline(strike));
  return EMOJI[emoji] ? el("span", { role: "img", aria: { label: emoji } }, EMOJI[emoji]) : null;
}

function specially(inside) {
  const [target, ...rest] = inside.split("|");
  const label = rest.join("|");
  if (target.startsWith("@")) {
    const name = names.users.get(target.slice(1))?.name ?? label ?? target;
    return el("span", { class: "mention" }, `@${name}`);
  }
  if (target.startsWith("#")) {
    const id = target.slice(1);
    const name = names.channels.get(id)?.name ?? plain(label);
    return el("button", { type: "button", class: "mention", onclick: () => names.goTo(id) }, `#${name}`);
  }
  if (target.startsWith("!date^")) return when(target, label);
  if (target.startsWith("!")) return el("span", { class: "mention" }, `@${plain(label) || target.slice(1)}`);
  return link(target, label ? inline(label) : [plain(target)]);
}

/** Make a link, if it leads where a link may lead; else just its label. */
export function link(target, label) {
  const address = plain(target);
  if (!/^(https?:\/\/|mailto:)/i.test(address)) return el("span", {}, label);
  return el("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, label);
}

const FORMS = {
  date_num: { year: "numeric", month: "2-digit", day: "2-digit" },
  date: { year: "numeric", month: "long", day: "numeric" },
  date_short: { year: "numeric", month: "short", day: "numeric" },
  date_long: { weekday: "long", year: "numeric", month: "long", day: "numeric" },
  time: { hour: "numeric", minute: "2-digit" },
  time_secs: { hour: "numeric", minute: "2-digit", second: "2-digit" },
};

function when(target, fallback) {
  const [, seconds, pattern, address] = target.split("^");
  const day = new Date(Number(seconds) * 1000);
  if (Number.isNaN(day.getTime()) || !pattern) return el("span", {}, plain(fallback));
  const text = plain(pattern).replace(/\{(\w+)\}/g, (whole, name) => {
    const form = FORMS[name.replace("_pretty", "")];
    if (!form) return whole;
    return (name.endsWith("_pretty") && nearby(day)) || new Intl.DateTimeFormat(undefined, form).format(day);
  });
  const shownAs = el("time", { datetime: day.toISOString(), title: plain(fallback) }, text);
  return address ? link(address, [shownAs]) : shownAs;
}

/** Say "today", "yesterday" or "tomorrow", or nothing. */
export function nearby(day) {
  const days = Math.round((new Date(day).setHours(0, 0, 0, 0) - new Date().setHours(0, 0, 0, 0)) / 864e5);
  return { "-1": "yesterday", 0: "today", 1: "tomorrow" }[days] ?? "";
}

// The local newsroom's page. What tests may hold on to: the log (role "log") and
// its articles [data-ts][data-user]; textarea[data-composer=channel|thread];
// links [data-room]; tabs [data-tab]; #thread; dialog[data-view]; inside blocks
// [data-block], [data-action] and [data-key="block_id/action_id"].

import { gather, inhabit } from "./blocks.js";
import { composer } from "./composer.js";
import { el, icon, toast } from "./dom.js";
import { MessageList, avatar } from "./messages.js";
import { know } from "./mrkdwn.js";
import { drawModal, homeNode } from "./views.js";

const part = (id) => document.getElementById(id);
const narrow = matchMedia("(max-width: 719px)");

const state = {
  room: null, tab: "messages", thread: null, unread: new Map(), connected: true, isLive: false,
  get here() { return this.channels.get(this.room); },
  get botName() { return this.users.get(this.bot).name; },
  repliesTo(message) {
    if (message.thread_ts !== message.ts) return [];
    return [...this.channels.get(message.channel).messages.values()]
      .filter((reply) => reply.thread_ts === message.ts && reply.ts !== message.ts && !reply.is_ephemeral);
  },
};

// -------------------------------------------------------------- asking

async function ask(act, body) {
  const answer = await fetch(`/page/${act}`, {
    method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body),
  });
  return answer.json();
}

async function attempt(act, body) {
  const done = await ask(act, body).catch(() => ({ ok: false }));
  if (!done.ok) toast(`${state.botName} didn’t respond.`);
  return done;
}

const acts = {
  openThread: (message) => openThread(message.thread_ts || message.ts),
  dismiss: ({ channel, ts }) => ask("dismiss", { channel, ts }),
  shortcut: (callback_id, message) => attempt("shortcut", { callback_id, channel: message?.channel ?? "", ts: message?.ts ?? "" }),
  submitView: (view, filled) => ask("submit", { view_id: view.id, filled }),
  closeView: (view) => ask("close", { view_id: view.id }),
};

async function press(given, source) {
  const { inputId, isSilent, ...where } = given;
  const root = source.closest(".message, .modal, .home");
  source.setAttribute("aria-busy", "true");
  await attempt("press", { ...where, filled: root ? gather(root) : {} });
  source.removeAttribute("aria-busy");
}

function send(thread_ts) {
  return async (text) => {
    const act = text.startsWith("/") ? "command" : "say";
    const channel = state.room;
    (thread_ts ? threadList : list).node.dispatchEvent(new Event("sent"));
    await ask(act, thread_ts ? { channel, text, thread_ts } : { channel, text });
  };
}

// -------------------------------------------------------------- showing

let list = null;
let threadList = null;
let input = null;

function drawSidebar() {
  const entry = (room, tab, sign, name) => {
    const count = tab === "home" ? 0 : state.unread.get(room) ?? 0;
    const isHere = state.room === room && (room !== state.dm || state.tab === tab);
    return el("li", {}, el("a", {
      href: tab === "home" ? "#/home" : `#/${state.channels.get(room).is_im ? room : name}`,
      class: count ? "unread" : "", data: { room: tab === "home" ? "home" : name },
      aria: { current: isHere ? "page" : "false", ...(count ? { label: `${name}, ${count} unread` } : {}) },
      onclick: () => openSidebar(false),
    }, sign, el("span", {}, name), count > 0 && el("span", { class: "count", aria: { hidden: "true" } }, String(count))));
  };
  const presence = el("span", { class: `presence ${state.connected ? "on" : ""}`, title: state.connected ? "Connected" : "Not connected" });
  const bot = state.users.get(state.bot);
  const held = document.activeElement.dataset.room;
  const section = (title, ...entries) => [el("h2", {}, title), el("ul", {}, entries)];
  part("sidebar").replaceChildren(
    el("div", { class: "team" }, el("b", {}, "Local newsroom"), el("small", {}, "Runs on this machine alone")),
    ...section("Channels", [...state.channels.values()].filter((room) => !room.is_im)
      .map((room) => entry(room.id, "messages", el("span", { class: "sign" }, "#"), room.name))),
    ...(state.app.has_messages ? section("Direct messages", entry(state.dm, "messages", avatar(bot, state), bot.name)) : []),
    ...(state.app.has_home ? section("Apps", entry(state.dm, "home", avatar(bot, state), state.app.name)) : []),
    el("p", { class: "connection", role: "status" }, presence, state.connected ? `${state.app.name} is connected` : `Waiting for ${state.app.name} to connect`));
  if (held) part("sidebar").querySelector(`[data-room="${CSS.escape(held)}"]`)?.focus();
  const total = [...state.unread.values()].reduce((sum, count) => sum + count, 0);
  document.title = `${total ? `(${total}) ` : ""}${state.here.is_im ? state.here.name : `#${state.here.name}`} · Local newsroom`;
}

/** In a narrow window the sidebar is a drawer. */
function openSidebar(isOpen) {
  const sidebar = part("sidebar");
  sidebar.classList.toggle("open", isOpen);
  document.querySelector(".hamburger").setAttribute("aria-expanded", String(isOpen));
  if (isOpen) sidebar.querySelector("a[aria-current=page], a").focus();
}

function drawHeading() {
  const room = state.here;
  const menu = el("button", {
    type: "button", class: "plainly hamburger", aria: { label: "Channels", controls: "sidebar", expanded: "false" },
    onclick: () => openSidebar(true),
  }, icon("menu"));
  const tab = (name, label) => el("a", {
    href: name === "home" ? "#/home" : `#/${state.dm}`, data: { tab: name }, aria: { current: state.tab === name ? "page" : "false" },
  }, label);
  part("heading").replaceChildren(menu,
    el("h1", {}, room.is_im ? [avatar(state.users.get(state.bot), state), room.name] : [el("span", { class: "sign" }, "#"), room.name]),
    ...(room.is_im && state.app.has_home && state.app.has_messages ? [el("nav", { class: "tabs", aria: { label: "Tabs" } }, tab("home", "Home"), tab("messages", "Messages"))] : []));
}

function drawRoom() {
  drawHeading();
  if (state.room === state.dm && state.tab === "home") {
    list = null;
    part("content").replaceChildren(el("div", { class: "scroll" }, homeNode(state)));
    return;
  }
  const room = state.here;
  const name = room.is_im ? room.name : `#${room.name}`;
  list = new MessageList(state, acts, { label: `Messages in ${name}` });
  list.head = el("div", { class: "intro" },
    el("h2", {}, room.is_im ? [avatar(state.users.get(state.bot), state), room.name] : name),
    el("p", {}, room.is_im
      ? `This is the very beginning of your conversation with ${room.name}. ${state.app.description}`
      : `This is the very beginning of the ${name} channel. Type / to see what commands there are, or mention @${state.botName}.`));
  input = composer({ state, acts, kind: "channel", label: `Message ${name}`, send: send("") });
  part("content").replaceChildren(el("div", { class: "scroll", tabindex: "0", role: "region", aria: { label: `${name}, scrollable` } }, list.node), input);
  drawMessages();
  stick(list);
  if (!narrow.matches) input.focusBox();
}

function drawMessages() {
  if (!list) return;
  const shown = [...state.here.messages.values()]
    .filter((message) => message.thread_ts === "" || message.thread_ts === message.ts || message.is_broadcast);
  list.draw(shown, list.head);
}

function drawThread() {
  if (!state.thread || !threadList) return;
  const messages = [...state.here.messages.values()].filter((message) => [message.ts, message.thread_ts].includes(state.thread));
  if (!messages.some((message) => message.ts === state.thread)) return closeThread();
  threadList.draw(messages);
}

/** Keep a list's end in sight, whatever grows or shrinks, while the reader is there. */
function stick({ node }) {
  const scroll = node.parentElement;
  let isAtEnd = true;
  let last = 0;
  const toEnd = () => { scroll.scrollTop = scroll.scrollHeight; };
  scroll.addEventListener("scroll", () => {
    // Only a way up is a leave: what grew below since the last frame is none.
    const isNear = scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 80;
    isAtEnd = isNear || (isAtEnd && scroll.scrollTop >= last);
    last = scroll.scrollTop;
  });
  const watch = new ResizeObserver(() => { if (isAtEnd) toEnd(); });
  watch.observe(scroll);
  watch.observe(node);
  node.addEventListener("sent", () => { isAtEnd = true; toEnd(); });
  toEnd();
}

function openThread(ts) {
  const back = document.activeElement;
  state.thread = ts;
  threadList = new MessageList(state, acts, { label: "Messages in this thread", isThread: true });
  const name = state.here.is_im ? state.here.name : `#${state.here.name}`;
  const reply = composer({ state, acts, kind: "thread", label: "Reply in this thread", send: send(ts) });
  const pane = part("thread");
  pane.hidden = false;
  pane.closing = () => back?.isConnected && back.focus();
  pane.replaceChildren(
    el("header", {}, el("h2", {}, "Thread"), el("small", {}, name),
      el("button", { type: "button", class: "plainly", aria: { label: "Close thread" }, onclick: closeThread }, icon("close"))),
    el("div", { class: "scroll", tabindex: "0", role: "region", aria: { label: "Thread, scrollable" } }, threadList.node), reply);
  document.body.classList.add("with-thread");
  drawThread();
  stick(threadList);
  reply.focusBox();
}

function closeThread() {
  if (!state.thread) return;
  state.thread = threadList = null;
  part("thread").hidden = true;
  part("thread").replaceChildren();
  document.body.classList.remove("with-thread");
  part("thread").closing();
}

// ------------------------------------------------------------ following

/** Go where the address says: #/newsdesk, #/home, or /archives/CHANNEL/pTS. */
function go() {
  const linked = /^\/archives\/(\w+)\/p(\d+)(\d{6})$/.exec(location.pathname);
  const key = decodeURIComponent(location.hash.slice(2)) || linked?.[1] || "";
  const found = [...state.channels.values()].find((room) => [room.id, room.name].includes(key));
  const room = key === "home" ? state.dm : (found ?? state.channels.values().next().value).id;
  const tab = key === "home" ? "home" : "messages";
  if (room !== state.room) closeThread();
  Object.assign(state, { room, tab });
  state.unread.delete(room);
  drawRoom();
  drawSidebar();
  if (room === state.dm) ask("home", { tab });
  if (linked && !location.hash) {
    const ts = `${linked[2]}.${linked[3]}`;
    const thread = new URLSearchParams(location.search).get("thread_ts");
    if (thread) openThread(thread);
    const target = document.querySelector(`[data-ts="${ts}"]`);
    target?.classList.add("linked");
    target?.scrollIntoView({ block: "center" });
  }
}

function take(news) {
  if (news.type === "message") {
    const { message } = news;
    const { messages } = state.channels.get(message.channel);
    const isNew = !messages.has(message.ts);
    if (isNew && message.thread_ts && messages.has(message.thread_ts)) {
      messages.get(message.thread_ts).thread_ts = message.thread_ts;
    }
    messages.set(message.ts, message);
    const isSeen = message.channel === state.room && state.tab === "messages" && !document.hidden;
    if (isNew && !isSeen && message.user !== state.you) {
      state.unread.set(message.channel, (state.unread.get(message.channel) ?? 0) + 1);
      drawSidebar();
    }
  } else if (news.type === "deleted") state.channels.get(news.channel).messages.delete(news.ts);
  else if (news.type === "views") {
    Object.assign(state, { modals: news.modals, home: news.home });
    drawModal(state, acts);
    if (state.tab === "home") drawRoom();
    return;
  } else if (news.type === "presence") {
    state.connected = news.connected;
    drawSidebar();
  }
  drawMessages();
  drawThread();
}

async function load() {
  const loaded = await (await fetch("/page/state")).json();
  Object.assign(state, loaded, {
    users: new Map(loaded.users.map((user) => [user.id, user])),
    channels: new Map(loaded.channels.map((room) => [room.id, { ...room, messages: new Map(room.messages.map((message) => [message.ts, message])) }])),
  });
  state.dm = loaded.channels.find((room) => room.is_im).id;
  know(state.users, state.channels, (id) => { location.hash = `#/${id}`; });
  inhabit({ press, users: state.users, channels: state.channels, here: () => state.room });
}

function live() {
  const line = new WebSocket(`ws://${location.host}/page/live`);
  const waiting = [];
  let isLoaded = false;
  line.onmessage = async ({ data }) => {
    const news = JSON.parse(data);
    if (news.type !== "hello") return isLoaded ? take(news) : waiting.push(news);
    const { thread, room } = state;
    await load();
    isLoaded = true;
    part("offline").hidden = true;
    document.body.dataset.live = "true";
    go();
    if (thread && room === state.room) openThread(thread);
    drawModal(state, acts);
    waiting.forEach(take);
  };
  line.onclose = () => {
    document.body.dataset.live = "false";
    part("offline").hidden = false;
    part("offline").textContent = "The local newsroom has stopped. Trying again …";
    setTimeout(live, 1500);
  };
}

window.addEventListener("hashchange", go);
document.addEventListener("visibilitychange", () => {
  if (!document.hidden && state.room && state.unread.delete(state.room)) drawSidebar();
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.defaultPrevented || document.querySelector("dialog[open]")) return;
  const sidebar = part("sidebar");
  if (sidebar.classList.contains("open")) {
    openSidebar(false);
    document.querySelector(".hamburger").focus();
  } else if (!event.target.value) closeThread(); // a half-written reply stays
});
document.addEventListener("pointerdown", (event) => {
  const sidebar = part("sidebar");
  if (sidebar.classList.contains("open") && !sidebar.contains(event.target)) openSidebar(false);
});
document.addEventListener("click", (event) => {
  const address = event.target.closest?.("a[href]")?.href ?? "";
  if (address.startsWith(`${location.origin}/archives/`)) {
    event.preventDefault();
    history.pushState(null, "", address);
    go();
  }
});
live();

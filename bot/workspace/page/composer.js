// Where one types: sends on Enter, completes /commands, @mentions and #channels.

import { el, icon, openMenu, toast } from "./dom.js";

let serial = 0;

/** Make a composer; `send(text)` resolves when the text is on its way. */
export function composer({ state, acts, label, kind, send }) {
  const id = `composer-${serial += 1}`;
  let options = [];
  let at = 0;
  const box = el("textarea", {
    id, rows: 1, placeholder: label, data: { composer: kind },
    role: "combobox", autocomplete: "off", spellcheck: "true",
    aria: { label, autocomplete: "list", controls: `${id}-list`, expanded: "false" },
  });
  const list = el("div", { id: `${id}-list`, role: "listbox", class: "completions", aria: { label: "Suggestions" }, hidden: true });
  const hint = el("p", { class: "usage", hidden: true, aria: { live: "polite" } });

  const refresh = () => {
    box.style.height = "auto";
    box.style.height = `${Math.min(box.scrollHeight, 200)}px`;
    submit.disabled = box.value.trim() === "";
    const typed = box.value.slice(0, box.selectionStart);
    options = suggestions(state, typed, kind);
    at = 0;
    const command = state.app.commands.find((known) => box.value.startsWith(`${known.command} `));
    hint.hidden = !command?.usage_hint || kind === "thread";
    hint.textContent = command ? `${command.command} ${command.usage_hint}` : "";
    show();
  };
  const show = () => {
    list.hidden = options.length === 0;
    box.setAttribute("aria-expanded", String(!list.hidden));
    list.replaceChildren(...options.map((option, n) => el("div", {
      role: "option", id: `${id}-${n}`, aria: { selected: String(n === at) },
      onpointerdown: (event) => { event.preventDefault(); accept(n); },
    }, el("b", {}, option.name), option.usage && el("code", {}, option.usage), option.about && el("small", {}, option.about))));
    if (list.hidden) box.removeAttribute("aria-activedescendant");
    else {
      box.setAttribute("aria-activedescendant", `${id}-${at}`);
      list.children[at].scrollIntoView({ block: "nearest" });
    }
  };
  const accept = (n) => {
    const { start, insert } = options[n];
    box.setRangeText(insert, start, box.selectionStart, "end");
    box.focus();
    refresh();
    options = [];
    show();
  };
  const post = async () => {
    const text = box.value.trim();
    if (!text) return;
    box.value = "";
    refresh();
    try {
      await send(text);
    } catch {
      box.value = text;
      refresh();
      toast("That could not be sent. Is the local newsroom still running?");
    }
  };
  const begin = (sign) => () => {
    box.setRangeText(sign, box.selectionStart, box.selectionEnd, "end");
    box.focus();
    refresh();
  };
  box.addEventListener("input", refresh);
  box.addEventListener("blur", () => { options = []; show(); });
  box.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const isOpen = options.length > 0;
    if (isOpen && step) { at = (at + step + options.length) % options.length; show(); }
    else if (isOpen && (event.key === "Tab" || (event.key === "Enter" && !event.shiftKey)) && !event.ctrlKey && !(event.key === "Enter" && options[at].isWhole)) accept(at);
    else if (isOpen && event.key === "Escape") { options = []; show(); event.stopPropagation(); }
    else if (event.key === "Enter" && !event.shiftKey) { options = []; show(); post(); }
    else return;
    event.preventDefault();
  });

  const submit = el("button", { type: "submit", class: "send", disabled: true, title: "Send", aria: { label: "Send" } }, icon("send"));
  const globals = state.app.shortcuts.filter((shortcut) => !shortcut.is_of_message);
  const bolt = el("button", {
    type: "button", title: "Shortcuts", aria: { label: "Shortcuts", haspopup: "menu", expanded: "false" },
    onclick: () => openMenu(bolt, "Shortcuts", globals.map((shortcut) => [shortcut.name, () => acts.shortcut(shortcut.callback_id), shortcut.description])),
  }, icon("bolt"));
  const form = el("form", { class: "composer", onsubmit: (event) => { event.preventDefault(); post(); box.focus(); } },
    list, hint, box,
    el("div", { class: "composer-tools" },
      globals.length > 0 && bolt,
      kind !== "thread" && state.app.commands.length > 0 && el("button", { type: "button", title: "Commands", aria: { label: "Insert a command" }, onclick: begin("/") }, icon("slash")),
      el("button", { type: "button", title: "Mention", aria: { label: "Insert a mention" }, onclick: begin("@") }, icon("at")),
      el("span", { class: "keys" }, "Enter sends, Shift+Enter starts a new line"), submit));
  return Object.assign(form, { focusBox: () => box.focus() });
}

function suggestions(state, typed, kind) {
  const command = /^\/\S*$/.exec(typed);
  if (command && kind !== "thread") {
    return state.app.commands
      .filter((known) => known.command.startsWith(typed.toLowerCase()))
      .map((known) => ({
        start: 0, insert: `${known.command} `, name: known.command, usage: known.usage_hint,
        about: known.description, isWhole: known.command === typed && !known.usage_hint,
      }));
  }
  const word = /(?:^|\s)([@#])([^\s@#]*)$/.exec(typed);
  if (!word) return [];
  const [, sign, begun] = word;
  const names = sign === "@"
    ? [...state.users.values()].map((user) => [user.name, user.is_bot ? state.app.description : "that's you"]).reverse()
    : [...state.channels.values()].filter((room) => !room.is_im).map((room) => [room.name, ""]);
  return names
    .filter(([name]) => name.toLowerCase().startsWith(begun.toLowerCase()))
    .map(([name, about]) => ({ start: typed.length - begun.length - 1, insert: `${sign}${name} `, name: sign + name, about }));
}

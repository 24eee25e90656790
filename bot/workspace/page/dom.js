// Making and arranging elements. Text always goes in as text, never as markup.

const PATHS = {
  menu: "M3 6h18M3 12h18M3 18h18",
  close: "M5 5l14 14M19 5L5 19",
  thread: "M4 5h16v11H10l-4 4v-4H4z",
  more: "M12 5.5v.01M12 12v.01M12 18.5v.01",
  send: "M4 4l17 8-17 8 3-8zM7 12h8",
  eye: "M2 12c3-5 6.5-7 10-7s7 2 10 7c-3 5-6.5 7-10 7s-7-2-10-7zM12 9a3 3 0 100 6 3 3 0 000-6",
  bolt: "M13 2L5 14h6l-1 8 8-12h-6z",
  slash: "M16 4L8 20",
  at: "M12 8a4 4 0 100 8 4 4 0 000-8zM16 8v5.5a2.5 2.5 0 005 0V12a9 9 0 10-3.5 7",
};

/** Make an element: `on…` are listeners, `data` and `aria` maps, the rest attributes. */
export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name === "data") Object.assign(node.dataset, value);
    else if (name === "aria") {
      for (const [key, held] of Object.entries(value)) node.setAttribute(`aria-${key}`, held);
    } else if (name === "value") node.value = value;
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/** Make a decorative icon. */
export function icon(name) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", `icon icon-${name}`);
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}

/** Make `nodes` the children of `parent`, moving none that stay in order. */
export function arrange(parent, nodes) {
  const kept = new Set(nodes);
  for (const child of [...parent.childNodes]) if (!kept.has(child)) child.remove();
  let place = parent.firstChild;
  for (const node of nodes) {
    if (node === place) place = place.nextSibling;
    else parent.insertBefore(node, place);
  }
}

/** Tell of something that went wrong, for a few seconds. */
export function toast(text) {
  const note = el("p", {}, text);
  document.getElementById("toasts").append(note);
  setTimeout(() => note.remove(), 8000);
}

/** Open a menu of `[label, choose, hint]` under `anchor`; arrows, Escape, Tab leave it. */
export function openMenu(anchor, label, entries) {
  const close = (back) => {
    menu.remove();
    anchor.setAttribute("aria-expanded", "false");
    document.removeEventListener("pointerdown", away, true);
    if (back) anchor.focus();
  };
  const away = (event) => { if (!menu.contains(event.target)) close(false); };
  const items = entries.map(([text, choose, hint]) => el("button", {
    type: "button", role: "menuitem", tabindex: "-1",
    onclick: () => { close(true); choose(); },
  }, el("span", {}, text), hint && el("small", {}, hint)));
  const menu = el("div", {
    role: "menu", class: "menu", aria: { label },
    onkeydown: (event) => {
      const at = items.indexOf(document.activeElement);
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step) items[(at + step + items.length) % items.length].focus();
      else if (event.key === "Home") items[0].focus();
      else if (event.key === "End") items.at(-1).focus();
      else if (event.key === "Escape" || event.key === "Tab") close(true);
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
  }, items);
  (anchor.closest("dialog") ?? document.body).append(menu);
  place(menu, anchor.getBoundingClientRect());
  anchor.setAttribute("aria-expanded", "true");
  items[0].focus();
  setTimeout(() => document.addEventListener("pointerdown", away, true));
}

function place(menu, near) {
  const { offsetWidth: width, offsetHeight: height } = menu;
  const left = Math.max(8, Math.min(near.right - width, innerWidth - width - 8));
  const below = near.bottom + 4;
  menu.style.left = `${left}px`;
  menu.style.top = `${below + height < innerHeight ? below : Math.max(8, near.top - height - 4)}px`;
}

/** Ask for a confirmation as Block Kit describes it; resolves to yes or no. */
export function confirmed({ title, text, confirm, deny, style }, show) {
  return new Promise((resolve) => {
    const dialog = el("dialog", { class: "confirm", aria: { labelledby: "confirm-title" }, onclose: () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes");
    } },
    el("form", { method: "dialog" },
      el("h2", { id: "confirm-title" }, show(title)),
      el("div", { class: "confirm-text" }, show(text)),
      el("footer", {},
        el("button", { class: "button", value: "no" }, show(deny)),
        el("button", { class: `button ${style ?? "primary"}`, value: "yes" }, show(confirm)))));
    document.body.append(dialog);
    dialog.showModal();
  });
}

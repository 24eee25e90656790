// Modals and the Home tab.

import { blocksNode, gather, refill } from "./blocks.js";
import { el, icon } from "./dom.js";
import { plain } from "./mrkdwn.js";

let open = null; // { dialog, view }

/** Show the modal on top of the stack, or none; fields keep what is filled in. */
export function drawModal(state, acts) {
  const view = state.modals.at(-1);
  if (open && (!view || open.view.id !== view.id)) {
    const old = open;
    open = null;
    old.dialog.remove();
    if (!view) old.back?.focus();
  }
  if (!view || (open && open.view.hash === view.hash)) return;
  const back = open?.back ?? document.activeElement;
  const dialog = open?.dialog ?? modal();
  const filled = open ? gather(dialog) : {};
  const place = focusedKey(dialog);
  dialog.dataset.view = view.id;
  dialog.replaceChildren(form(view, state, acts));
  refill(dialog, filled);
  open = { dialog, view, back };
  dialog.oncancel = (event) => { event.preventDefault(); acts.closeView(view); };
  if (!dialog.open) dialog.showModal();
  const first = dialog.querySelector(place ?? ".block input, .block textarea, .block select, .block button");
  (first ?? dialog.querySelector("button[type=submit]") ?? dialog.querySelector("button")).focus();
}

function modal() {
  const dialog = el("dialog", { class: "modal", aria: { labelledby: "modal-title" } });
  document.body.append(dialog);
  return dialog;
}

function focusedKey(dialog) {
  const key = dialog.contains(document.activeElement) && document.activeElement.dataset.key;
  return key ? `[data-key="${CSS.escape(key)}"]` : null;
}

function form(view, state, acts) {
  const trouble = el("p", { class: "error", role: "alert", hidden: true });
  const send = view.submit && el("button", { type: "submit", class: "button primary" }, plain(view.submit.text));
  const close = () => acts.closeView(view);
  const node = el("form", { novalidate: true, onsubmit: async (event) => {
    event.preventDefault();
    if (send.getAttribute("aria-busy") === "true") return;
    send.setAttribute("aria-busy", "true");
    const done = await acts.submitView(view, gather(node)).catch(() => ({ ok: false, errors: {} }));
    send.removeAttribute("aria-busy");
    const wrong = Object.keys(done.errors ?? {}).length > 0;
    trouble.hidden = done.ok || wrong;
    trouble.textContent = `${state.botName} didn’t respond. Try again?`;
    showErrors(node, done.errors ?? {});
  } },
  el("header", {},
    el("h2", { id: "modal-title" }, plain(view.title.text)),
    el("button", { type: "button", class: "plainly", aria: { label: "Close" }, onclick: close }, icon("close"))),
  el("div", { class: "modal-body", tabindex: "0", role: "region", aria: { labelledby: "modal-title" } }, blocksNode(view.blocks, { view_id: view.id }), trouble),
  el("footer", {},
    el("button", { type: "button", class: "button", onclick: close }, view.close ? plain(view.close.text) : send ? "Cancel" : "Close"), send));
  return node;
}

function showErrors(node, errors) {
  let first = null;
  for (const note of node.querySelectorAll(".block-input > .error")) {
    const block = note.parentElement;
    const field = block.querySelector("[data-key]");
    const text = errors[block.dataset.block];
    note.hidden = !text;
    note.textContent = text ?? "";
    field.setAttribute("aria-invalid", String(Boolean(text)));
    field.setAttribute("aria-describedby", note.id);
    if (text) first ??= field;
  }
  first?.focus();
}

/** Show the app's Home tab. */
export function homeNode(state) {
  if (!state.home) {
    return el("div", { class: "home empty" }, el("p", {}, `${state.app.name} has not published its Home tab yet.`));
  }
  return el("div", { class: "home", data: { view: state.home.id } }, blocksNode(state.home.blocks, { view_id: state.home.id }));
}

// Block Kit as DOM nodes. What is pressed goes to `press`; what is filled in is
// read back by `gather`, keyed "block_id/action_id".

import { confirmed, el, icon, openMenu } from "./dom.js";
import { link, plain, textNodes } from "./mrkdwn.js";

/** What the elements need of their surroundings: who presses, and what there is to choose. */
let world = { press: async () => {}, users: new Map(), channels: new Map() };
export const inhabit = (given) => { world = given; };

/** Show blocks; `where` says what they stand in (a message or a view). */
export function blocksNode(blocks, where) {
  return el("div", { class: "blocks" }, blocks.map((block) => blockNode(block, where)));
}

function blockNode(block, where) {
  const show = BLOCKS[block.type];
  const node = show ? show(block, where) : el("p", {}, `(${block.type} can't be shown here)`);
  node.dataset.block = block.block_id ?? "";
  node.classList.add("block", `block-${block.type}`);
  return node;
}

const BLOCKS = {
  divider: () => el("hr"),
  header: (block) => el("h3", {}, textNodes(block.text)),
  context: (block) => el("div", {}, block.elements.map((part) =>
    part.type === "image" ? picture(part) : el("span", {}, textNodes(part)))),
  actions: (block, where) => el("div", {}, block.elements.map((element) => elementNode(element, block, where))),
  image: (block) => el("figure", {},
    block.title && el("figcaption", {}, textNodes(block.title)), picture(block)),
  section: (block, where) => el("div", {},
    el("div", { class: "section-text" },
      block.text && el("div", { class: "prose" }, textNodes(block.text)),
      block.fields && el("div", { class: "fields" },
        block.fields.map((field) => el("div", { class: "prose" }, textNodes(field))))),
    block.accessory && el("div", { class: "accessory" }, elementNode(block.accessory, block, where))),
  input: (block, where) => {
    const id = `in-${where.view_id ?? where.ts}-${block.block_id}`;
    const field = elementNode(block.element, block, { ...where, inputId: id, isSilent: !block.dispatch_action });
    const isGroup = field.tagName === "FIELDSET";
    const label = [plain(block.label.text), block.optional && el("span", { class: "optional" }, " (optional)")];
    if (isGroup) field.prepend(el("legend", {}, label));
    return el("div", {},
      !isGroup && el("label", { for: id }, label), field,
      block.hint && el("p", { class: "hint" }, textNodes(block.hint)),
      el("p", { class: "error", id: `${id}-error`, role: "alert", hidden: true }));
  },
  rich_text: (block) => el("div", { class: "prose" }, block.elements.map(richPart)),
};

function picture({ image_url, alt_text }) {
  const image = el("img", { src: image_url, alt: alt_text, loading: "lazy" });
  image.addEventListener("error", () => image.replaceWith(el("span", { class: "no-image", role: "img", aria: { label: alt_text } }, alt_text)));
  return image;
}

function richPart(part) {
  if (part.type === "rich_text_list") {
    return el(part.style === "ordered" ? "ol" : "ul", {}, part.elements.map((item) => el("li", {}, richInline(item.elements))));
  }
  const tag = { rich_text_quote: "blockquote", rich_text_preformatted: "pre" }[part.type] ?? "p";
  return el(tag, {}, richInline(part.elements));
}

function richInline(elements) {
  return elements.map((part) => {
    if (part.type === "link") return link(part.url, [part.text ?? part.url]);
    if (part.type === "user") return el("span", { class: "mention" }, `@${world.users.get(part.user_id)?.name ?? part.user_id}`);
    const tags = { bold: "b", italic: "i", strike: "s", code: "code" };
    return Object.keys(tags).filter((key) => part.style?.[key])
      .reduce((inner, key) => el(tags[key], {}, inner), part.text ?? "");
  });
}

// ---------------------------------------------------------------- elements

function elementNode(element, block, where) {
  const key = `${block.block_id}/${element.action_id}`;
  const props = { data: { action: element.action_id ?? "", key }, id: where.inputId };
  const send = async (value, source) => {
    if (where.isSilent) return;
    if (element.confirm && !(await confirmed(element.confirm, textNodes))) return;
    await world.press({ ...where, block_id: block.block_id, action_id: element.action_id, value }, source);
  };
  return (ELEMENTS[element.type] ?? ELEMENTS.plain_text_input)(element, props, send, block);
}

const inputOf = (type, initial, more = () => ({})) => (element, props, send) => {
  const name = props.id ? {} : { aria: { label: plain(element.placeholder?.text ?? element.action_id) } };
  return el("input", {
    ...props, ...name, type, ...more(element),
    value: initial(element) ?? "", placeholder: element.placeholder && plain(element.placeholder.text),
    onchange: ({ target }) => send(target.value, target),
  });
};

const choiceOf = (options, initial) => (element, props, send) => {
  const label = plain(element.placeholder?.text ?? "Choose an option");
  const chosen = initial(element);
  const make = ([value, text]) => el("option", { value, selected: value === chosen }, text);
  const listed = options(element);
  return el("select", {
    ...props, ...(props.id ? {} : { aria: { label } }),
    onchange: ({ target }) => target.value && send(target.value, target),
  }, el("option", { value: "", selected: !chosen }, label),
  listed.map((entry) => (entry.group ? el("optgroup", { label: entry.group }, entry.options.map(make)) : make(entry))));
};

const groupOf = (type) => (element, props, send) => {
  const chosen = [element.initial_option, ...(element.initial_options ?? [])].filter(Boolean).map((option) => option.value);
  const listed = element.options ?? element.option_groups.flatMap((group) => group.options);
  const fieldset = el("fieldset", { ...props, data: { ...props.data, group: type }, onchange: () => send(valueOf(fieldset), fieldset) },
    listed.map((option) => el("label", { class: "choice" },
      el("input", { type, name: props.data.key, value: option.value, checked: chosen.includes(option.value) }),
      el("span", {}, textNodes(option.text), option.description && el("small", {}, textNodes(option.description))))));
  return fieldset;
};

const optionPair = (option) => [option.value, plain(option.text.text)];
const ELEMENTS = {
  button: (element, props, send) => {
    const press = (event) => send(element.value ?? null, event.currentTarget);
    const look = `button ${element.style ?? ""}`;
    const name = element.accessibility_label ? { aria: { label: element.accessibility_label } } : {};
    if (!element.url) return el("button", { ...props, ...name, type: "button", class: look, onclick: press }, textNodes(element.text));
    const anchor = link(element.url, textNodes(element.text));
    anchor.className = look;
    Object.assign(anchor.dataset, props.data);
    anchor.addEventListener("click", press);
    return anchor;
  },
  overflow: (element, props, send) => {
    const button = el("button", {
      ...props, type: "button", class: "button square", aria: { label: "More options", haspopup: "menu", expanded: "false" },
      onclick: () => openMenu(button, "More options", element.options.map((option) =>
        [plain(option.text.text), () => send(option.value, button), option.description && plain(option.description.text)])),
    }, icon("more"));
    return button;
  },
  image: (element) => picture(element),
  static_select: choiceOf(
    (element) => element.options?.map(optionPair)
      ?? element.option_groups.map((group) => ({ group: plain(group.label.text), options: group.options.map(optionPair) })),
    (element) => element.initial_option?.value),
  users_select: choiceOf(() => [...world.users.values()].map((user) => [user.id, user.name]), (element) => element.initial_user),
  channels_select: choiceOf(() => roomPairs(false), (element) => element.initial_channel),
  conversations_select: choiceOf(() => roomPairs(true),
    (element) => element.initial_conversation ?? (element.default_to_current_conversation ? world.here() : undefined)),
  multi_static_select: groupOf("checkbox"),
  checkboxes: groupOf("checkbox"),
  radio_buttons: groupOf("radio"),
  datepicker: inputOf("date", (element) => element.initial_date),
  timepicker: inputOf("time", (element) => element.initial_time),
  number_input: inputOf("number", (element) => element.initial_value, (element) => ({
    min: element.min_value, max: element.max_value, step: element.is_decimal_allowed ? "any" : 1 })),
  email_text_input: inputOf("email", (element) => element.initial_value),
  url_text_input: inputOf("url", (element) => element.initial_value),
  plain_text_input: (element, props, send) => {
    if (!element.multiline) return inputOf("text", (e) => e.initial_value, (e) => ({ maxlength: e.max_length }))(element, props, send);
    return el("textarea", { ...props, rows: 4, maxlength: element.max_length,
      placeholder: element.placeholder && plain(element.placeholder.text), value: element.initial_value ?? "" });
  },
};

const roomPairs = (hasDirect) => [...world.channels.values()].filter((room) => hasDirect || !room.is_im)
  .map((room) => [room.id, room.is_im ? room.name : `#${room.name}`]);

// ------------------------------------------------------------------ values

function valueOf(node) {
  if (!node.dataset.group) return node.value;
  const chosen = [...node.querySelectorAll("input:checked")].map((box) => box.value);
  return node.dataset.group === "radio" ? chosen[0] ?? null : chosen;
}

/** Read what is filled in below `root`. */
export function gather(root) {
  const filled = {};
  for (const node of root.querySelectorAll("[data-key]")) {
    if (["INPUT", "SELECT", "TEXTAREA", "FIELDSET"].includes(node.tagName)) filled[node.dataset.key] = valueOf(node);
  }
  return filled;
}

/** Put earlier values back where the same elements stand. */
export function refill(root, filled) {
  for (const node of root.querySelectorAll("[data-key]")) {
    const value = filled[node.dataset.key];
    if (value === undefined) continue;
    if (!node.dataset.group) {
      if ("value" in node && node.tagName !== "BUTTON") node.value = value;
    } else {
      for (const box of node.querySelectorAll("input")) box.checked = [value].flat().includes(box.value);
    }
  }
}

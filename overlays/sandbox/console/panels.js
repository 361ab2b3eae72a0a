// What the rows of each panel look like. Everything that comes from the sandbox is set as text, never as markup.

/** Make an element: its name, attributes (`on…` are listeners), children. */
export function el(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (value !== null && value !== undefined && value !== false) made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return made;
}

const GOOD = /^(ACTIVE|APPROVED|COMPLETED|DELIVERED|SETTLED|AUTHORISED)$/;
const BAD = /(FAIL|REJECT|DENIED|DECLIN|DESTROY|BLOCK|CANCEL|INACTIVE|DROPPED)/;

export function pill(text, tone) {
  const found = tone || (BAD.test(text) ? "bad" : GOOD.test(text) ? "good" : "wait");
  return el("span", { class: `pill ${found}` }, String(text).replaceAll("_", " ").toLowerCase());
}

/** How many digits the minor unit of a currency has. */
export function digits(currency) {
  try {
    return new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits;
  } catch {
    return 2;
  }
}

export function money(minor, currency) {
  if (minor === null || minor === undefined || !currency) return "–";
  const places = digits(currency);
  const number = new Intl.NumberFormat("en", { minimumFractionDigits: places, maximumFractionDigits: places });
  return `${number.format(minor / 10 ** places)} ${currency}`;
}

export function moment(at) {
  return el("time", { datetime: new Date(at).toISOString(), title: new Date(at).toISOString() }, new Date(at).toISOString().slice(11, 19));
}

function id(text) {
  const copy = () => navigator.clipboard?.writeText(text);
  return el("button", { class: "id", type: "button", title: text, "aria-label": `Copy the id ${text}`, onclick: copy }, `…${text.slice(-7)}`);
}

/** Text that may break behind a dot, an underscore or a slash. */
function soft(text) {
  return text.split(/(?<=[._/])/).flatMap((part) => [part, el("wbr")]);
}

function named(name, sub) {
  return [el("span", { class: "name" }, name), el("span", { class: "sub" }, ...(Array.isArray(sub) ? sub : [sub]))];
}

function button(text, label, key, action) {
  return el("button", { type: "button", "aria-label": label, "data-key": key, onclick: action }, text);
}

const WORDS = {
  transfer: "Transfer", send: "Send", outgoing_wire_transfer: "Wire out", incoming_wire_transfer: "Wire in",
  correspondent_bank_transfer: "Correspondent", card_payment: "Card payment",
};

function short(end) {
  return end.replace(/^\d{5,}(\d{7})(?::(\w+))?$/, (_, tail, part) => `…${tail}${part ? ` ${part}` : ""}`);
}

function proof(request) {
  const text = { headers: request.headers, body: request.body };
  return el("pre", { tabindex: "0", "aria-label": "Headers and body, secrets masked" }, JSON.stringify(text, null, 2));
}

function delivery(one, act) {
  const words = { DELIVERED: "delivered", FAILED: "failed", PENDING: one.attempts ? "will be sent again" : "on its way" };
  const last = one.status ? `: ${one.status}` : one.error ? ": no answer" : "";
  return el("div", { class: "delivery" },
    pill((words[one.state] || one.state) + last, { DELIVERED: "good", FAILED: "bad" }[one.state] || "wait"),
    el("span", { class: "sub" }, one.url),
    button("Resend", `Send to ${one.url} again`, `resend-${one.id}`, () => act("resend", { delivery: one.id })));
}

/** Columns of each panel: [title, class, cell(row, act, ask)]. */
export const PANELS = {
  identities: {
    title: "Identities", empty: "Nobody yet: seed a corporate, or create one through the API.",
    columns: [
      ["Identity", "", (r) => named(r.name, [r.email, " ", id(r.id)])],
      ["Type", "minor", (r) => r.type.toLowerCase()],
      ["Due diligence", "", (r) => pill(r.diligence)],
      ["State", "minor", (r) => pill(r.state)],
      ["", "actions", (r, act) => r.diligence === "APPROVED" ? null
        : button("Verify", `Verify ${r.name}`, "verify", () => act("verify", { type: r.type, id: r.id }))],
    ],
  },
  accounts: {
    title: "Accounts", empty: "No accounts yet.",
    columns: [
      ["Account", "", (r) => named(r.name, [id(r.id)])],
      ["Available", "number", (r) => money(r.available, r.currency)],
      ["Actual", "number minor", (r) => money(r.actual, r.currency)],
      ["State", "minor", (r) => pill(r.state)],
      ["", "actions", (r, act, ask) => button("Pay in", `Pay in to ${r.name}`, "deposit",
        () => ask("Pay in", `A deposit for ${r.name}`, r.currency, (amount) => act("deposit", { account: r.id, currency: r.currency, amount })))],
    ],
  },
  cards: {
    title: "Cards", empty: "No cards yet.",
    columns: [
      ["Card", "", (r) => named(r.name, [`${r.mode} ····${r.number} `, id(r.id)])],
      ["Available", "number", (r) => money(r.available, r.currency)],
      ["State", "", (r) => pill(r.state)],
      ["", "actions", (r, act, ask) => button("Purchase", `Buy something with ${r.name}`, "purchase",
        () => ask("Purchase", `A shop charges ${r.name} ····${r.number}`, r.currency || "EUR",
          (amount) => act("purchase", { card: r.id, currency: r.currency || "EUR", amount })))],
    ],
  },
  movements: {
    title: "Transfers", empty: "No money has moved yet.",
    columns: [
      ["Time", "at minor", (r) => moment(r.at)],
      ["Movement", "", (r) => named(WORDS[r.kind] || r.kind, [`${short(r.from)} → ${short(r.to)} `, id(r.id)])],
      ["Amount", "number", (r) => money(r.amount, r.currency)],
      ["State", "", (r) => pill(r.state)],
      ["", "actions", (r, act) => r.state === "SUBMITTED" && /outgoing|correspondent/.test(r.kind)
        ? el("span", {}, button("Accept", `Accept the wire transfer ${r.id}`, "accept", () => act("wire", { id: r.id, accept: true })),
          button("Reject", `Reject the wire transfer ${r.id}`, "reject", () => act("wire", { id: r.id, accept: false })))
        : null],
    ],
  },
  requests: {
    title: "Requests", empty: "Nothing was called yet.",
    columns: [
      ["Time", "at", (r) => moment(r.at)],
      ["Request", "", (r) => el("details", {}, el("summary", {}, el("span", { class: "name" }, ...soft(r.operation || `${r.method} ${r.path}`))),
        el("span", { class: "sub mono" }, `${r.method} ${r.path}`), proof(r))],
      ["Status", "", (r) => [pill(r.status ? `${r.status}${r.code ? ` ${r.code}` : ""}` : "DROPPED", r.status && r.status < 300 ? "good" : r.status && r.status < 500 ? "wait" : "bad"),
        r.injected ? el("span", { class: "sub" }, "fault") : null]],
    ],
  },
  events: {
    title: "Events", empty: "Nothing has happened yet.",
    columns: [
      ["Time", "at", (r) => moment(r.at)],
      ["Event", "", (r, act) => [el("span", { class: "mono" }, ...soft(r.path)),
        ...(r.deliveries.length ? r.deliveries.map((one) => delivery(one, act)) : [el("span", { class: "sub" }, "no address was registered")])]],
      ["Proof", "minor", (r) => pill(r.proof, r.proof === "signature-v2" ? "good" : "plain")],
    ],
  },
  bulks: {
    title: "Bulks", empty: "No bulk processes yet.",
    columns: [
      ["Bulk", "", (r) => named(r.operation, [id(r.id)])],
      ["Progress", "", (r) => [`${r.done.toLocaleString("en")} of ${r.total.toLocaleString("en")}${r.failed ? `, ${r.failed.toLocaleString("en")} failed` : ""}`,
        el("progress", { max: r.total, value: r.done, "aria-label": `Bulk ${r.id}` })]],
      ["State", "", (r) => pill(r.state)],
    ],
  },
  ledger: {
    title: "Ledger", empty: "No entries yet.",
    columns: [
      ["Time", "at minor", (r) => moment(r.at)],
      ["Entry", "", (r) => named(r.kind.replaceAll("_", " ").toLowerCase(), `posting …${r.posting.slice(-5)}`)],
      ["Account", "mono", (r) => short(r.account)],
      ["Amount", "number", (r) => money(r.amount, r.currency)],
      ["Balance", "number minor", (r) => money(r.balance, r.currency)],
    ],
  },
  faults: {
    title: "Faults", empty: "None: everything is answered as it should be.",
    columns: [
      ["Fault", "", (r) => named(r.kind, [r.status && `status ${r.status}`, r.seconds && `${r.seconds} s`, r.field && `field ${r.field}`, r.when].filter(Boolean).join(", "))],
      ["Operation", "mono", (r) => r.operation === "*" ? "all" : r.operation],
      ["Times", "number", (r) => r.times === null ? "always" : String(r.times)],
    ],
  },
};

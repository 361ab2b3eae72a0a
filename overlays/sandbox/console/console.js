// The page: panels are redrawn row by row as they change, so that focus and open details stay where they are.

import { about, act, follow, keepSecret, takeSecret } from "./live.js";
import { PANELS, digits, el } from "./panels.js";

const $ = (id) => document.getElementById(id);
const drawn = new Map(); // panel -> Map of row key -> { text, tr }
let offset = 0;
let drift = 0;

function toast(text, bad = false) {
  const made = el("p", { class: bad ? "toast bad" : "toast" }, text);
  $("toasts").append(made);
  setTimeout(() => made.remove(), bad ? 9000 : 4500);
}

async function run(name, body) {
  try {
    toast(await act(name, body));
  } catch (error) {
    toast(error.message, true);
  }
}

function ask(title, what, currency, send) {
  $("money-title").textContent = title;
  $("money-what").textContent = what;
  $("currency").textContent = currency;
  $("amount").value = digits(currency) ? `10.${"0".repeat(digits(currency))}` : "1000";
  $("pay").onsubmit = (event) => {
    event.preventDefault();
    const places = digits(currency);
    const match = /^(\d{1,12})(?:[.,](\d*))?$/.exec($("amount").value.trim());
    if (!match || (match[2] || "").length > places) {
      toast(`An amount is a number with at most ${places} digits behind the point.`, true);
      return;
    }
    $("money").close();
    send(Number(match[1] + (match[2] || "").padEnd(places, "0")));
  };
  $("money").showModal();
  $("amount").select();
}

function row(panel, data, fresh) {
  const tr = el("tr", fresh ? { class: "fresh" } : {});
  for (const [, cls, cell] of PANELS[panel].columns) {
    const made = cell(data, run, ask);
    const content = (Array.isArray(made) ? made : [made]).filter((part) => part !== null && part !== undefined);
    tr.append(el("td", { class: cls || null }, ...content));
  }
  return tr;
}

function draw(panel, content) {
  const place = $(panel).querySelector(".rows");
  const { columns, title, empty } = PANELS[panel];
  const count = content.count === 10001 ? "10,000+" : content.count.toLocaleString("en");
  $(panel).querySelector(".count").textContent = content.count > content.rows.length ? `newest ${content.rows.length} of ${count}` : count;
  $(`tab-${panel}`).textContent = count;
  if (!content.rows.length) {
    drawn.delete(panel);
    place.replaceChildren(el("p", { class: "empty" }, empty));
    return;
  }
  const before = drawn.get(panel);
  const now = new Map();
  const active = document.activeElement;
  const focused = active?.closest("tr");
  const key = active?.dataset.key;
  let refocus = null;
  content.rows.forEach((data, index) => {
    const name = data.id || `${index}`;
    const text = JSON.stringify(data);
    const old = before?.get(name);
    const kept = old && old.text === text;
    const tr = kept ? old.tr : row(panel, data, Boolean(before));
    if (old && !kept && old.tr === focused && key) refocus = tr.querySelector(`[data-key="${CSS.escape(key)}"]`);
    now.set(name, { text, tr });
  });
  drawn.set(panel, now);
  let body = place.querySelector("tbody");
  if (!body) {
    body = el("tbody");
    const heads = columns.map(([name, cls]) => name ? el("th", { scope: "col", class: cls || null }, name)
      : el("td", { class: cls || null }));
    place.replaceChildren(el("table", {}, el("caption", { class: "hidden" }, title), el("thead", {}, el("tr", {}, ...heads)), body));
  }
  const wanted = [...now.values()].map((entry) => entry.tr);
  for (const tr of [...body.children]) if (!wanted.includes(tr)) tr.remove();
  wanted.forEach((tr, index) => { if (body.children[index] !== tr) body.insertBefore(tr, body.children[index] || null); });
  if (refocus) refocus.focus();
}

function show(panel, { now, panel: content }) {
  drift = now - Date.now() - offset;
  if (panel === "clock") {
    offset = content.offset;
    drift = now - Date.now() - offset;
    const ahead = Math.round(content.offset / 1000);
    $("ahead").textContent = ahead ? `${duration(ahead)} ahead` : "";
    tick();
    return;
  }
  draw(panel, content);
  if (panel === "ledger") {
    $("balanced").hidden = content.balanced === null;
    $("balanced").textContent = content.balanced ? "balanced" : "out of balance";
    $("balanced").className = `pill ${content.balanced ? "good" : "bad"}`;
  }
  if (panel === "events") {
    $("targets").replaceChildren(...content.targets.map((url) => el("li", {}, url,
      el("button", { type: "button", "aria-label": `Deliver nothing to ${url} any more`, onclick: () => run("unregister", { url }) }, "×"))));
  }
}

function duration(seconds) {
  const parts = [[86400, "d"], [3600, "h"], [60, "min"], [1, "s"]];
  const words = [];
  for (const [size, unit] of parts) {
    if (seconds >= size) words.push(`${Math.floor(seconds / size)} ${unit}`);
    seconds %= size;
  }
  return words.slice(0, 2).join(" ");
}

function tick() {
  const text = new Date(Date.now() + offset + drift).toISOString();
  $("time").textContent = `${text.slice(0, 10)} ${text.slice(11, 19)} UTC`;
  $("time").setAttribute("datetime", text);
}

function state(name) {
  $("connection").dataset.state = name;
  $("connection").textContent = { live: "live", lost: "connection lost, trying again", locked: "locked" }[name];
  $("locked").hidden = name !== "locked";
  $("panels").hidden = name === "locked";
}

function theme(name) {
  document.documentElement.dataset.theme = name;
  $("theme").setAttribute("aria-pressed", String(name === "dark"));
  $("theme").textContent = name === "dark" ? "Light" : "Dark";
  $("theme").setAttribute("aria-label", `Switch to ${name === "dark" ? "light" : "dark"} colours`);
}

function forms() {
  document.querySelectorAll("[data-advance]").forEach((it) => it.addEventListener("click", () => run("advance", { seconds: Number(it.dataset.advance) })));
  document.querySelectorAll("[data-do]").forEach((it) => it.addEventListener("click", () => run(it.dataset.do, {})));
  $("cancel").addEventListener("click", () => $("money").close());
  $("advance").addEventListener("submit", (event) => {
    event.preventDefault();
    run("advance", { seconds: Number($("seconds").value) });
  });
  $("register").addEventListener("submit", (event) => {
    event.preventDefault();
    run("register", { url: $("url").value });
  });
  const fitting = () => document.querySelectorAll("[data-for]").forEach((it) => {
    it.hidden = !it.dataset.for.split(" ").includes($("kind").value);
    it.querySelector("input").disabled = it.hidden; // a wrong value that nobody sees would keep the form from being sent
  });
  $("kind").addEventListener("change", fitting);
  fitting();
  $("fault").addEventListener("submit", (event) => {
    event.preventDefault();
    const kind = $("kind").value;
    const body = { kind, operation: $("operation").value.trim(), times: Number($("times").value) };
    if (kind === "fail") body.status = Number($("status").value);
    if (kind === "latency") body.seconds = Number($("wait").value);
    if (kind === "unknown_enum" || kind === "extra_field") body.field = $("field").value;
    run("fault", body);
  });
  $("theme").addEventListener("click", () => {
    const next = document.documentElement.dataset.theme === "dark" ? "light" : "dark";
    localStorage.setItem("weavr-sandbox-theme", next);
    theme(next);
  });
  $("unlock").addEventListener("submit", (event) => {
    event.preventDefault();
    keepSecret($("secret").value.trim().replace(/^.*#/, ""));
    start();
  });
}

async function start() {
  follow(show, state);
  try {
    const { operations } = await about();
    $("operations").replaceChildren(...operations.map((name) => el("option", { value: name })));
  } catch {
    state("locked");
  }
}

const dark = matchMedia("(prefers-color-scheme: dark)");
theme(localStorage.getItem("weavr-sandbox-theme") || (dark.matches ? "dark" : "light"));
dark.addEventListener("change", () => { if (!localStorage.getItem("weavr-sandbox-theme")) theme(dark.matches ? "dark" : "light"); });
for (const [name, { title }] of Object.entries(PANELS)) {
  $("tabs").append(el("li", {}, el("a", { href: `#${name}` }, title, el("span", { id: `tab-${name}` }))));
}
forms();
setInterval(tick, 1000);
takeSecret();
start();

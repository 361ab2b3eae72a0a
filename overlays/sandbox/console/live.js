// The sandbox's side: the secret, the stream of changes, the buttons' calls.

const SECRET = "weavr-sandbox-console";

/** Take the secret from behind the #, which then leaves the address bar; else the one of this tab. */
export function takeSecret() {
  const given = decodeURIComponent(location.hash.slice(1));
  if (given.length > 20) {
    sessionStorage.setItem(SECRET, given);
    history.replaceState(null, "", location.pathname);
  }
  return sessionStorage.getItem(SECRET) || "";
}

export function keepSecret(secret) {
  sessionStorage.setItem(SECRET, secret);
}

function headers() {
  return { "x-console-secret": sessionStorage.getItem(SECRET) || "" };
}

/** Do what a button stands for; the sandbox's words about it, or an error with them. */
export async function act(name, body) {
  const response = await fetch(`/_sandbox/console/do/${name}`, {
    method: "POST",
    headers: { ...headers(), "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.message);
  return answer.message;
}

export async function about() {
  const response = await fetch("/_sandbox/console/live/about", { headers: headers() });
  if (!response.ok) throw new Error("locked");
  return response.json();
}

/** Follow the stream for as long as the page is open; it is opened again when it breaks. */
export async function follow(onPanel, onState) {
  for (let wait = 500; ; wait = Math.min(wait * 2, 8000)) {
    try {
      const response = await fetch("/_sandbox/console/live/stream", { headers: headers() });
      if (response.status === 401) return onState("locked");
      if (!response.ok) throw new Error(`status ${response.status}`);
      onState("live");
      wait = 250;
      await read(response.body, onPanel);
    } catch {
      // The sandbox was stopped, or the network is gone: it is tried again below.
    }
    onState("lost");
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}

async function read(body, onPanel) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    text += value;
    for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
      const lines = text.slice(0, end).split("\n");
      text = text.slice(end + 2);
      const name = lines.find((line) => line.startsWith("event: "));
      const data = lines.find((line) => line.startsWith("data: "));
      if (name && data) onPanel(name.slice(7), JSON.parse(data.slice(6)));
    }
  }
}

// Server-Sent Events that answer a POST; the browser's own EventSource can only GET.

/** The events of a response as they come: { name, data }, data from JSON. Comments are passed over. */
export async function* events(response) {
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const blocks = (rest + part.value).split("\n\n");
      rest = blocks.pop();
      yield* blocks.map(parse).filter((event) => event.data !== null);
    }
  } finally {
    await reader.cancel();
  }
}

function parse(block) {
  const event = { name: "message", data: null };
  for (const line of block.split("\n")) {
    if (line.startsWith("event:")) {
      event.name = line.slice("event:".length).trim();
    } else if (line.startsWith("data:")) {
      event.data = JSON.parse(line.slice("data:".length));
    }
  }
  return event;
}

import { connect, type Socket } from "node:net";
import { setTimeout as setTimeoutPromise } from "node:timers/promises";

/** An answer read off the wire. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A connection that stays open, to look at what comes while it comes. */
export interface RawConnection extends Disposable {
  write(text: string): void;
  /** All that came so far. */
  received(): string;
  /** `reset` if the server broke it off, `ended` if it said that nothing more comes. */
  state(): "open" | "ended" | "reset";
  /** Breaks it off from this side. */
  reset(): void;
}

/** Opens a connection. */
export function openConnection(url: string): RawConnection {
  const { hostname, port } = new URL(url);
  let text = "";
  let state: ReturnType<RawConnection["state"]> = "open";
  const socket = connect(Number(port), hostname);
  socket.on("data", chunk => {
    text += chunk.toString("latin1");
  });
  socket.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "ECONNRESET") {
      state = "reset";
    }
  });
  socket.on("end", () => {
    state = "ended";
  });
  return {
    write: more => socket.write(more),
    received: () => text,
    state: () => state,
    reset: () => void socket.resetAndDestroy(),
    [Symbol.dispose]: () => socket.destroy(),
  };
}

/**
 * Sends bytes on a connection of its own and reads what comes until the server ends it. Rejects after `patience` ms.
 * With a `pause` the parts are sent so many ms apart.
 */
export function exchange(
  url: string,
  bytes: Buffer | readonly Buffer[],
  methods: readonly string[] = [],
  { patience = 20_000, pause = 0 } = {},
): Promise<RawAnswer[]> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect(Number(port), hostname);
    const timer = setTimeout(() => {
      socket.destroy();
      reject(new Error(`no end after ${patience} ms; so far ${Buffer.concat(chunks).toString("latin1").slice(-500)}`));
    }, patience);
    socket.on("data", chunk => chunks.push(chunk));
    // The server may close while bytes are still under way: what it said before counts.
    socket.on("error", () => {});
    socket.on("close", () => {
      clearTimeout(timer);
      resolve(parseAnswers(Buffer.concat(chunks), methods));
    });
    void sendParts(socket, Array.isArray(bytes) ? bytes : [bytes], pause);
  });
}

async function sendParts(socket: Socket, parts: readonly Buffer[], pause: number): Promise<void> {
  socket.setNoDelay();
  for (const [index, part] of parts.entries()) {
    if (pause > 0 && index > 0) {
      await setTimeoutPromise(pause);
    }
    if (socket.writable) {
      socket.write(part);
    }
  }
}

function parseAnswers(bytes: Buffer, methods: readonly string[]): RawAnswer[] {
  const answers: RawAnswer[] = [];
  let at = 0;
  while (at < bytes.length) {
    const end = bytes.indexOf("\r\n\r\n", at);
    if (end < 0) {
      throw new Error(`no end of headers: ${bytes.subarray(at, at + 200).toString("latin1")}`);
    }
    const [line = "", ...lines] = bytes.subarray(at, end).toString("latin1").split("\r\n");
    const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(line)?.[1]);
    const headers = Object.fromEntries(
      lines.map(header => [header.slice(0, header.indexOf(":")).toLowerCase(), header.slice(header.indexOf(":") + 2)]),
    );
    at = end + 4;
    if (status === 100) {
      continue;
    }
    // What is not HTTP gets a body, whatever its method was meant to be.
    const isBare =
      methods[answers.length] === "HEAD" && (at === bytes.length || bytes.toString("latin1", at, at + 5) === "HTTP/");
    const length = isBare ? 0 : Number(headers["content-length"]);
    answers.push({ status, headers, body: bytes.subarray(at, at + length).toString("utf8") });
    at += length;
  }
  return answers;
}

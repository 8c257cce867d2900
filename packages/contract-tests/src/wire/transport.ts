import { Agent, request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest, Agent as TlsAgent } from "node:https";
import type { Json } from "../contract/contract.ts";
import type { WireRequest } from "./request.ts";

/** What came back. */
export interface Answer {
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** The body as JSON, or undefined where it is none. */
  readonly body: Json;
  readonly milliseconds: number;
}

/** A request and what came of it: an answer, or the reason why there is none. */
export interface Exchange {
  readonly request: WireRequest;
  readonly answer: Answer | undefined;
  /** Why no answer came, e.g. `connection refused`. */
  readonly trouble: string | undefined;
}

/** Sends requests, one connection pool for all. */
export interface Transport {
  send(request: WireRequest, timeout: number): Promise<Exchange>;
  close(): void;
}

/** A body beyond this is not one of ours: the read stops there. */
const LARGEST_BODY = 32 * 1024 * 1024;

/** Calls under way at the same time, each on a connection of its own. */
const MOST_AT_ONCE = 64;

/** A transport over node:http and node:https: follows no redirect, retries nothing but a stale kept-alive socket. */
export function createTransport(): Transport {
  const agents = {
    "http:": new Agent({ keepAlive: true, maxSockets: MOST_AT_ONCE }),
    "https:": new TlsAgent({ keepAlive: true, maxSockets: MOST_AT_ONCE }),
  };
  const line = createLine(MOST_AT_ONCE);
  const exchange = async (request: WireRequest, timeout: number): Promise<Exchange> => {
    const started = performance.now();
    for (let again = false; ; again = true) {
      try {
        const answer = await attempt(request, timeout, agents, started);
        return { request, answer, trouble: undefined };
      } catch (error) {
        // A server may close an idle connection in the moment we pick it; that says nothing about this request.
        if (!again && error instanceof Stale) {
          continue;
        }
        return { request, answer: undefined, trouble: troubleOf(error) };
      }
    }
  };
  return {
    send: (request, timeout) => line(() => exchange(request, timeout)),
    close() {
      agents["http:"].destroy();
      agents["https:"].destroy();
    },
  };
}

/**
 * Lets so many work at the same time, the others in the order they came. An agent has a line of its own, but there each
 * who waits is a whole request, and of a run of many operations most wait.
 */
function createLine(most: number) {
  const waiting: (() => void)[] = [];
  let free = most;
  return async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (free > 0) {
      free -= 1;
    } else {
      await new Promise<void>(resolve => waiting.push(resolve));
    }
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) {
        free += 1;
      } else {
        next();
      }
    }
  };
}

class Stale extends Error {}

type Agents = { "http:": Agent; "https:": TlsAgent };

function attempt(request: WireRequest, timeout: number, agents: Agents, started: number): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const url = new URL(request.url);
    const options = { method: request.method, headers: request.headers };
    const outgoing =
      url.protocol === "https:"
        ? httpsRequest(url, { ...options, agent: agents["https:"] })
        : httpRequest(url, { ...options, agent: agents["http:"] });
    const timer = setTimeout(() => {
      reject(new Error(`no whole answer came within ${timeout} ms`));
      outgoing.destroy();
    }, timeout);
    outgoing.on("error", (error: NodeJS.ErrnoException) => {
      const stale = outgoing.reusedSocket && (error.code === "ECONNRESET" || error.code === "EPIPE");
      reject(stale ? new Stale() : error);
    });
    outgoing.on("response", incoming => readAll(incoming, started).then(resolve, reject));
    outgoing.on("close", () => clearTimeout(timer));
    outgoing.end();
  });
}

async function readAll(incoming: IncomingMessage, started: number): Promise<Answer> {
  const text = await textOf(incoming);
  const headers = Object.fromEntries(
    Object.entries(incoming.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(", ") : (value ?? ""),
    ]),
  );
  const milliseconds = performance.now() - started;
  return { status: incoming.statusCode ?? 0, headers, text, body: parseJson(text), milliseconds };
}

/** The body as text. Listeners and not an iterator: a run reads a hundred thousand of these. */
function textOf(incoming: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    incoming.setEncoding("utf8");
    incoming.on("data", (chunk: string) => {
      text += chunk;
      if (text.length > LARGEST_BODY) {
        incoming.destroy(new Error(`the body is larger than ${LARGEST_BODY} letters`));
      }
    });
    incoming.on("end", () => resolve(text));
    incoming.on("error", reject);
  });
}

function parseJson(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: the judge of answers says so, with the text at hand.
    return undefined;
  }
}

const SENTENCES: Record<string, string> = {
  ECONNREFUSED: "the connection was refused: nothing listens there",
  ECONNRESET: "the connection was dropped",
  EPIPE: "the connection was dropped",
  ENOTFOUND: "the host name is not known",
  EAI_AGAIN: "the host name could not be looked up",
  EHOSTUNREACH: "the host cannot be reached",
  ENETUNREACH: "the network cannot be reached",
  ETIMEDOUT: "the connection timed out",
};

function troubleOf(error: unknown): string {
  const { code = "", message = "" } = error as NodeJS.ErrnoException;
  if (message === "aborted") {
    return "the connection was dropped in the middle of the answer";
  }
  if (SENTENCES[code] !== undefined) {
    return SENTENCES[code];
  }
  if (code.startsWith("HPE_")) {
    return `the answer is not HTTP (${code})`;
  }
  if (/CERT|SSL|TLS|EPROTO|ALTNAME|SIGNED/.test(code)) {
    return `TLS failed: ${message || code}`;
  }
  return message || String(error);
}

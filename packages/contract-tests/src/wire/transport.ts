import { Agent, type ClientRequest, request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest, Agent as TlsAgent } from "node:https";
import type { Answer, Exchange } from "./exchange.ts";
import { createLine } from "./line.ts";
import { parseBody } from "./parse-body.ts";
import type { WireRequest } from "./request.ts";
import { troubleFrom } from "./trouble.ts";

/** Sends requests, one connection pool for all. */
export interface Transport {
  /** @param timeout milliseconds for the whole answer */
  send(request: WireRequest, timeout: number): Promise<Exchange>;
  /** Ends at once what is under way; nothing is sent afterwards. */
  close(): void;
}

/** In letters. A longer body is not one of this service: the read stops there. */
const LARGEST_BODY = 32 * 1024 * 1024;

/** Calls under way at the same time, each on a connection of its own. */
const MOST_AT_ONCE = 64;

/** A transport over node:http and node:https. It follows no redirect and retries only a kept-alive socket gone stale. */
export function createTransport(): Transport {
  const agents: Agents = {
    "http:": new Agent({ keepAlive: true, maxSockets: MOST_AT_ONCE }),
    "https:": new TlsAgent({ keepAlive: true, maxSockets: MOST_AT_ONCE }),
  };
  const line = createLine(MOST_AT_ONCE);
  const underWay = new Set<ClientRequest>();
  let isClosed = false;
  const attempt = (request: WireRequest, timeout: number) => {
    if (isClosed) {
      throw new Error("the run has ended");
    }
    const outgoing = open(request, agents);
    underWay.add(outgoing);
    outgoing.on("close", () => underWay.delete(outgoing));
    return answerTo(outgoing, timeout);
  };
  return {
    send: (request, timeout) => line(() => exchange(request, () => attempt(request, timeout))),
    close() {
      isClosed = true;
      for (const outgoing of underWay) {
        outgoing.destroy(new Error("the run was stopped before the answer came"));
      }
      agents["http:"].destroy();
      agents["https:"].destroy();
    },
  };
}

async function exchange(request: WireRequest, attempt: () => Promise<Answer>): Promise<Exchange> {
  for (let isSecond = false; ; isSecond = true) {
    try {
      return { request, answer: await attempt(), trouble: undefined };
    } catch (error) {
      // A server may close an idle connection in the moment we pick it; that says nothing about this request.
      if (isSecond || !(error instanceof StaleSocket)) {
        return { request, answer: undefined, trouble: troubleFrom(error) };
      }
    }
  }
}

class StaleSocket extends Error {}

type Agents = { "http:": Agent; "https:": TlsAgent };

function open({ url, method, headers }: WireRequest, agents: Agents): ClientRequest {
  return url.startsWith("https:")
    ? httpsRequest(url, { method, headers, agent: agents["https:"] })
    : httpRequest(url, { method, headers, agent: agents["http:"] });
}

function answerTo(outgoing: ClientRequest, timeout: number): Promise<Answer> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error(`no whole answer came within ${timeout} ms`));
      outgoing.destroy();
    }, timeout);
    outgoing.on("error", (error: NodeJS.ErrnoException) => {
      const isStale = outgoing.reusedSocket && (error.code === "ECONNRESET" || error.code === "EPIPE");
      reject(isStale ? new StaleSocket() : error);
    });
    outgoing.on("response", incoming => readAnswer(incoming, started).then(resolve, reject));
    outgoing.on("close", () => clearTimeout(timer));
    outgoing.end();
  });
}

async function readAnswer(incoming: IncomingMessage, started: number): Promise<Answer> {
  const text = await readText(incoming);
  const headers = Object.fromEntries(
    Object.entries(incoming.headers).map(([name, value]) => [name, [value ?? ""].flat().join(", ")]),
  );
  const milliseconds = performance.now() - started;
  return { status: incoming.statusCode ?? 0, headers, text, body: parseBody(text), milliseconds };
}

/** Listeners, not an iterator: a run reads a hundred thousand of these. */
function readText(incoming: IncomingMessage): Promise<string> {
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

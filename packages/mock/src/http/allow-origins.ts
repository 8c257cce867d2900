import type { Contract } from "../contract/contract.ts";
import type { Gateway } from "../gateway/gateway.ts";
import type { GatewayAnswer, GatewayOutcome, GatewayRequest } from "../wire/message.ts";
import { parseRequest } from "../wire/parse-request.ts";
import { isPreflight } from "../wire/preflight.ts";

/** Which pages may call, and what they may read. */
export interface AllowOriginsOptions {
  /** True for every page, else the origin of those that may, e.g. `http://localhost:5173`. */
  readonly cors: true | string;
  /** May be another one after a reload. */
  readonly contract: () => Contract;
}

/**
 * The same gateway for pages in a browser (CORS): it grants their preflights, which are not calls, and lets them read
 * its answers with the contract's headers.
 */
export function allowOrigins(gateway: Gateway, { cors, contract }: AllowOriginsOptions): Gateway {
  const origin = cors === true ? "*" : cors;
  const readable = ({ headers, ...answer }: GatewayAnswer): GatewayAnswer => ({
    ...answer,
    headers: {
      ...headers,
      "access-control-allow-origin": origin,
      "access-control-expose-headers": readableHeaders(contract()),
    },
  });

  return {
    receive: head => (isPreflight(head) ? { parsed: parseRequest(head), faults: [] } : gateway.receive(head)),
    async handle(received, body) {
      const { request } = received.parsed;
      if (isPreflight(request)) {
        return grantPreflight(request, origin);
      }
      const outcome = await gateway.handle(received, body);
      return { ...outcome, answer: readable(outcome.answer) };
    },
    refuse: (received, reason, host) => readable(gateway.refuse(received, reason, host)),
  };
}

function grantPreflight({ headers }: GatewayRequest, origin: string): GatewayOutcome {
  // The names as asked: `*` would not stand for `authorization`, and tracing adds headers of its own.
  const asked = headers["access-control-request-headers"];
  const granted = {
    "access-control-allow-origin": origin,
    "access-control-allow-methods": "POST",
    ...(asked && { "access-control-allow-headers": asked }),
  };
  return { answer: { status: 200, headers: granted, body: "" } };
}

/** What pages may read besides what browsers let through: the documented headers, the server's time, and the hints. */
function readableHeaders({ operations }: Contract): string {
  const documented = [...operations.values()].flatMap(({ responses }) =>
    [...responses.values()].flatMap(({ headers }) => [...headers.keys()]),
  );
  return [...new Set([...documented, "date", ...hintHeaders])].join(", ");
}

const hintHeaders = ["x-ims-mock-detail", "x-ims-mock-hint", "x-ims-mock-signature-hint"];

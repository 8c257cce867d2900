import type { Contract } from "../contract/contract.ts";
import { rememberLast } from "../remember-last.ts";
import type { Gateway } from "./gateway.ts";
import type { GatewayAnswer, GatewayOutcome, GatewayRequest } from "../wire/message.ts";

/** Who may call from a page in a browser, and what they may read. */
export interface AllowOriginsOptions {
  /** True for every page, else the origin of those that may, e.g. `http://localhost:5173`. */
  readonly cors: true | string;
  /** May be another one after a reload. */
  readonly contract: () => Contract;
}

/**
 * The same gateway for pages in a browser (CORS): it grants their preflights, which are no calls, and lets them read
 * its answers with the contract's headers.
 */
export function allowOrigins(gateway: Gateway, { cors, contract }: AllowOriginsOptions): Gateway {
  const origin = cors === true ? "*" : cors;

  function grant({ headers }: GatewayRequest): GatewayOutcome {
    // As asked: `*` would not stand for `authorization`, and who reads along, e.g. for traces, adds headers of its own.
    const asked = headers["access-control-request-headers"];
    return {
      answer: {
        status: 200,
        headers: {
          "access-control-allow-origin": origin,
          "access-control-allow-methods": "POST",
          ...(asked && { "access-control-allow-headers": asked }),
        },
        body: "",
      },
    };
  }

  function open(answer: GatewayAnswer): GatewayAnswer {
    answer.headers["access-control-allow-origin"] = origin;
    answer.headers["access-control-expose-headers"] = readable(contract());
    return answer;
  }

  function opened(outcome: GatewayOutcome): GatewayOutcome {
    open(outcome.answer);
    return outcome;
  }

  return {
    handle(request, hits, unfit) {
      if (isPreflight(request)) {
        return grant(request);
      }
      const outcome = gateway.handle(request, hits, unfit);
      return outcome instanceof Promise ? outcome.then(opened) : opened(outcome);
    },
    hits: request => (isPreflight(request) ? [] : gateway.hits(request)),
    refuse: (reason, unread, host) => open(gateway.refuse(reason, unread, host)),
  };
}

function isPreflight({ method, headers }: GatewayRequest): boolean {
  return method === "OPTIONS" && headers["access-control-request-method"] !== undefined;
}

/** What pages may read besides what browsers let through: the documented headers, the server's time, and the hints. */
const readable = rememberLast((contract: Contract) => {
  const names = [...contract.operations.values()].flatMap(({ responses }) =>
    [...responses.values()].flatMap(({ headers }) => [...headers.keys()]),
  );
  return [...new Set([...names, "date", "x-ims-mock-detail", "x-ims-mock-signature-hint"])].join(", ");
});

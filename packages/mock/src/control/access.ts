import { createHash, timingSafeEqual } from "node:crypto";
import type { GatewayRequest } from "../wire/message.ts";

/** Who may steer the mock. */
export interface ControlAccess {
  /** False where nobody may. */
  readonly isOn: boolean;
  /** What callers must send as `Authorization: Bearer <token>`; undefined where none is needed. */
  readonly token: string | undefined;
}

/** Why a caller may not steer the mock. */
export interface AccessProblem {
  readonly status: 401 | 403;
  readonly message: string;
}

/**
 * Access by the address that the mock listens on: open on loopback, elsewhere only with a token. `control` decides
 * otherwise.
 */
export function accessFrom(host: string, control: boolean | { readonly token: string } | undefined): ControlAccess {
  const token = typeof control === "object" ? control.token : undefined;
  return { isOn: control === false ? false : token !== undefined || isLoopback(host), token };
}

/** Refuses pages of other origins, names that only seem to be this machine's, and callers without the token. */
export function refuseAccess(request: GatewayRequest, { isOn, token }: ControlAccess): AccessProblem | undefined {
  if (!isOn) {
    const message =
      "the mock listens for other machines too: give it a token to steer it by, e.g. --control-token <token>";
    return { status: 403, message };
  }
  const { host = "", origin } = request.headers;
  if (origin !== undefined && origin !== `http://${host}`) {
    return { status: 403, message: `pages of ${origin} may not steer the mock` };
  }
  if (token !== undefined) {
    return isEqual(request.headers.authorization ?? "", `Bearer ${token}`)
      ? undefined
      : { status: 401, message: "send the mock's token as Authorization: Bearer <token>" };
  }
  // A name that a foreign page had pointed at this machine.
  if (request.origin === undefined && !isLoopback(host.replace(/:\d+$/, ""))) {
    return { status: 403, message: `the mock is steered as 127.0.0.1 or localhost, not as "${host}"` };
  }
  return undefined;
}

/** True for an address of this machine only. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || host === "[::1]" || /^127(\.\d{1,3}){3}$/.test(host);
}

/** In a time that does not depend on where the texts differ. */
function isEqual(left: string, right: string): boolean {
  const hash = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(hash(left), hash(right));
}

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

/** Why no answer came, in one sentence. */
export function troubleFrom(error: unknown): string {
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

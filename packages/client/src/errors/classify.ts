/** What a code and a status mean for the caller. */
export interface Classification {
  readonly throttled: boolean;
  readonly retryable: boolean;
  readonly denied: boolean;
}

/**
 * Reads the code first and without case, as the vendor's sources disagree on statuses: a throttle comes as 400, 403 or
 * 429. The status decides only where the code is not known.
 */
export function classify(code: string, status: number): Classification {
  const throttled = /throttling|^requeststoofrequent$/i.test(code);
  const denied = /^(forbidden|nopermission|operationdenied)/i.test(code);
  const refused = denied || /^(missing|invalid|unsupported|signature|incomplete|resourcenotfound)/i.test(code);
  const temporary = /^(internalerror|serviceunavailable)/i.test(code);
  const known = throttled || refused || temporary;
  return {
    throttled: throttled || (!known && status === 429),
    retryable: throttled || temporary || (!known && (status >= 500 || status === 429)),
    denied: denied || (!known && status === 403),
  };
}

import { type ErrorDetails, ImsError, isNamed } from "./ims-error.ts";

/** What an `ApiError` is made of. */
export interface ApiErrorDetails extends ErrorDetails {
  readonly status: number;
  readonly code: string;
  readonly requestId?: string | undefined;
  readonly hostId?: string | undefined;
  readonly recommend?: string | undefined;
  readonly accessDenied?: Readonly<Record<string, unknown>> | undefined;
  readonly throttled: boolean;
  readonly retryAfter?: number | undefined;
  readonly denied: boolean;
}

/** The service answered no, in its own words. Look at `code` first: the same code comes with different statuses. */
export class ApiError extends ImsError {
  /** The HTTP status, e.g. `400`. */
  declare readonly status: number;
  /** The service's code, e.g. `Throttling.User`. */
  declare readonly code: string;
  /** Identifies the request; quote it to the vendor's support. */
  declare readonly requestId: string | undefined;
  /** The host that answered, e.g. `ice.cn-shanghai.aliyuncs.com`. */
  declare readonly hostId: string | undefined;
  /** The address of the vendor's page on this error. */
  declare readonly recommend: string | undefined;
  /** Which policy refused the call: the texts and numbers of `AccessDeniedDetail`, if the service sends it. */
  declare readonly accessDenied: Readonly<Record<string, unknown>> | undefined;
  /** Flow control: the account's calls are used up for now. */
  declare readonly throttled: boolean;
  /** How long the service asks to wait, in milliseconds (`x-acs-retry-after`), e.g. `800`; at most a minute. */
  declare readonly retryAfter: number | undefined;
  /** The caller or the account is not allowed to make this call. */
  declare readonly denied: boolean;

  constructor(message: string, details: ApiErrorDetails) {
    super("ApiError", message, details);
  }
}

/** Whether a value is an `ApiError`, also one of another copy of the package. */
export function isApiError(value: unknown): value is ApiError {
  return isNamed(value, "ApiError");
}

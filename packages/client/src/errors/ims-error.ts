import { visibleText } from "./visible-text.ts";

const brand = Symbol.for("ims-kit.error");

/** What every error of the kit carries beside its message. */
export interface ErrorDetails {
  /** The error or reason underneath, with secrets taken out. */
  readonly cause?: unknown;
  /** How many requests were sent for the call, e.g. `3`; `0` if it failed before the first. */
  readonly attempts?: number | undefined;
  /** Whether the same call may succeed later. */
  readonly retryable?: boolean;
  /** Whether the request may have reached the service, and so may have been carried out. */
  readonly sent?: boolean;
}

/**
 * The base of all errors that a call throws, apart from the `TypeError` of a wrong argument.
 * Messages read `[Code] what happened: POST ListRecognitionSamples`; where no answer came, the URL follows. Control characters
 * in them are spelt out.
 */
export class ImsError extends Error {
  /** How many requests were sent for the call, e.g. `3`; `0` if it failed before the first. */
  declare readonly attempts: number;
  /** Whether the same call may succeed later. */
  declare readonly retryable: boolean;
  /** Whether the request may have reached the service, and so may have been carried out. */
  declare readonly sent: boolean;

  constructor(name: string, message: string, { cause, ...details }: ErrorDetails) {
    super(visibleText(message), cause ? { cause } : {});
    // Names are set as strings, as minifiers rename classes; guards go by them.
    Object.defineProperties(this, { name: { value: name }, [brand]: { value: true } });
    Object.assign(this, { attempts: 0, retryable: false, sent: false }, details);
  }

  /** The error as plain data, message included, for JSON logs. */
  toJSON(): object {
    return { name: this.name, message: this.message, ...(this as object) };
  }
}

/**
 * Whether a value is an error of this kit, of any class. Works across copies of the package and across realms, where `instanceof` does not.
 */
export function isImsError(value: unknown): value is ImsError {
  return Boolean((value as { [brand]?: true } | undefined)?.[brand]);
}

/** Whether a value is the kit's error of that name; the guards are made of it. */
export function isNamed(value: unknown, name: string): boolean {
  return isImsError(value) && value.name === name;
}

/** Which of the contract's answers to give: the same as the `Prefer` header of Prism. */
export interface Preference {
  /** A documented status, e.g. 403. */
  readonly code?: number;
  /** The name of an example, e.g. `empty` or `Throttling.User`. */
  readonly example?: string;
  /** Make the answer up from the schema. */
  readonly dynamic?: boolean;
  /** Repeats a dynamic answer. Implies `dynamic`. */
  readonly seed?: string;
}

/** Reads a `Prefer` header, e.g. `code=400, example=Throttling.User`. Unknown preferences are left out, as RFC 7240 asks. */
export function parsePrefer(header: string): Preference {
  const preference: { -readonly [Key in keyof Preference]: Preference[Key] } = {};
  for (const part of header.split(/[,;]/)) {
    const [name = "", ...rest] = part.split("=");
    const value = rest
      .join("=")
      .trim()
      .replace(/^"(.*)"$/, "$1");
    switch (name.trim().toLowerCase()) {
      case "code":
        // What is no number is a status that no contract documents.
        preference.code = Number(value);
        break;
      case "example":
        preference.example = value;
        break;
      case "dynamic":
        preference.dynamic = value !== "false";
        break;
      case "seed":
        preference.seed = value;
        break;
    }
  }
  return preference;
}

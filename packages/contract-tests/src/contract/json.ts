/** Any JSON value, read loosely: the contract was linted before it came here. */
// biome-ignore lint/suspicious/noExplicitAny: the document is walked by pointers that only the contract knows.
export type Json = any;

import { join } from "node:path";

/** The workspace's folder. */
export const root: string = join(import.meta.dirname, "..", "..", "..");

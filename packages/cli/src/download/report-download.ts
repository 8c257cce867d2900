import type { Io } from "../io.ts";
import type { Saved } from "./save-picture.ts";

const words: Readonly<Record<Saved, string>> = {
  saved: "saved",
  there: "there already",
  differs: "kept as they are, though they differ",
  failed: "failed",
};

/** Writes how many pictures came to what; returns whether each is there now. */
export function reportDownload(counts: Readonly<Record<Saved, number>>, io: Io): boolean {
  const parts = Object.entries(counts).filter(([, count]) => count > 0);
  const text = parts.map(([what, count]) => `${count} ${words[what as Saved]}`).join(", ");
  io.writeError(`pictures: ${text || "none"}\n`);
  return counts.failed + counts.differs === 0;
}

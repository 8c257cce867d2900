/** The rows of the kit's SOURCES.md that say why the gateway's assumptions were made: those of its first section. */
export function gatewaySources(sources: string): string {
  const [, section = ""] = sources.split(/^## .*$/m);
  const start = section.search(/^\| *assumption *\|/m);
  const table = start < 0 ? "" : (section.slice(start).split("\n\n")[0] ?? "");
  return [
    "# Sources",
    "",
    "What the contract is made from, and why its assumptions were made. Nothing here was checked against the live service.",
    "",
    "## The gateway",
    "",
    "All products of RPC style share it; what it does is taken from this kit's own contract.",
    "",
    table.trim(),
    "",
  ].join("\n");
}

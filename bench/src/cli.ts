// `pnpm bench <name>`: measures one part beside its peers in one run, and prints the ratios.
import { globSync } from "node:fs";
import { basename, join } from "node:path";

const names = globSync("*.ts", { cwd: import.meta.dirname })
  .map(file => basename(file, ".ts"))
  .filter(name => name !== "cli")
  .sort();
const wanted = process.argv.slice(2);
const unknown = wanted.filter(name => !names.includes(name));
if (wanted.length === 0 || unknown.length > 0) {
  const problem = unknown.length > 0 ? `no benchmark is called "${unknown[0]}"; ` : "";
  console.error(`bench: ${problem}name one or more of: ${names.join(", ")}`);
  process.exit(1);
}
for (const name of wanted) {
  const { run } = (await import(join(import.meta.dirname, `${name}.ts`))) as { run: () => Promise<void> };
  await run();
}

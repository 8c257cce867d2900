// Runs snippets of documents one after another in this process, as most of what one costs is starting Node and the
// mock. Reports each to the parent: { file, error }, the error being absent where the snippet ran to its end.
import { pathToFileURL } from "node:url";
import "./serve-snippets.ts";

for (const file of process.argv.slice(2)) {
  const error = await import(pathToFileURL(file).href).then(
    () => undefined,
    (cause: Error) => cause.stack ?? String(cause),
  );
  process.send?.({ file, error });
}
process.disconnect?.();

import { once } from "node:events";
import { createServer, request } from "node:http";
import { publishEnvOf } from "./start-registry.ts";

/** A way to a registry that breaks down. */
export interface DyingRegistry {
  readonly publishEnv: NodeJS.ProcessEnv;
  readonly close: () => Promise<void>;
}

/** Passes requests on to a registry until it took `uploads` packages; from then on every connection is cut. */
export async function startDyingRegistry(url: string, folder: string, uploads: number): Promise<DyingRegistry> {
  let taken = 0;
  const server = createServer((incoming, outgoing) => {
    const isUpload = incoming.method === "PUT";
    if (taken >= uploads) {
      incoming.socket.destroy();
      return;
    }
    if (isUpload) taken++;
    const { method, headers, url: path } = incoming;
    const passed = request(new URL(path ?? "/", url), { method: method ?? "GET", headers }, answer => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    passed.on("error", () => outgoing.destroy());
    incoming.pipe(passed);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  return {
    publishEnv: await publishEnvOf(folder, `http://127.0.0.1:${port}/`),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

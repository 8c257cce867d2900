import { once } from "node:events";
import { createServer, request } from "node:http";
import { publishEnvOf } from "./start-registry.ts";

/** A way to a registry that fails. */
export interface FailingRegistry {
  readonly publishEnv: NodeJS.ProcessEnv;
  readonly close: () => Promise<void>;
}

/** After how many uploads it fails, and how: every connection is cut, or uploads are refused with a 403. */
interface Failure {
  readonly uploads: number;
  readonly by: "cut" | "403";
}

/** Passes requests on to a registry until it took some packages; from then on it fails. */
export async function startFailingRegistry(
  url: string,
  folder: string,
  { uploads, by }: Failure,
): Promise<FailingRegistry> {
  let taken = 0;
  const server = createServer((incoming, outgoing) => {
    const { method = "GET", headers, url: path = "/" } = incoming;
    if (taken >= uploads && by === "cut") {
      incoming.socket.destroy();
      return;
    }
    if (taken >= uploads && method === "PUT") {
      const reason = { error: "you may not publish here" };
      outgoing.writeHead(403, { "content-type": "application/json" }).end(JSON.stringify(reason));
      return;
    }
    if (method === "PUT") {
      taken++;
    }
    const passed = request(new URL(path, url), { method, headers }, answer => {
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

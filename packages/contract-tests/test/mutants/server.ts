import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { answer, type Pieces, right, type Sample, type State } from "./right.ts";

/** The world that the server and the suite are both told. */
export const world = JSON.parse(readFileSync(new URL("../../world.json", import.meta.url), "utf8"));

/** A server on loopback, right but for the pieces given. */
export async function startServer(wrong: Partial<Pieces> = {}) {
  const pieces: Pieces = { ...right, ...wrong };
  const state: State = { samples: samplesOf(world), nonces: new Set(), calls: [], count: 0 };
  const server = createServer((request, response) => {
    request.resume();
    const url = new URL(request.url ?? "/", "http://localhost");
    const query = [...url.searchParams] as [string, string][];
    const { status, headers, body } = answer(
      pieces,
      { method: request.method ?? "", headers: request.headers, query },
      state,
    );
    response.writeHead(status, headers).end(body);
  });
  await new Promise<void>(resolve => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    credentials: { accessKeyId: "TestAccessKeyId", accessKeySecret: "TestAccessKeySecret" },
    close: () =>
      new Promise<void>(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

type RawWorld = {
  libs: { LibId: string; Algorithm: string; entities: { EntityId: string; EntityName: string; samples: Sample[] }[] }[];
};

function samplesOf({ libs }: RawWorld): Sample[] {
  return libs.flatMap(({ LibId, Algorithm, entities }) =>
    entities.flatMap(({ EntityId, EntityName, samples }) =>
      samples.map(({ SampleId, ImageUrl }) => ({ SampleId, ImageUrl, EntityId, EntityName, LibId, Algorithm })),
    ),
  );
}

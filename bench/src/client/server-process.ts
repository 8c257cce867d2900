// A loopback service for the client's benchmark, in a process of its own: answers every page alike, or 200 pages late.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

const [, , delayText = "0", totalText = "20000"] = process.argv;
const [delay, total] = [Number(delayText), Number(totalText)];
/** As long as the service's own. */
const requestId = "7A9BAFC7-4B97-4AB6-840C-FD619BC814C3";
const bodies = new Map<string, string>();

const server = createServer((request, response) => {
  const query = new URL(request.url ?? "/", "http://localhost").searchParams;
  const [page, size] = [Number(query.get("PageNumber")), Number(query.get("PageSize"))];
  const body = bodyOf(page, size);
  const answer = () =>
    response.writeHead(200, { "content-type": "application/json", "x-acs-request-id": requestId }).end(body);
  if (delay > 0) {
    setTimeout(answer, delay);
  } else {
    answer();
  }
});
// The benchmark's idle peers must find their connections as they left them.
server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
process.on("disconnect", () => process.exit());

function bodyOf(page: number, size: number): string {
  const key = `${page}/${size}`;
  const known = bodies.get(key);
  if (known) {
    return known;
  }
  const Sample = Array.from({ length: Math.min(size, total - (page - 1) * size) }, (_, index) => {
    const id = String((page - 1) * size + index).padStart(32, "0");
    return {
      SampleId: id,
      ImageUrl: `https://example.com/${id}.png`,
      EntityId: "7c1f0d3ae9544cb84754b2a9d6e01f38",
      LibId: "lib1",
    };
  });
  const body = JSON.stringify({
    RequestId: requestId,
    PageNumber: page,
    PageSize: size,
    TotalCount: total,
    Samples: { Sample },
  });
  bodies.set(key, body);
  return body;
}

import { HttpResponse, http } from "msw";
import type { Mock } from "./mock/mock.ts";

/** A request handler of MSW. */
export type MockHandler = ReturnType<typeof http.all>;

/**
 * Handlers for MSW that answer every host of the contract from a mock, e.g. `setupServer(...mockHandlers(mock))` with
 * `const mock = await startMock({ port: false })`.
 */
export function mockHandlers(mock: Pick<Mock, "fetch" | "hosts">): MockHandler[] {
  return mock.hosts.map(host =>
    http.all(`https://${host}/*`, async ({ request }) => {
      try {
        return await mock.fetch(request);
      } catch {
        // A fault on the wire: MSW makes a failed connection of it.
        return HttpResponse.error();
      }
    }),
  );
}

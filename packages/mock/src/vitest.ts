import { type TestAPI, test as vitestTest } from "vitest";
import type { Mock } from "./mock/mock.ts";
import type { MockOptions } from "./mock/mock-options.ts";
import { startMock } from "./start/start-mock.ts";

/** Options of {@link createMockTest}. */
export interface MockTestOptions extends MockOptions {
  /** One mock for each test, or one for the file that is reset after each test. @default "test" */
  readonly scope?: "test" | "file";
}

/**
 * Makes a `test` of Vitest whose functions are handed a mock, e.g.
 * `const test = createMockTest({ scope: "file", world: "random" })`. A mock is started for those who ask for it, and
 * closed behind them.
 */
export function createMockTest({ scope = "test", ...options }: MockTestOptions = {}): TestAPI<{ mock: Mock }> {
  if (scope === "test") {
    // Vitest reads from the pattern which fixtures are wanted: none.
    // biome-ignore lint/correctness/noEmptyPattern: see above
    return vitestTest.extend("mock", async ({}, { onCleanup }) => {
      const mock = await startMock(options);
      onCleanup(mock.close);
      return mock;
    }) as unknown as TestAPI<{ mock: Mock }>;
  }
  return (
    vitestTest
      // biome-ignore lint/correctness/noEmptyPattern: see above
      .extend("fileMock", { scope: "file" }, async ({}, { onCleanup }) => {
        const mock = await startMock(options);
        onCleanup(mock.close);
        return mock;
      })
      .extend("mock", ({ fileMock }, { onCleanup }) => {
        onCleanup(fileMock.reset);
        return fileMock;
      }) as unknown as TestAPI<{ mock: Mock }>
  );
}

/** A `test` of Vitest with a mock of its own, e.g. `test("lists", async ({ mock }) => { ... })`. */
export const test: TestAPI<{ mock: Mock }> = createMockTest();

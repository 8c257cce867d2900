import { type TestAPI, test as vitestTest } from "vitest";
import type { Mock } from "./mock/mock.ts";
import type { MockOptions } from "./mock/mock-options.ts";
import { startMock } from "./start/start-mock.ts";

/** Options of {@link createMockTest}. */
export interface MockTestOptions extends MockOptions {
  /** One mock for each test, or one for the file that is reset after each test; `file` needs Vitest 3.2. @default "test" */
  readonly scope?: "test" | "file";
}

/** Hands a value to a test, and goes on when the test is over. */
type Use<Value> = (value: Value) => Promise<void>;

/**
 * Makes a `test` of Vitest whose functions are handed a mock, e.g.
 * `const test = createMockTest({ scope: "file", world: "random" })`. A mock is started for the tests that ask for it, and
 * closed after them.
 */
export function createMockTest({ scope = "test", ...options }: MockTestOptions = {}): TestAPI<{ mock: Mock }> {
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern which fixtures are wanted: none.
  const startedMock = async ({}: object, use: Use<Mock>) => {
    const mock = await startMock(options);
    try {
      await use(mock);
    } finally {
      await mock.close();
    }
  };
  if (scope === "test") {
    return vitestTest.extend<{ mock: Mock }>({ mock: startedMock });
  }
  // The object form is the one that Vitest 3, 4 and 5 share.
  return vitestTest.extend<{ fileMock: Mock; mock: Mock }>({
    fileMock: [startedMock, { scope: "file" }],
    mock: async ({ fileMock }: { readonly fileMock: Mock }, use: Use<Mock>) => {
      await use(fileMock);
      fileMock.reset();
    },
  });
}

/** A `test` of Vitest with a mock of its own, e.g. `test("lists", async ({ mock }) => { ... })`. */
export const test: TestAPI<{ mock: Mock }> = createMockTest();

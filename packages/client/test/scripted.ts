import { type ClientEvent, type ClientOptions, createClient, type ImsError } from "../src/index.ts";
import { createFakeClock } from "./fake-clock.ts";
import { fakeKeys } from "./fake-list.ts";

/** What one request gets: an answer, a failure, or silence until it is aborted. */
export type Scripted = (init: RequestInit) => Promise<Response> | Response;

export const query = {
  Algorithm: "face",
  LibId: ["lib1", "lib2"],
  EntityId: "entity",
  PageNumber: 1,
  PageSize: 10,
} as const;

/** A success answer's body. */
export const success = { RequestId: "R-OK", PageNumber: 1, PageSize: 10, TotalCount: 0, Samples: { Sample: [] } };

/** An error answer in the vendor's form. */
export function refusal(code: string, status = 400, headers: Record<string, string> = {}, more: object = {}): Scripted {
  const body = { RequestId: "R-1", HostId: "ice.test", Code: code, Message: "Refused.", ...more };
  return () =>
    new Response(JSON.stringify(body), {
      status,
      headers: { "content-type": "application/json;charset=utf-8", ...headers },
    });
}

/** A client whose requests get the scripted answers in turn, the last one again and again; chance is always one half. */
export function scripted(answers: readonly Scripted[], options: Partial<ClientOptions> = {}) {
  const clock = createFakeClock();
  const events: ClientEvent[] = [];
  const requests: { readonly url: string; readonly headers: Record<string, string>; readonly at: number }[] = [];
  const fetch = async (input: URL | Request | string, init: RequestInit = {}) => {
    requests.push({ url: String(input), headers: init.headers as Record<string, string>, at: clock.now() });
    const answer = answers[Math.min(requests.length, answers.length) - 1] as Scripted;
    return answer(init);
  };
  const ims = createClient({
    region: "cn-shanghai",
    credentials: fakeKeys,
    fetch: fetch as typeof globalThis.fetch,
    clock,
    random: () => 0.5,
    onEvent: event => events.push(event),
    ...options,
  });
  return {
    ims,
    clock,
    events,
    requests,
    /** Runs a call to its end, in fake time. */
    async outcome(call = ims.listRecognitionSamples.withResponse(query)) {
      try {
        const { attempts, ...answer } = await clock.run(call);
        return { attempts, answer, error: undefined, waits: waitsOf(events), took: clock.now() };
      } catch (thrown) {
        const error = thrown as ImsError;
        return { attempts: error.attempts, answer: undefined, error, waits: waitsOf(events), took: clock.now() };
      }
    },
  };
}

function waitsOf(events: readonly ClientEvent[]): number[] {
  return events.flatMap(event => (event.type === "retry" ? [event.delay] : []));
}

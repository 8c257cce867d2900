import type { Json } from "#values";
import type { Preference } from "../contract/prefer.ts";
import type { Fault, FaultSchedule } from "../faults/fault.ts";
import type { Assumptions } from "../gen/assumptions.ts";
import type { World, WorldPath, WorldPlacement } from "../gen/world.ts";
import type { Controls } from "./controls.ts";
import { controlDocument } from "./document.ts";

/** What a handler is given. */
export interface ControlCall {
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** Valid by the document's schema. */
  readonly body: Json;
}

/** Carries an operation out; undefined is answered without a body. Errors that it throws are the caller's. */
type Handler = (controls: Controls, call: ControlCall) => unknown;

/**
 * The handlers by the document's `operationId`. What a body holds beyond the document's schema is checked by the mock's
 * own methods, as it is in a test.
 */
export const handlers: Readonly<Record<string, Handler>> = {
  getDocument: () => controlDocument(),
  getHealth: ({ credentials, world, hasWorld, operations }) => ({
    status: "ok",
    credentials,
    counts: hasWorld ? world.counts : null,
    operations,
  }),
  reset: controls => controls.reset(),
  getWorld: ({ world }) => world.toJSON(),
  putWorld: (controls, { body }) => controls.reload({ world: body as unknown as World }),
  addItem: ({ world }, { body }) => world.add(body as WorldPlacement),
  removeItem: ({ world }, { query }) => world.remove(query as WorldPath),
  moveItem({ world }, { body }) {
    const { item, to } = body as unknown as { item: string | WorldPath; to: WorldPath };
    world.move(item, to);
  },
  listSnapshots: ({ snapshots }) => snapshots,
  takeSnapshot: (controls, { path }) => controls.snapshot(path.name ?? ""),
  restoreSnapshot: (controls, { path }) => controls.restore(path.name ?? ""),
  listFaults: ({ faults }) => faults,
  addFault(controls, { body }) {
    controls.fail(body as unknown as Fault & FaultSchedule);
    return controls.faults.at(-1);
  },
  getFault: (controls, { path }) => faultWith(controls, path.id ?? ""),
  cancelFault(controls, { path }) {
    const { id } = faultWith(controls, path.id ?? "");
    controls.cancelFault(id);
  },
  prefer(controls, { body }) {
    const { preference, ...options } = body as unknown as { preference: Preference; times?: number };
    controls.prefer(preference, options);
  },
  getClock: ({ clock }) => ({ now: clock.now() }),
  advanceClock({ clock }, { body }) {
    clock.advance((body as { milliseconds: number }).milliseconds);
    return { now: clock.now() };
  },
  getAssumptions: ({ assumptions }) => assumptions,
  assume: (controls, { body }) => controls.assume(body as Assumptions),
  listRequests: ({ requests }) => requests,
  issueCredentials: (controls, { body }) => controls.temporaryCredentials(body as { seconds?: number }),
};

function faultWith({ faults }: Controls, id: string) {
  const fault = faults.find(known => known.id === id);
  if (!fault) {
    throw new RangeError(`there is no fault "${id}" `);
  }
  return fault;
}

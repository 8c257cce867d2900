export type { OverlayAction } from "./find-drift.ts";
export { type Drift, type Overlay, watchDrift } from "./watch-drift.ts";

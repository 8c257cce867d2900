export { type TelemetryOptions, traceCalls } from "./trace-calls.ts";

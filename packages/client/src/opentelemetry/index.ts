export { type CallTracing, type TelemetryOptions, traceCalls } from "./trace-calls.ts";

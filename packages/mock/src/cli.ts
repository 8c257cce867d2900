#!/usr/bin/env node
import { parseArgs } from "node:util";
import { startMock } from "./start-mock.ts";

const { values } = parseArgs({
  options: { port: { type: "string", default: "4010" }, host: { type: "string", default: "127.0.0.1" } },
});
const mock = await startMock({ port: Number(values.port), host: values.host });
console.log(`ims-mock listens on ${mock.url}`);
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => void mock.close().then(() => process.exit(0)));

import { generate } from "./generate.ts";

const result = await generate({ check: process.argv.includes("--check") });
console.log(result);

import { stringifyYaml } from "@redocly/openapi-core";
import type { Emitter } from "./emitter.ts";

/** The bundled contract, in the two forms that `@ims-kit/spec` publishes. */
export const spec: Emitter = {
  name: "spec",
  emit: contract => ({
    "spec/gen/openapi.json": contract.json,
    "spec/gen/openapi.yaml": `# @generated from ${contract.file} by "pnpm generate"; do not edit.\n${stringifyYaml(contract.document, { noRefs: true, lineWidth: 120 })}`,
  }),
};

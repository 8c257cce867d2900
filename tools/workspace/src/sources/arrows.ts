import { importsOf } from "./imports-of.ts";
import { isTest, packageOf, type Source } from "./read-sources.ts";

/** Forbids files of one box to import another. */
interface Arrow {
  readonly from: RegExp;
  /** Imports that break the arrow: paths from the root, or specifiers of packages. */
  readonly never: RegExp;
  readonly why: string;
  /** Whether tests are held to it too; else they may reach across. */
  readonly tests?: true;
}

/** The arrows of the house; the first one that an import breaks is reported. */
const arrows: readonly Arrow[] = [
  {
    from: /^/,
    never: /^@ims-kit\/[\w-]+\/(src|dist|test)\//,
    why: "a package is imported through its public entries only",
    tests: true,
  },
  {
    from: /^(?!packages\/[\w-]+\/test\/|tools\/[\w-]+\/test\/)/,
    never: /^(packages|tools)\/[\w-]+\/test\//,
    why: "sources never import what only tests need",
  },
  {
    from: /^packages\/client\/src\/errors\//,
    never: /^(?!packages\/client\/src\/errors\/|node:)/,
    why: "errors/ is the bottom of the client and imports nothing else of it",
  },
  {
    from: /^packages\/client\/src\/gen\//,
    never: /^(?!packages\/client\/src\/(gen\/|call\/operation\.ts$|bound-operation\.ts$)|zod(\/v4)?$)/,
    why: "generated code runs one module of call/ only, and takes the types of a bound client from bound-operation.ts",
  },
  {
    // What binds the runtime to the contract stands above gen/: create-client, and the entry that watches for drift.
    from: /^packages\/client\/src\/(?!index\.ts|core\.ts|create-(core-)?client\.ts|client-options\.ts|drift\/watch-drift\.ts|gen\/)/,
    never: /^packages\/client\/src\/(gen\/|create-(core-)?client\.ts|index\.ts|core\.ts)/,
    why: "the client's runtime stays true when the contract changes: it imports neither gen/ nor what stands above it",
  },
  {
    from: /^packages\/client\/src\/(create-(core-)?client|client-options)\.ts/,
    never: /^packages\/client\/src\/(index|core)\.ts/,
    why: "create-client stands below the public list",
  },
  {
    from: /^packages\/client\/src\//,
    never: /^(?!packages\/client\/|node:|#platform$|zod(\/v4)?$|@opentelemetry\/api$)/,
    why: "the client has no dependency and imports nothing outside itself",
  },
  {
    from: /^packages\/redis\/src\//,
    never: /^@ims-kit\/(?!client(\/|$))/,
    why: "redis stands on the client only",
  },
  {
    from: /^packages\/mock\/src\//,
    never: /^@ims-kit\/(?!spec(\/|$))/,
    why: "an error in client or generator must not agree with itself: the mock stands on the spec only",
  },
  {
    from: /^packages\/contract-tests\/src\//,
    never: /^@ims-kit\/(?!spec(\/|$))/,
    why: "the contract tests judge any server, ours or not: they stand on the spec only",
  },
  {
    from: /^packages\/cli\/src\//,
    never: /^@ims-kit\/(?!(client|mock)(\/|$))/,
    why: "cli stands on client and mock",
  },
  {
    from: /^packages\/explorer\/src\//,
    never: /^@ims-kit\/(?!(client|mock)(\/|$))/,
    why: "explorer stands on client and mock",
  },
  {
    from: /^tools\/(codegen|import)\/src\//,
    never: /^@ims-kit\/(?!values$)/,
    why: "codegen and import read the contract as files and import no published package, which they help to make",
  },
  {
    from: /^tools\/evolve\/src\//,
    never: /^@ims-kit\/(?!(codegen|values)$)/,
    why: "evolve stands on codegen's public entry",
  },
  {
    from: /^tools\/(values|runtimes|bootstrap)\//,
    never: /^@ims-kit\//,
    why: "values, runtimes and bootstrap stand on nothing of ours",
  },
];

/** The imports of a source that break an arrow, each as one sentence. */
export function brokenArrows(source: Source): string[] {
  return importsOf(source).flatMap(target => {
    const why = whyForbidden(source.path, target);
    return why === undefined ? [] : [`${source.path} must not import ${target}: ${why}`];
  });
}

function whyForbidden(from: string, target: string): string | undefined {
  const isPath = !target.startsWith("@") && target.includes("/") && packageOf(target) !== "";
  if (isPath && packageOf(target) !== packageOf(from)) {
    return "a relative import stays in its package";
  }
  return arrows.find(arrow => (arrow.tests || !isTest(from)) && arrow.from.test(from) && arrow.never.test(target))?.why;
}

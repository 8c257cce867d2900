import { EvolveError } from "../evolve-error.ts";
import { type Ran, run } from "../run.ts";
import { listOf } from "../verdict/phrases.ts";
import type { PublishedPackage } from "../workspace/published-packages.ts";
import { asksForProvenance, withProvenance } from "./repository.ts";
import { lastLines, plainLines } from "./run-step.ts";

interface Publishing {
  readonly root: string;
  readonly packages: readonly PublishedPackage[];
  readonly env: NodeJS.ProcessEnv;
}

/**
 * Publishes with changesets what the registry has not yet.
 *
 * @throws EvolveError that says which packages are out and how to go on.
 */
export async function publishPackages({ root, packages, env }: Publishing): Promise<void> {
  const ran = await run("node_modules/.bin/changeset", ["publish", "--no-git-tag"], {
    cwd: root,
    env: withProvenance(env, asksForProvenance(env, packages)),
  });
  if (ran.code !== 0) {
    throw new EvolveError(`${failureOf(packages, ran)}\n${reasonsOf(ran)}`);
  }
}

/** What a failed run of `changeset publish` means for the packages, and what to do. */
function failureOf(packages: readonly PublishedPackage[], ran: Ran): string {
  const names = packages.map(({ name, version }) => `${name}@${version}`);
  const { planned, published } = reportOf(names, plainLines(ran));
  const version = `${packages[0]?.version} is committed and waits`;
  if (planned === undefined) {
    return `the registry did not say what it has, so nothing was published now; ${version}: once the registry answers, run it again: pnpm release`;
  }
  const isOut = (name: string) => !planned.includes(name) || published.includes(name);
  const out = names.filter(isOut);
  if (out.length === 0) {
    return `nothing was published: the registry took none of the packages; ${version}: mend what the registry says of it, then run it again: pnpm release`;
  }
  const missing = names.filter(name => !isOut(name));
  return `publishing stopped half-way: ${listOf(out)} ${out.length === 1 ? "is" : "are"} published, ${listOf(missing)} ${missing.length === 1 ? "is" : "are"} not; running it again finishes it: pnpm release`;
}

/** What the registry, or pnpm, had against it. */
function reasonsOf(ran: Ran): string {
  const lines = plainLines(ran).filter(line => !line.startsWith("🦋"));
  const start = lines.findIndex(line => /^(Some packages failed to publish|Received an unexpected error)/.test(line));
  return start === -1 ? lastLines(ran) : lines.slice(start).join("\n");
}

/** Which packages a run meant to publish, `undefined` where it did not get to know, and which it did. */
function reportOf(names: readonly string[], lines: readonly string[]) {
  const section = (title: string) => {
    const start = lines.findIndex(line => line.startsWith(title));
    if (start === -1) {
      return undefined;
    }
    const rest = lines.slice(start + 1);
    const end = rest.findIndex(line => !names.includes(line));
    return end === -1 ? rest : rest.slice(0, end);
  };
  return {
    planned: section("These packages will be published"),
    published: section("Successfully published") ?? [],
  };
}

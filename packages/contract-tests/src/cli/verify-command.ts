import { parseArgs } from "node:util";
import { nearestName, visibleText } from "#values";
import { type Verification, VerifyError, verifyPackage } from "../verify/verify-package.ts";

const HELP = `ims-contract verify <package, folder or .tgz> [--contract <openapi.json>] [--json]

Shows which contract a package of ims-kit was built from, and names the first file that is not as it was packed. Every
file is compared with the list inside the package, package.json and its exports included.

It finds what was damaged or mixed up. It does not prove who packed the package, as who rewrites the files can rewrite
the list: "npm audit signatures" checks that. Dependencies are not looked at.

  --contract <openapi.json>  what to compare with (default: the contract that these tests were made from)
  --json                     print what was found as JSON

Exit code: 0 whole and of that contract, 1 not so, 2 could not judge.`;

const OPTIONS = { contract: { type: "string" }, json: { type: "boolean" }, help: { type: "boolean" } } as const;

/** `ims-contract verify`: 0 whole and of the contract, 1 not so, 2 could not judge. */
export async function verifyCommand(args: string[]): Promise<number> {
  try {
    const { values, positionals } = parseVerifyOptions(args);
    if (values.help) {
      console.log(HELP);
      return 0;
    }
    const [target, ...more] = positionals;
    if (target === undefined || more.length > 0) {
      throw new VerifyError("name one package, folder or .tgz, e.g. @ims-kit/client");
    }
    const verification = await verifyPackage({ target, from: process.cwd(), contract: values.contract });
    console.log(values.json ? JSON.stringify(verification, undefined, 2) : textOf(verification));
    return verification.differences.length === 0 && belongs(verification) ? 0 : 1;
  } catch (error) {
    if (!(error instanceof VerifyError)) {
      throw error;
    }
    console.error(`ims-contract verify: ${visibleText(error.message)}`);
    return 2;
  }
}

function parseVerifyOptions(args: string[]) {
  const known = Object.keys(OPTIONS).map(name => `--${name}`);
  const unknown = args.map(arg => arg.split("=")[0] ?? "").find(arg => arg.startsWith("-") && !known.includes(arg));
  if (unknown !== undefined) {
    const near = nearestName(unknown, known);
    throw new VerifyError(`there is no option ${unknown}${near === undefined ? "" : `; did you mean ${near}?`}`);
  }
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new VerifyError((error as Error).message, { cause: error });
  }
}

function belongs({ contract, expected }: Verification): boolean {
  return contract.hash === expected;
}

function textOf(verification: Verification): string {
  const { name, version, contract, expected, files, differences } = verification;
  const [first, ...others] = differences;
  const verdicts = { added: "was not packed", changed: "is not as packed", missing: "is missing" };
  const whole =
    first === undefined
      ? `${files}, all as packed`
      : `${first.path} ${verdicts[first.how]}${others.length > 0 ? `, and ${others.length} more` : ""}`;
  return [
    `package   ${name} ${version}`,
    `contract  ${contract.hash} of ${contract.date}`,
    `compared  ${belongs(verification) ? "the same contract" : `another contract, ${expected}`}`,
    `files     ${whole}`,
    "unproven  who packed it (npm audit signatures), and its dependencies",
  ].join("\n");
}

/** The oldest Node that has all that the mock needs. */
const oldest = [20, 15] as const;

/** The major versions that the mock's tests were run on. */
const tested: readonly number[] = [20, 22, 24];

/** Says why the mock cannot run on a version of Node; undefined where it can, e.g. on `20.15.0`. */
export function oldNodeProblem(version: string): string | undefined {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const isOld = major < oldest[0] || (major === oldest[0] && minor < oldest[1]);
  return isOld
    ? `@ims-kit/mock needs Node ${oldest.join(".")} or newer, and this is Node ${version}: update Node`
    : undefined;
}

/** Says that a version of Node is not among those tested; undefined where it is. */
export function untestedNodeWarning(version: string): string | undefined {
  const major = Number(version.split(".")[0]);
  return tested.includes(major)
    ? undefined
    : `@ims-kit/mock is tested on Node ${tested.join(", ")}, and this is Node ${version}: it may work all the same`;
}

/**
 * Licences under which a dependency may ship with the packages: permissive, and compatible with MIT. MPL-2.0 binds changes of
 * its own files only; we depend on such a package and change none.
 */
const allowed = new Set([
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "BlueOak-1.0.0",
  "ISC",
  "MIT",
  "MPL-2.0",
]);

/** What `pnpm licenses list --json` says: packages by licence. */
export type Licences = Readonly<Record<string, readonly { readonly name: string }[]>>;

/** Dependencies whose licence is not on the list, each as one sentence. Of alternatives, one on the list is enough. */
export function forbiddenLicences(licences: Licences): string[] {
  return Object.entries(licences)
    .filter(([licence]) => !alternativesOf(licence).some(alternative => allowed.has(alternative)))
    .flatMap(([licence, packages]) =>
      packages.map(({ name }) => `${name} is under ${licence}: do without it, or allow the licence in licences.ts`),
    );
}

/** The licences of which a user may choose one: `(MIT OR Apache-2.0)` has two, `MIT AND Zlib` is one of its own. */
function alternativesOf(licence: string): string[] {
  return licence.replaceAll(/^\(|\)$/g, "").split(" OR ");
}

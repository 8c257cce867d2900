import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Makes a project inside a workspace's copy that uses the built packages, as a user of the workspace would. */
export async function linkProject(root: string, sources: Readonly<Record<string, string>>): Promise<string> {
  const folder = join(root, "probe");
  const scope = join(folder, "node_modules/@ims-kit");
  await mkdir(scope, { recursive: true });
  for (const name of ["client", "contract-tests", "mock"]) {
    await symlink(join(root, "packages", name), join(scope, name));
  }
  for (const [path, text] of Object.entries(sources)) {
    await writeFile(join(folder, path), text);
  }
  return folder;
}

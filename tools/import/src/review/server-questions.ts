import { valueAt } from "@ims-kit/values";
import type { Metadata } from "../metadata/metadata.ts";
import type { SpecFolder } from "../spec/read-spec-folder.ts";

/** Where the regions of a contract's servers and the endpoints of the metadata differ, as questions to a person. */
export function askAboutServers({ endpoints = [] }: Metadata, { main }: SpecFolder): string[] {
  const servers = JSON.stringify(main.node.servers ?? []);
  const regions = valueAt(main.node, "/servers/0/variables/region/enum");
  const known = Array.isArray(regions) ? regions.map(String) : [];
  const listed = endpoints.map(({ regionId }) => regionId);
  const added = listed.filter(region => !known.includes(region) && !servers.includes(region));
  const gone = known.filter(region => !listed.includes(region));
  return [
    ...(added.length > 0 ? [`openapi.yaml: the metadata list endpoints in ${added.join(", ")} too; serve them?`] : []),
    ...(gone.length > 0 ? [`openapi.yaml: the metadata list no endpoints in ${gone.join(", ")}; do they exist?`] : []),
  ];
}

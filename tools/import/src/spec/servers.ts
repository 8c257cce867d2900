import type { JsonObject } from "@ims-kit/values";
import type { Metadata } from "../metadata/metadata.ts";

type Endpoints = NonNullable<Metadata["endpoints"]>;

/**
 * The servers of a product: one with a variable for the region where hosts follow one pattern, as `ice.{region}.aliyuncs.com`
 * does, and one each for those that do not.
 */
export function serversOf(endpoints: Endpoints): JsonObject[] {
  const patterns = Map.groupBy(endpoints, ({ regionId, endpoint }) => endpoint.replace(regionId, "{region}"));
  return [...patterns].map(([host, regions]) => {
    const names = regions.map(({ regionId }) => regionId);
    if (!host.includes("{region}")) {
      return { url: `https://${host}`, description: `The endpoint of ${names.join(", ")}.` };
    }
    const region = { description: "A region that serves the product.", default: names[0] ?? "", enum: names };
    return { url: `https://${host}`, description: "The regional endpoint.", variables: { region } };
  });
}

import type { Contract } from "../contract.ts";
import type { Emitter } from "./emitter.ts";
import { banner, literal } from "./source-text.ts";

/** What the client says of its contract: identity, regions, networks and the address they make up. */
export const contract: Emitter = {
  name: "contract",
  emit: contract => ({ "packages/client/src/gen/contract.ts": contractText(contract) }),
};

function contractText({ file, title, version, hash, document }: Contract): string {
  const server = document.servers?.[0];
  const region = server?.variables?.region;
  const network = server?.variables?.network;
  const names = network?.["x-names"] ?? {};
  const networks = Object.fromEntries((network?.enum ?? []).map(value => [names[value] ?? value, value]));
  return `${banner(file)}
/** Which contract this package was generated from; \`hash\` is the sha256 of the bundled contract. */
export const contract = ${literal({ title, version, hash })} as const;

/** The address of the service; the names in braces are filled in. */
export const serverUrl = ${literal(server?.url ?? "")};

/** The regions that serve the contract's operations. */
export const regions = ${literal(region?.enum ?? [])} as const;

/** What stands for \`{network}\` in the address, by the network's name. */
export const networks = ${literal(networks)} as const;

/** A region of the contract, e.g. ${literal(region?.default ?? "")}. */
export type Region = (typeof regions)[number];

/** The way to the service: over the internet, or from inside a VPC. */
export type Network = keyof typeof networks;
`;
}

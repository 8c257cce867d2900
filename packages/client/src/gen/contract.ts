// @generated from spec/openapi.yaml by "pnpm generate"; do not edit.

/** Which contract this package was generated from; `hash` is the sha256 of the bundled contract. */
export const contract = {
  title: "Alibaba Cloud Intelligent Media Services (ICE)",
  version: "2020-11-09",
  hash: "7e641a7235c918f4095a6d77d8468f67e6d9b935e0417139eedfe0fc5612c956",
} as const;

/** The address of the service; the names in braces are filled in. */
export const serverUrl = "https://{network}.{region}.aliyuncs.com";

/** The regions that serve the contract's operations. */
export const regions = ["cn-beijing", "cn-shanghai", "cn-hangzhou", "cn-shenzhen", "ap-southeast-1", "us-west-1"] as const;

/** What stands for `{network}` in the address, by the network's name. */
export const networks = { public: "ice", vpc: "ice-vpc" } as const;

/** A region of the contract, e.g. "cn-shanghai". */
export type Region = (typeof regions)[number];

/** The way to the service: over the internet, or from inside a VPC. */
export type Network = keyof typeof networks;

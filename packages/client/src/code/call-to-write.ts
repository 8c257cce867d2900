import type { OperationDescriptor } from "../call/operation-descriptor.ts";

/** A call to be written down as code. */
export interface CallToWrite {
  readonly descriptor: OperationDescriptor;
  /** The parameters by their wire names; undefined ones are left out. */
  readonly params: Readonly<Record<string, unknown>>;
}

/** The parameters that are given, in the contract's order, then those that the contract does not know. */
export function givenParameters({ descriptor, params }: CallToWrite): [name: string, value: unknown][] {
  const known = Object.keys(descriptor.parameters);
  const names = [...known, ...Object.keys(params).filter(name => !known.includes(name))];
  return names.flatMap(name => (params[name] === undefined ? [] : [[name, params[name]]]));
}

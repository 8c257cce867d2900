/** What the import mends in the vendor's metadata, and by which rule. */
export const repairRules = {
  bound: "a bound that is no number, not exact, or not for its type is left out",
  circle: "a reference that leads back to itself stands for any value",
  deep: "a shared schema that is nested too deeply stands for any value",
  default: "a default of another type, outside its bounds or empty is left out",
  directory: "a directory without a title does not count; its operations go to the one above",
  enum: "an enum that is empty, of another type or of true and false is left out",
  example: "an example of another type, or one that its schema forbids, is left out",
  format: "a format that does not belong to its type is left out",
  items: "an array without items holds any values",
  name: "an optional element named like a member of every object is left out",
  pattern: "a pattern that is no regular expression is left out",
  private: "an element that the vendor marks as private is left out",
  reference: "a reference to a schema that is not there stands for any value",
  renamed: "a shared schema whose name is taken or cannot name a type gets another",
  required: "an element that the page calls required is required, though the gateway lets it be absent",
  twice: "of two elements whose names differ in case at most, the first counts",
  type: "a missing or unknown type stands for any value",
} as const;

/** The kind of a repair. */
export type RepairKind = keyof typeof repairRules;

/** One repair. */
export interface Repair {
  readonly kind: RepairKind;
  /** e.g. `ListAlerts answer.Alerts[].Count` */
  readonly place: string;
}

/** Notes that something was repaired. */
export type NoteRepair = (kind: RepairKind, place: string) => void;

/** How often each kind of repair was made, in the order of the rules. */
export function countRepairs(repairs: readonly Repair[]): [kind: RepairKind, times: number][] {
  const kinds = Object.keys(repairRules) as RepairKind[];
  const counted = kinds.map((kind): [RepairKind, number] => [
    kind,
    repairs.filter(repair => repair.kind === kind).length,
  ]);
  return counted.filter(([, times]) => times > 0);
}

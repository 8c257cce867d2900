/** What a run of the suite in a process of its own took. */
export interface Judged {
  readonly operations: number;
  readonly cases: number;
  readonly held: number;
  readonly skipped: number;
  readonly failed: readonly string[];
  readonly calls: number;
  readonly milliseconds: number;
  /** Processor time of the suite's process: what a run takes where nothing else runs. */
  readonly processorMilliseconds: number;
  /** The most memory that the suite's process had, in MB. */
  readonly megabytes: number;
}

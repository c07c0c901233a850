import type { App } from 'cdktf';

/** The size of a run, for either program. */
export interface Load {
  readonly pools: number;
  /** Edge Servers of each pool. */
  readonly servers: number;
  /** SIP domains of each pool. */
  readonly sipDomains: number;
  /** Partners of the first pool. The plain program has none, because they are not Terraform resources. */
  readonly partners: number;
  /** Whether each pool has its own stack; otherwise, one stack holds all pools. */
  readonly stackPerPool: boolean;
}

export type Variant = 'library' | 'plain';

/** A program for a load; both programs export one. */
export interface Program {
  build(app: App, load: Load): void;
}

/** The measurements of one process, in milliseconds: elapsed time, and processor time (`…CpuMs`). */
export interface Sample {
  /** Loading the program's modules, including cdktf. */
  readonly importMs: number;
  readonly importCpuMs: number;
  readonly constructMs: number;
  readonly synthMs: number;
  /** Construction and synth. */
  readonly synthCpuMs: number;
  /** Peak memory of the process, in MB. */
  readonly peakMb: number;
}

import type { App } from 'cdktf';

/** How much is synthesized, by either program. */
export interface Load {
  readonly pools: number;
  /** Edge Servers of each pool. */
  readonly servers: number;
  /** SIP domains of each pool. */
  readonly sipDomains: number;
  /** Partners of the first pool. The plain program has none: they are no part of Terraform. */
  readonly partners: number;
  /** Whether each pool has a stack of its own; otherwise one stack holds them all. */
  readonly stackPerPool: boolean;
}

export type Variant = 'library' | 'plain';

/** A program that describes a load, as each of the two exports it. */
export interface Program {
  build(app: App, load: Load): void;
}

/** What one process measured: milliseconds by the clock, and of processor time (`…CpuMs`). */
export interface Sample {
  /** Loading the program's modules, cdktf among them. */
  readonly importMs: number;
  readonly importCpuMs: number;
  readonly constructMs: number;
  readonly synthMs: number;
  /** Construction and synth. */
  readonly synthCpuMs: number;
  /** Most memory that the process had, in MB. */
  readonly peakMb: number;
}

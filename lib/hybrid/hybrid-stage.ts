import type { PlanAudience } from '../projection/model/plan-table';

/** A stage of the move to Microsoft 365. */
export enum HybridStage {
  /** All users are homed on the servers. */
  ON_PREMISES = 'on-premises',
  /** Users are homed on both sides. */
  HYBRID = 'hybrid',
  /** All users are in Microsoft 365, and the servers are gone. */
  ONLINE = 'online',
}

/** The external records of one name. */
export interface HybridRecord {
  readonly name: string;
  /** Type and data, one for each record: `SRV 100 1 5061 sipfed.online.lync.com`. Empty if the name is gone. */
  readonly data: string[];
  /** Whether it must exist, but is in no plan that was given. */
  readonly isMissing: boolean;
  /** Seconds that it may be cached; absent if that is not known, or the name is gone. */
  readonly ttlSeconds?: number;
  /** IDs of the rows of the guide, or of the fact, that ask for it. */
  readonly planningRows: string[];
}

/** A setting of one side. */
export interface HybridSetting {
  /** `tenant/shared-address-space`. */
  readonly id: string;
  /** `Tenant`, `Lync Server`, `Edge pool`. */
  readonly side: string;
  readonly name: string;
  readonly value: string;
}

/** What a stage is made of. Every stage has the same names and settings. */
export interface HybridStagePlan {
  readonly stage: HybridStage;
  readonly title: string;
  /** By name. */
  readonly records: HybridRecord[];
  readonly settings: HybridSetting[];
}

/** A step of the move. */
export interface HybridStep {
  /** Position, from 1. */
  readonly number: number;
  readonly id: string;
  /** The stage that it leads to. */
  readonly stage: HybridStage;
  /** What to do, as a sentence without its period. */
  readonly what: string;
  /** Who does it. */
  readonly audience: PlanAudience;
  /** What must be true before. */
  readonly before: string[];
  /** Records, commands, names. */
  readonly actions: string[];
  /** Documentation page of it. */
  readonly page: string;
}

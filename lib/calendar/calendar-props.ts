import { RUNNING_EDGE_SHAPE, type RunningEdge } from '../running/model/running-edge';
import { listOf, text } from '../values/boundary/kinds';
import { objectOf, optional } from '../values/boundary/object-shape';

/** What is known of a certificate in use. */
export interface InstalledCertificate {
  /** Subject (common name) of a planned certificate. */
  readonly subject: string;
  /**
   * First day on which it is valid, `YYYY-MM-DD`.
   *
   * @default not known
   */
  readonly validFrom?: string;
  /** Last day on which it is valid, `YYYY-MM-DD`. */
  readonly validUntil: string;
}

/** For when a calendar is made, and from which facts. */
export interface RotationCalendarProps {
  /**
   * First day of the calendar, `YYYY-MM-DD`.
   *
   * @default the day on which the exports were collected, if `running` is given and tells it; else the planning date of the plans
   */
  readonly date?: string;
  /**
   * Last day on which a rotation begins, `YYYY-MM-DD`; at most ten years after the first day.
   *
   * @default two years after the first day
   */
  readonly until?: string;
  /**
   * Certificates in use, by the subject of the planned certificate. They go before what was read and before the existing external
   * certificate of a plan.
   *
   * @default what was read, else that of the plan; other certificates are issued on the first day
   */
  readonly installed?: InstalledCertificate[];
  /**
   * What runs, from the exports of the servers: the certificates of each server by their uses, and the lifetime of tokens of A/V
   * authentication. They go before those of the plans. If servers have different certificates, the one that ends first counts.
   *
   * @default nothing was read
   */
  readonly running?: RunningEdge;
}

const INSTALLED_CERTIFICATE = objectOf<InstalledCertificate>('InstalledCertificate', {
  subject: text, validFrom: optional(text), validUntil: text,
});

/** What {@link RotationCalendarProps} may hold. */
export const ROTATION_CALENDAR_PROPS = objectOf<RotationCalendarProps>('RotationCalendarProps', {
  date: optional(text), until: optional(text), installed: optional(listOf(INSTALLED_CERTIFICATE)),
  running: optional(RUNNING_EDGE_SHAPE),
});

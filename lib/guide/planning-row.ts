/** A page of the planning guide that has summary tables: an Edge topology, or a kind of federation added to one. */
export const PLANNING_TOPOLOGIES = [
  'single-private-nat',
  'single-public',
  'scaled-dns-private-nat',
  'scaled-dns-public',
  'scaled-hlb-public',
  'federation-all',
  'xmpp-federation',
  'public-im',
] as const;

/** One of {@link PLANNING_TOPOLOGIES}. */
export type PlanningTopology = (typeof PLANNING_TOPOLOGIES)[number];

/**
 * What makes a row necessary. A row applies as soon as one of its conditions is in use; the `partner-*` words only
 * qualify `av-federation`.
 */
export type PlanningCondition =
  | 'always'
  | 'av'
  | 'av-federation'
  | 'certificate-validation'
  | 'client-auto-configuration'
  | 'core-sip'
  | 'desktop-sharing'
  | 'federation'
  | 'federation-discovery'
  | 'file-transfer'
  | 'management-cls'
  | 'management-cms'
  | 'multiple-edge-pools'
  | 'name-resolution'
  | 'partner-lync2010'
  | 'partner-lync2013'
  | 'partner-ocs2007'
  | 'partner-ocs2007r2'
  | 'public-im'
  | 'public-im-aol'
  | 'public-im-skype'
  | 'public-im-windows-live'
  | 'push-notification'
  | 'remote-user'
  | 'web-conferencing'
  | 'xmpp';

/** Where a row stands in the guide, and when it applies. */
export interface PlanningRow {
  /** Stable name of the row: `single-private-nat/external/1`. */
  readonly id: string;
  readonly topology: PlanningTopology;
  /** Row number in its table, from 1. */
  readonly row: number;
  /** File name of the documentation page the row is printed on. */
  readonly doc: string;
  readonly conditions: readonly PlanningCondition[];
  /**
   * What is wrong with the row as the page prints it. The row itself stays as printed: whoever uses a row that has
   * anomalies decides what it means.
   */
  readonly anomalies?: readonly string[];
}

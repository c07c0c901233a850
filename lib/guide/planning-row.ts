import type { PlanningCondition } from '../values/vocabulary/planning-condition';
import { ReferenceTopology } from '../values/vocabulary/topology';

/** Pages of the guide with summary tables for the Edge: a topology, or a type of federation that adds to it. */
export const EDGE_PAGES = [
  ReferenceTopology.SINGLE_NAT,
  ReferenceTopology.SINGLE_PUBLIC,
  ReferenceTopology.SCALED_DNS_NAT,
  ReferenceTopology.SCALED_DNS_PUBLIC,
  ReferenceTopology.SCALED_HARDWARE,
  'federation-all',
  'xmpp-federation',
  'public-im',
] as const;

/** One of {@link EDGE_PAGES}. */
export type EdgePage = (typeof EDGE_PAGES)[number];

/** A page, or a set of pages, about web services: reverse proxy, Directors, and client discovery. */
export type WebPage =
  | 'reverse-proxy'
  | 'autodiscover'
  | 'mobility'
  | 'client-sign-in'
  | 'director-single'
  | 'director-dns-and-hlb'
  | 'director-hlb'
  | 'hybrid';

/** Where a row is in the guide, and when it applies. */
export interface PlanningRow {
  /** Stable ID of the row: `single-private-nat/external/1`. */
  readonly id: string;
  readonly topology: EdgePage | WebPage;
  /** Row number in its table, from 1. */
  readonly row: number;
  /** File name of the documentation page. */
  readonly doc: string;
  readonly conditions: readonly PlanningCondition[];
  /**
   * Errors in the row on the page. The row itself is kept as printed, and the code that reads it decides how to interpret
   * it.
   */
  readonly anomalies?: readonly string[];
}

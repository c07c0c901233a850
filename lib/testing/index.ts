import type { EdgeMatchers } from './edge-matchers';

export type { ExpectedDnsRecord, ExpectedSrvData } from './dns-record';
export { type EdgeMatcherFunctions, edgeMatchers, type EdgeMatchers, edgeMatchersFor } from './edge-matchers';
export { edgePlanSerializer } from './edge-plan-serializer';
export type { ExpectedFirewallRow } from './firewall-row';
export type { EdgeExpect, EdgeMatcherContext, EdgeMatcherResult, EdgeSnapshotSerializer } from './matcher-types';

// The form that @types/jest requires; the assertions of vitest have the matchers of this interface too.
/* eslint-disable @typescript-eslint/no-namespace, @typescript-eslint/no-empty-object-type, @typescript-eslint/no-unused-vars */
declare global {
  namespace jest {
    interface Matchers<R, T> extends EdgeMatchers<R> {}
  }
}

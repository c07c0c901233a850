import { refuse } from '../values/refusals';
import { dnsRecord, type ExpectedDnsRecord } from './dns-record';
import { type ExpectedFirewallRow, firewallRow } from './firewall-row';
import type { EdgeExpect, EdgeMatcherContext, EdgeMatcherResult } from './matcher-types';
import { noOpenFindings } from './open-findings';
import { globalExpect, matchSnapshot, requireExpect } from './plan-snapshot';
import { proved } from './proved';
import { readablePlan } from './readable-plan';
import { receivedPlan } from './received-plan';

/**
 * The matchers, as `expect` has them after `expect.extend(edgeMatchers)`. Each is called with an EdgePool, with its plan, or with
 * a plan that PlanFile read; or with a reverse proxy or its plan.
 *
 * With `@types/jest` and with vitest, TypeScript knows them once they are imported. With `@jest/globals`, declare them:
 *
 *     declare module 'expect' {
 *       interface Matchers<R extends void | Promise<void>, T = unknown> extends EdgeMatchers<R> {}
 *     }
 */
export interface EdgeMatchers<R = void> {
  /**
   * Compares the plan with its snapshot, which shows it as text in the style of the planning guide. The snapshot is a part of
   * the snapshot file of the test, and is written and updated like any other.
   *
   * @param hint added to the name of the test, if a test has several snapshots
   */
  toMatchEdgePlan(hint?: string): R;
  /** One firewall row has everything that is expected. If none has, the message shows the nearest row. */
  toHaveFirewallRow(expected: ExpectedFirewallRow): R;
  /** One DNS record set has everything that is expected. If none has, the message shows the nearest one. */
  toHaveDnsRecord(expected: ExpectedDnsRecord): R;
  /** The plan has no errors and warnings, except for those that are acknowledged. Advice does not count. */
  toHaveNoOpenFindings(): R;
  /**
   * The security groups of the synthesized stack permit what the plan asks for, and nothing else (see FirewallProof and
   * ReverseProxyProof). The plan of an appliance is refused: it has no security group.
   *
   * @param stackJson contents of `cdk.tf.json`, such as the result of `Testing.synth(stack)`
   */
  toBeProved(stackJson: string): R;
}

/** The matchers as functions for `expect.extend`. */
export type EdgeMatcherFunctions = {
  readonly [Name in keyof EdgeMatchers]-?: (
    this: EdgeMatcherContext, received: unknown, ...expected: Parameters<EdgeMatchers[Name]>
  ) => EdgeMatcherResult;
};

/**
 * The matchers for `expect.extend` of jest, and of vitest with `globals: true`:
 *
 *     expect.extend(edgeMatchers);
 *     expect(pool).toMatchEdgePlan();
 *     expect(pool).toHaveFirewallRow({ side: EdgeSide.EXTERNAL, direction: TrafficDirection.INBOUND, ports: '5061' });
 *
 * `toMatchEdgePlan` calls `toMatchSnapshot` of the global `expect`. If there is none, because the tests import `expect`, use
 * {@link edgeMatchersFor}.
 */
export const edgeMatchers: EdgeMatcherFunctions = matchersWith(globalExpect);

/**
 * As {@link edgeMatchers} for an `expect` that is imported from `vitest` or `@jest/globals`:
 * `expect.extend(edgeMatchersFor(expect))`.
 *
 * @throws EdgeValidationError if the value is not `expect` of jest or vitest.
 */
export function edgeMatchersFor(expect: EdgeExpect): EdgeMatcherFunctions {
  const checked = requireExpect(expect, 'expect', 'pass expect, as imported from vitest or @jest/globals');
  return matchersWith(() => checked);
}

function matchersWith(expectOf: () => EdgeExpect): EdgeMatcherFunctions {
  return {
    toMatchEdgePlan(received, hint) {
      if (this.isNot === true) {
        refuse('toMatchEdgePlan', 'expect(...).not', 'expect(...) alone', 'remove not: a plan can only match its snapshot');
      }
      matchSnapshot(expectOf(), readablePlan(receivedPlan(received)), hint);
      return { pass: true, message: () => '' };
    },
    toHaveFirewallRow: (received, expected) => firewallRow(received, expected),
    toHaveDnsRecord: (received, expected) => dnsRecord(received, expected),
    toHaveNoOpenFindings: (received) => noOpenFindings(received),
    toBeProved: (received, stackJson) => proved(received, stackJson),
  };
}

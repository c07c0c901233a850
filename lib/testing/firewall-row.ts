import { endLabel } from '../plan/network/end-label';
import { FirewallAccess, type FirewallEnd, type FirewallRulePlan } from '../plan/network/firewall-plan';
import { accept } from '../values/boundary/accept';
import { text, wordOf } from '../values/boundary/kinds';
import { objectOf, optional } from '../values/boundary/object-shape';
import { EdgeService } from '../values/vocabulary/edge-service';
import { EdgeSide } from '../values/vocabulary/edge-side';
import { TrafficDirection, Transport } from '../values/vocabulary/traffic';
import { type ExpectedFact, listed, rowWithFacts } from './expected-facts';
import type { EdgeMatcherResult } from './matcher-types';
import { receivedPlan } from './received-plan';

/** What a firewall row must have; what is absent does not matter. */
export interface ExpectedFirewallRow {
  readonly side?: EdgeSide;
  readonly direction?: TrafficDirection;
  readonly access?: FirewallAccess;
  readonly transport?: Transport;
  /** Destination port or range as the plan has it: `443`, `50000-59999`, `*`. */
  readonly ports?: string;
  readonly service?: EdgeService;
  /** Name of the source (`internal networks`, `any`), or one of its addresses or networks as the plan has it. */
  readonly source?: string;
  /** Name of the destination (`Access Edge`), or one of its addresses or networks as the plan has it. */
  readonly destination?: string;
}

const EXPECTED_FIREWALL_ROW = objectOf<ExpectedFirewallRow>('ExpectedFirewallRow', {
  side: optional(wordOf('EdgeSide', EdgeSide)),
  direction: optional(wordOf('TrafficDirection', TrafficDirection)),
  access: optional(wordOf('FirewallAccess', FirewallAccess)),
  transport: optional(wordOf('Transport', Transport)),
  ports: optional(text),
  service: optional(wordOf('EdgeService', EdgeService)),
  source: optional(text),
  destination: optional(text),
});

/** The values of a rule of which one must be the expected value. */
const VALUES: { readonly [Name in keyof ExpectedFirewallRow]-?: (rule: FirewallRulePlan) => readonly string[] } = {
  side: ({ side }) => [side],
  direction: ({ direction }) => [direction],
  access: ({ access }) => [access],
  transport: ({ transport }) => [transport],
  ports: ({ ports }) => [ports],
  service: ({ service }) => [service],
  source: ({ source }) => [endLabel(source), ...source.prefixes],
  destination: ({ destination }) => [endLabel(destination), ...destination.prefixes],
};

const NAMES = Object.keys(VALUES) as (keyof ExpectedFirewallRow)[];

const WORDS = {
  matcher: 'toHaveFirewallRow',
  row: 'firewall row',
  line: ({ id, access, transport, ports, source, destination, service }: FirewallRulePlan): string =>
    `${id}: ${access} ${transport} ${ports} from ${endText(source)} to ${endText(destination)}, service ${service}`,
};

/** Whether a plan has a firewall row with these facts. */
export function firewallRow(received: unknown, expected: ExpectedFirewallRow): EdgeMatcherResult {
  const { firewall } = receivedPlan(received);
  const wanted = accept(EXPECTED_FIREWALL_ROW, expected, 'expected');
  return rowWithFacts<FirewallRulePlan>(firewall, NAMES.flatMap((name) => factOf(name, wanted[name])), WORDS);
}

function factOf(name: keyof ExpectedFirewallRow, expected: string | undefined): ExpectedFact<FirewallRulePlan>[] {
  if (expected === undefined) return [];
  const values = VALUES[name];
  return [{ name, expected, isTrueOf: (rule) => values(rule).includes(expected), shown: (rule) => listed(values(rule)) }];
}

function endText(end: FirewallEnd): string {
  const [label, { prefixes }] = [endLabel(end), end];
  return prefixes.length === 0 ? label : `${label} (${listed(prefixes)})`;
}

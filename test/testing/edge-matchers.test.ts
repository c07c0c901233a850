import { type EdgeExpect, edgeMatchers, edgeMatchersFor, type EdgeSnapshotSerializer } from '../../lib/testing';
import type { EdgePlan } from '../../lib/plan/edge-plan';
import { FindingSeverity, type Finding } from '../../lib/plan/findings/finding';
import { FirewallAccess } from '../../lib/plan/network/firewall-plan';
import { PlanFile } from '../../lib/plan/stored/plan-file';
import { DnsRecordType } from '../../lib/values/vocabulary/dns';
import { EdgeSide } from '../../lib/values/vocabulary/edge-side';
import { EDGE_PLANS, PROXY_PLANS } from '../projection/planned';
import { contosoPool } from '../support/edge-pool';
import { contosoPlan } from '../support/plan-request';
import { withRule } from '../support/proof/synthesized-edge';
import { contosoProxy } from '../support/reverse-proxy-construct';
import { newStack, Synthesized } from '../support/synth';
import { failureOf } from './failure-of';

expect.extend(edgeMatchers);

const PLAN = contosoPlan();
const PROXY = PROXY_PLANS['an appliance']!();

function withFindings(...findings: readonly Partial<Finding>[]): EdgePlan {
  return {
    ...PLAN,
    findings: findings.map((finding, index) => ({
      ruleId: `rule-${index}`, severity: FindingSeverity.WARNING, subject: 'sip.contoso.com', message: 'something is wrong',
      fix: 'fix it', page: 'page.md', ...finding,
    })),
  };
}

describe('toHaveNoOpenFindings', () => {
  test('does not count advice, and what is acknowledged', () => {
    const plan = withFindings(
      { severity: FindingSeverity.ADVICE }, { severity: FindingSeverity.ERROR, acknowledgement: 'until March' },
      { acknowledgement: '' },
    );
    expect(plan).toHaveNoOpenFindings();
    expect(failureOf(() => expect(plan).not.toHaveNoOpenFindings())).toContain('Expected an open error or warning');
  });

  test('lists errors before warnings, with their fixes', () => {
    const plan = withFindings({ subject: 'a\u001b' }, { severity: FindingSeverity.ERROR, fix: 'set the route' });
    expect(plan).not.toHaveNoOpenFindings();
    expect(failureOf(() => expect(plan).toHaveNoOpenFindings())).toBe([
      'expect(plan).toHaveNoOpenFindings()',
      '',
      'Expected no open findings. Found 1 error and 1 warning:',
      '  error rule-1: sip.contoso.com: something is wrong. Fix: set the route. (page.md)',
      '  warning rule-0: a?: something is wrong. Fix: fix it. (page.md)',
      '',
      'Fix them, or acknowledge those that you accept.',
    ].join('\n'));
  });

  test('counts what it does not list', () => {
    const plan = withFindings(...Array.from({ length: 500 }, () => ({})));
    const message = failureOf(() => expect(plan).toHaveNoOpenFindings());
    expect(message).toContain('Found 0 errors and 500 warnings:');
    expect(message).toContain('  and 480 more');
    expect(message.split('\n')).toHaveLength(26);
  });
});

describe('toBeProved', () => {
  const stack = newStack();
  const pool = contosoPool(stack);
  const text = Synthesized.of(stack).text;
  const SIP = 'in-443-tcp-access-edge';

  test('passes for the stack of the pool', () => {
    expect(pool).toBeProved(text);
    expect(failureOf(() => expect(pool).not.toBeProved(text))).toContain('Expected a difference, but it is proved: ');
  });

  test('shows the verdict, and three boxes with a packet', () => {
    const rules = [SIP, 'in-5061-tcp-access-edge', 'in-443-tcp-web-conferencing-edge', 'in-443-tcp-av-edge'];
    const changed = rules.reduce((file, name) => withRule(file, 'external', name, () => undefined), text);
    expect(pool).not.toBeProved(changed);
    const lines = failureOf(() => expect(pool).toBeProved(changed)).split('\n');
    expect(lines.slice(0, 4)).toEqual([
      'expect(plan).toBeProved(stackJson)', '', expect.stringMatching(/^not proved: \d+ boxes, 4 missing, 0 extra:$/),
      '  missing: external inbound TCP 443 from Internet to 10.45.16.10/31 '
      + '(such as TCP from 1.0.0.0 to 10.45.16.10 port 443), asked for by external-in-443-tcp-access-edge, '
      + 'stopped by nsg-lsedge-external/in-deny-all',
    ]);
    const missing = expect.stringMatching('^  missing: ') as unknown;
    expect(lines.slice(4)).toEqual([missing, missing, '  and 1 more']);
  });

  test('names the security rule of what should not pass', () => {
    const changed = withRule(text, 'external', SIP, (rule) => ({ ...rule, destination_port_range: '443-444' }));
    expect(failureOf(() => expect(pool).toBeProved(changed)))
      .toMatch(/\n {2}extra: external inbound TCP 444 .* let through by nsg-.*\/in-443-tcp-access-edge$/);
  });

  test.each([[undefined], ['{}'], ['no JSON']])('refuses %p as a stack', (stackJson) => {
    expect(() => expect(pool).not.toBeProved(stackJson as string)).toThrow(/^invalid /);
  });

  test('proves a gateway', () => {
    const ofProxy = newStack();
    const proxy = contosoProxy(ofProxy);
    const code = Synthesized.of(ofProxy).text;
    expect(proxy).toBeProved(code);
    expect(proxy).not.toBeProved(code.replace('"destination_port_range": "443"', '"destination_port_range": "444"'));
  });

  test('refuses appliances', () => {
    expect(() => expect(PROXY).toBeProved(text)).toThrow(/given: +an appliance\n/);
  });
});

describe('the received value', () => {
  test.each([
    ['a plan', PLAN],
    ['a pool', { plan: PLAN }],
    ['a plan of a file', PlanFile.readEdge(PlanFile.ofEdge(PLAN).text)],
    ['the plan of a reverse proxy', PROXY],
    ['a reverse proxy', { plan: PROXY }],
  ])('can be %s', (_, received) => {
    expect(received).toHaveFirewallRow({ side: EdgeSide.EXTERNAL, ports: '443' });
    expect(received).toHaveDnsRecord({ type: DnsRecordType.A });
  });

  test.each([
    ['nothing', undefined, 'nothing'],
    ['null', null, 'null'],
    ['a text', PlanFile.ofEdge(PLAN).text, '"{'],
    ['a list of plans', [PLAN], 'a list of 1 value'],
    ['an object', { plans: [] }, 'an object with plans'],
    ['an object with another plan', { plan: { servers: [] } }, 'an object with plan'],
    ['a plan of another version', { ...PLAN, schemaVersion: 99 }, '99'],
    ['a damaged plan', { ...PLAN, servers: 'none' }, '"none"'],
  ])('cannot be %s', (_, received, given) => {
    for (const assertion of [
      () => expect(received).not.toHaveFirewallRow({ ports: '443' }), () => expect(received).not.toHaveDnsRecord({ zone: 'x' }),
      () => expect(received).not.toHaveNoOpenFindings(), () => expect(received).not.toBeProved('{}'),
      () => expect(received).toMatchEdgePlan(),
    ]) {
      expect(failureOf(assertion)).toMatch(/^invalid received value/);
      expect(failureOf(assertion)).toContain(`given:    ${given}`);
    }
  });

  test('can be any plan of the library', () => {
    for (const plan of Object.values(EDGE_PLANS)) expect(plan()).toHaveFirewallRow({ access: FirewallAccess.DENY });
  });
});

/** An `expect` that counts its assertions and throws at once, as vitest does. */
class OtherExpect {
  public assertionCalls = 1;
  public readonly serializers: EdgeSnapshotSerializer[] = [];
  public readonly snapshots: (readonly [text: string, ...hint: readonly string[]])[] = [];

  public constructor(private readonly failure?: Error) {}

  public get expect(): EdgeExpect {
    const assertion = (received: unknown): ReturnType<EdgeExpect> => {
      this.assertionCalls += 1;
      return {
        toMatchSnapshot: (...hint: readonly string[]) => {
          if (this.failure !== undefined) throw this.failure;
          const serializer = this.serializers.find(({ test: isFor }) => isFor(received));
          this.snapshots.push([serializer?.serialize(received, {}, '') ?? 'no serializer', ...hint]);
        },
      };
    };
    return Object.assign(assertion, {
      addSnapshotSerializer: (serializer: EdgeSnapshotSerializer) => void this.serializers.push(serializer),
      getState: () => ({ assertionCalls: this.assertionCalls }),
      setState: ({ assertionCalls }: { readonly assertionCalls: number }) => void (this.assertionCalls = assertionCalls),
    });
  }
}

describe('edgeMatchersFor', () => {
  const CONTEXT = { isNot: false };

  test('compares snapshots with the given expect, as one assertion', () => {
    const other = new OtherExpect();
    const { toMatchEdgePlan } = edgeMatchersFor(other.expect);
    expect(toMatchEdgePlan.call(CONTEXT, PLAN).pass).toBe(true);
    toMatchEdgePlan.call(CONTEXT, { plan: PROXY }, 'proxy');
    expect(other.snapshots).toEqual([
      [expect.stringMatching(/^Edge plan of /)], [expect.stringMatching(/^Reverse proxy plan of /), 'proxy'],
    ]);
    expect(other.assertionCalls).toBe(1);
    expect(other.serializers).toHaveLength(1);
    expect(other.serializers[0]!.test(PLAN)).toBe(false);
  });

  test('passes on the failure of a snapshot', () => {
    const failure = new Error('mismatch');
    const other = new OtherExpect(failure);
    expect(() => edgeMatchersFor(other.expect).toMatchEdgePlan.call(CONTEXT, PLAN)).toThrow(failure);
    expect(other.assertionCalls).toBe(1);
  });

  test.each([[undefined], [{}], [() => undefined]])('refuses %p as expect', (given) => {
    expect(() => edgeMatchersFor(given as unknown as typeof expect)).toThrow('expect, as imported from vitest or @jest/globals');
  });
});

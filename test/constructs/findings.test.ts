import { App } from 'cdktf';
import { type EdgePool, EdgeValidationError } from 'cdktf-lync-edge';
import { contosoPool } from '../support/edge-pool';
import { newStack } from '../support/synth';

/** Synthesizes one pool after `change`, and returns the warnings that it shows. */
function warningsAfter(change: (pool: EdgePool) => void): string[] {
  const stack = newStack();
  const pool = contosoPool(stack, { virtualMachine: { size: 'Standard_D4s_v5' } });
  change(pool);
  App.of(stack).synth();
  return pool.node.metadata.filter(({ type }) => type === '@cdktf/warn').map(({ data }) => String(data));
}

test('a warning of the plan shows at synth, once', () => {
  expect(warningsAfter((pool) => pool.publishFederation('contoso.com'))).toEqual([
    expect.stringMatching(/^hardware-below-guide: Standard_D4s_v5: .*Fix: .*\(lync-server-2013-server-hardware/),
  ]);
});

test('an acknowledged warning does not show, and stays in the plan', () => {
  let plan: EdgePool['plan'] | undefined;
  expect(warningsAfter((pool) => {
    pool.acknowledge('hardware-below-guide', 'a lab');
    ({ plan } = pool);
  })).toEqual([]);
  expect(plan?.findings).toContainEqual(expect.objectContaining({ ruleId: 'hardware-below-guide', acknowledgement: 'a lab' }));
});

test('an acknowledgement that matches nothing fails the synthesis', () => {
  expect(() => warningsAfter((pool) => pool.acknowledge('single-server-no-failover', 'one is enough')))
    .toThrow(/unmatched-acknowledgement: single-server-no-failover/);
});

test('an unknown rule is refused at the pool', () => {
  expect(() => warningsAfter((pool) => pool.acknowledge('no-such-rule', 'x'))).toThrow(EdgeValidationError);
  expect(() => warningsAfter((pool) => pool.acknowledge('no-such-rule', 'x'))).toThrow(/^stack\/Edge: invalid acknowledgements\[0\]/);
});

import { App } from 'cdktf';
import { type EdgePool, EdgeValidationError, FederatedPartner, PartnerProduct, PlanFile } from 'cdktf-lync-edge';
import { contosoPool } from '../support/edge-pool';
import { refusalOf } from '../support/plan-request';
import { complaintOf, fileOf, newStack } from '../support/synth';

/** Synthesizes one pool after `change`, and returns the warnings that it shows. */
function warningsAfter(change: (pool: EdgePool) => void): string[] {
  const stack = newStack();
  const pool = contosoPool(stack, { virtualMachine: { size: 'Standard_D4s_v5' } });
  change(pool);
  App.of(stack).synth();
  return pool.node.metadata.filter(({ type }) => type === '@cdktf/warn').map(({ data }) => String(data));
}

test('a warning of the plan is shown once during synthesis', () => {
  expect(warningsAfter((pool) => pool.addDiscoverableDomain('contoso.com'))).toEqual([
    expect.stringMatching(/^hardware-below-guide: Standard_D4s_v5: .*Fix: .*\(lync-server-2013-server-hardware/),
  ]);
});

test('an acknowledged warning is not shown, and stays in the plan', () => {
  let plan: EdgePool['plan'] | undefined;
  expect(warningsAfter((pool) => {
    pool.acknowledge('hardware-below-guide', 'a lab');
    ({ plan } = pool);
  })).toEqual([]);
  expect(plan?.findings).toContainEqual(expect.objectContaining({ ruleId: 'hardware-below-guide', acknowledgement: 'a lab' }));
});

test('an acknowledgement for a subject that never occurs fails the synthesis', () => {
  expect(() => warningsAfter((pool) => pool.acknowledge('ocs-dns-failover', 'they move in March', 'litware.com')))
    .toThrow(/unmatched-acknowledgement: ocs-dns-failover, litware\.com/);
});

test('without a subject, a rule without current findings is refused, and the plan does not change', () => {
  const pool = contosoPool(newStack());
  const before = PlanFile.ofEdge(pool.plan).text;
  const refusal = refusalOf(() => pool.acknowledge('single-server-no-failover', 'one is enough'));
  expect(refusal).toMatchObject({ constructPath: 'stack/Edge', property: 'ruleId' });
  expect(refusal.fix).toMatch(/after the change that causes the finding, or pass the subject/);
  expect(PlanFile.ofEdge(pool.plan).text).toBe(before);
});

describe('an acknowledgement covers', () => {
  const ocs = (domain: string): FederatedPartner => FederatedPartner.allowedDomain(domain, { product: PartnerProduct.OCS_2007_R2 });
  const failoverOf = (pool: EdgePool): (readonly [string, string | undefined])[] => pool.plan.findings
    .filter(({ ruleId }) => ruleId === 'ocs-dns-failover')
    .map(({ subject, acknowledgement }) => [subject, acknowledgement]);

  test('the subjects that exist at that point, but no partner that is added later', () => {
    const stack = newStack();
    const pool = contosoPool(stack);
    pool.addPartner(ocs('litware.com'));
    pool.addPartner(ocs('fabrikam.com'));
    pool.acknowledge('ocs-dns-failover', 'both move in March');
    pool.addPartner(ocs('tailspin.com'));
    expect(failoverOf(pool)).toEqual([
      ['fabrikam.com', 'both move in March'], ['litware.com', 'both move in March'], ['tailspin.com', undefined],
    ]);
    expect(complaintOf(stack)).toContain('ocs-dns-failover: tailspin.com');
  });

  test('the subject that it names, even if it occurs later', () => {
    const stack = newStack();
    const pool = contosoPool(stack);
    pool.acknowledge('ocs-dns-failover', 'they move in March', 'litware.com');
    pool.addPartner(ocs('litware.com'));
    expect(failoverOf(pool)).toEqual([['litware.com', 'they move in March']]);
    expect(fileOf(stack)).toContain('azurerm_network_security_rule');
  });

  test('each finding once: a second acknowledgement is refused until there is a new finding', () => {
    const pool = contosoPool(newStack());
    pool.addPartner(ocs('litware.com'));
    pool.acknowledge('ocs-dns-failover', 'they move in March');
    expect(refusalOf(() => pool.acknowledge('ocs-dns-failover', 'again')).property).toBe('ruleId');
    pool.addPartner(ocs('fabrikam.com'));
    pool.acknowledge('ocs-dns-failover', 'so do they');
    expect(failoverOf(pool)).toEqual([['fabrikam.com', 'so do they'], ['litware.com', 'they move in March']]);
  });
});

test('an unknown rule is refused at the pool', () => {
  expect(() => warningsAfter((pool) => pool.acknowledge('no-such-rule', 'x'))).toThrow(EdgeValidationError);
  expect(refusalOf(() => contosoPool(newStack()).acknowledge('no-such-rule', 'x')))
    .toMatchObject({ constructPath: 'stack/Edge', property: 'ruleId' });
});

import { FindingSeverity } from '../../lib/plan/findings/finding';
import type { Acknowledgement } from '../../lib/request/acknowledgement';
import { contosoPlan, refusalOf } from '../support/plan-request';

const LAB_SIZE = { virtualMachineSize: 'Standard_D4s_v5' };
const KNOWN: Acknowledgement = { ruleId: 'hardware-below-guide', reason: ' a lab ' };

test('an acknowledged finding stays, with the reason', () => {
  const [without] = contosoPlan(LAB_SIZE).findings.filter(({ ruleId }) => ruleId === KNOWN.ruleId);
  const plan = contosoPlan({ ...LAB_SIZE, acknowledgements: [KNOWN] });
  expect(plan.findings.filter(({ ruleId }) => ruleId === KNOWN.ruleId)).toEqual([{ ...without, acknowledgement: 'a lab' }]);
  expect(without).not.toHaveProperty('acknowledgement');
});

test('an acknowledgement does not affect the findings of other rules', () => {
  const overrides = { ...LAB_SIZE, zones: [], recordsByOthers: true };
  const others = (acknowledgements: Acknowledgement[]): unknown[] => contosoPlan({ ...overrides, acknowledgements })
    .findings.filter(({ ruleId }) => ruleId !== KNOWN.ruleId);
  expect(others([KNOWN])).toEqual(others([]));
  expect(others([KNOWN])).not.toEqual([]);
});

test('an acknowledgement that matches nothing is an error among the findings', () => {
  expect(contosoPlan({ acknowledgements: [KNOWN] }).findings.filter(({ severity }) => severity !== FindingSeverity.ADVICE)).toEqual([
    expect.objectContaining({ ruleId: 'unmatched-acknowledgement', severity: 'error', subject: 'hardware-below-guide' }),
  ]);
});

test.each<[string, Acknowledgement[], string, RegExp]>([
  ['an unknown rule', [{ ruleId: 'hardware-below-gide', reason: 'a lab' }], 'acknowledgements[0].ruleId',
    /did you mean "hardware-below-guide"/],
  ['a rule nothing is near to', [{ ruleId: 'zzz', reason: 'a lab' }], 'acknowledgements[0].ruleId', /copy the ID/],
  ['a rule about all pools together', [{ ruleId: 'one-xmpp-route', reason: 'a lab' }], 'acknowledgements[0].ruleId',
    /Remove XMPP from all pools but one/],
  ['a blank reason', [{ ...KNOWN, reason: '  ' }], 'acknowledgements[0].reason', /say why/],
  ['one rule twice', [KNOWN, KNOWN], 'acknowledgements[1].ruleId', /combine the two reasons/],
])('%s is refused', (_name, acknowledgements, property, fix) => {
  const refusal = refusalOf(() => contosoPlan({ ...LAB_SIZE, acknowledgements }));
  expect(refusal.property).toBe(property);
  expect(refusal.fix).toMatch(fix);
});

import { FindingSeverity } from '../../../lib/plan/findings/finding';
import { EdgeSide } from '../../../lib/values/vocabulary/edge-side';
import { failed, notLookedAt, passed } from '../../../lib/verify/model/expectation';
import { edgeToVerify } from '../../../lib/verify/model/plan-to-verify';
import { VerifyArea } from '../../../lib/verify/model/verify-area';
import { resultOf } from '../../../lib/verify/verification-result';
import { contosoPlan } from '../../support/plan-request';
import { judgedAs, resultWith, SMALL_RESULT } from './small-result';

const met = judgedAs('a', VerifyArea.DNS, 'a', passed('fine'));
const unlooked = judgedAs('b', VerifyArea.DNS, 'b', notLookedAt('no reason'));

describe('a result is good', () => {
  test('if something was looked at and is met', () => expect(resultWith([met, unlooked]).isGood).toBe(true));
  test('if only advice is not met', () => {
    expect(resultWith([met, judgedAs('c', VerifyArea.DNS, 'c', failed('no', []), FindingSeverity.ADVICE)]).isGood).toBe(true);
  });
  test.each([FindingSeverity.ERROR, FindingSeverity.WARNING])('but not if an expectation of severity %s is not met', (severity) => {
    expect(resultWith([met, judgedAs('c', VerifyArea.DNS, 'c', failed('no', []), severity)]).isGood).toBe(false);
  });
  test('but not if nothing was looked at', () => {
    expect(resultWith([unlooked]).isGood).toBe(false);
    expect(resultWith([]).isGood).toBe(false);
  });
  test('but not if it was stopped', () => expect(resultWith([met], [], { wasStopped: true }).isGood).toBe(false));
  test('but not if its deadline stopped it, which it tells', () => {
    expect(resultWith([met], [], { wasStopped: true, wasLate: true })).toMatchObject({ isGood: false, wasStopped: true, wasLate: true });
    expect('wasLate' in resultWith([met])).toBe(false);
  });
});

test('checks refer to the causes that explain them, and only failed ones do', () => {
  expect(SMALL_RESULT.checks.map(({ causes }) => causes)).toEqual([[], ['service/access-edge'], [], [], [], ['partner/1']]);
  const shared = [{ ...SMALL_RESULT.causes[0]!, expectations: ['a', 'ports/1'] }];
  expect(resultWith([met], shared).checks[0]?.causes).toEqual([]);
});

test('a result names its plan, and nobody can change it', () => {
  const plan = contosoPlan();
  const judged = [met];
  const result = resultOf({ plan: edgeToVerify(plan, EdgeSide.INTERNAL), judged, causes: [], rehearsals: [], wasStopped: false, wasLate: false });
  expect(result).toMatchObject({ subject: 'lsedge.contoso.net', what: 'Edge pool of Lync Server 2013', side: EdgeSide.INTERNAL });
  expect(Object.isFrozen(result.checks)).toBe(true);
});

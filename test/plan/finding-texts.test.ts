import { type Finding, FindingSeverity } from '../../lib/plan/findings/finding';
import { findingTexts } from '../../lib/plan/findings/finding-texts';

const finding = (subject: string, overrides: Partial<Finding> = {}): Finding => ({
  ruleId: 'some-rule',
  severity: FindingSeverity.WARNING,
  subject,
  message: 'something is wrong',
  fix: 'mend it',
  page: 'lync-server-2013-some-page.md',
  ...overrides,
});

const subjects = (count: number): Finding[] => Array.from({ length: count }, (_, index) => finding(`s${index + 1}`));

test('a finding is one line with rule, subject, message, fix and page', () => {
  expect(findingTexts([finding('sip.contoso.com')])).toEqual([
    'some-rule: sip.contoso.com: something is wrong. Fix: mend it. (lync-server-2013-some-page.md)',
  ]);
});

test.each([
  [2, 's1, s2:'], [5, 's1, s2, s3, s4, s5:'], [6, 's1, s2, s3, s4, s5 and 1 more:'], [10_000, 's1, s2, s3, s4, s5 and 9995 more:'],
])('the same finding for %i subjects is one text', (count, named) => {
  expect(findingTexts(subjects(count))).toEqual([expect.stringContaining(`some-rule: ${named} something is wrong`)]);
});

test.each<[string, Partial<Finding>]>([
  ['rule', { ruleId: 'other-rule' }],
  ['message', { message: 'something else is wrong' }],
  ['fix', { fix: 'mend it otherwise' }],
])('another %s is another text', (_name, overrides) => {
  expect(findingTexts([finding('a'), finding('b', overrides), finding('c')])).toEqual([
    expect.stringMatching(/^some-rule: a, c: something is wrong\. /),
    expect.stringContaining(': b: '),
  ]);
});

test('the texts are in the order of their first findings', () => {
  const texts = findingTexts([finding('a', { ruleId: 'z' }), finding('b', { ruleId: 'a' }), finding('c', { ruleId: 'z' })]);
  expect(texts.map((text) => text.slice(0, 2))).toEqual(['z:', 'a:']);
});

test('without findings, there are no texts', () => expect(findingTexts([])).toEqual([]));

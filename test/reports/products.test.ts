import { contosoPlan } from '../support/plan-request';
import { linesOf, squeezed } from './report-lines';

test('the report shows that TLS 1.0 and 1.1 are turned off, and nothing while they are on', () => {
  const lines = (legacyTlsDisabled?: boolean): string[] => squeezed(linesOf(contosoPlan({
    organization: legacyTlsDisabled === undefined ? {} : { legacyTlsDisabled },
  }))).filter((line) => line.startsWith('Turned off'));
  expect(lines(true)).toEqual(['Turned off TLS 1.0 and 1.1']);
  expect([...lines(false), ...lines()]).toEqual([]);
});

import { checkRecordSetSize } from '../../../lib/platform/azure/dns-values';
import { refusal } from './check-table';

test.each([1, 20])('accepts %d records in a set', (count) => {
  expect(() => checkRecordSetSize(count, 'records')).not.toThrow();
});

test.each([
  [0, 'give at least one record'],
  [21, 'leave out 1 records'],
])('refuses %d records in a set', (count, fix) => {
  expect(refusal(() => checkRecordSetSize(count, 'records'))).toMatchObject({
    property: 'records',
    given: `${count} records`,
    fix,
  });
});

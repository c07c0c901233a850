import { checkRecordSetSize } from '../../../lib/platform/azure/dns-values';
import { refusal } from './check-table';

test.each([1, 20])('accepts %d records in a set', (count) => {
  expect(() => checkRecordSetSize(count, 'records')).not.toThrow();
});

test.each([
  [0, 'add at least one record'],
  [21, 'remove 1 record'],
])('refuses %d records in a set', (count, fix) => {
  expect(refusal(() => checkRecordSetSize(count, 'records'))).toMatchObject({
    property: 'records',
    given: `${count} records`,
    fix,
  });
});

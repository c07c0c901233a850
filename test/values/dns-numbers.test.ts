import { type SrvNumbers, checkSrvNumbers, checkTtl } from '../../lib/values/dns-numbers';
import { describeCheck, refusal } from '../platform/azure/check-table';

describeCheck(checkTtl, {
  accepted: [1, 3600, 2147483647],
  refused: [
    [0, 'the smallest accepted value is 1'],
    [-1, 'the smallest accepted value is 1'],
    [2147483648, 'the largest accepted value is 2147483647'],
    [3600.5, 'did you mean "3601"?'],
    [Number.NaN, 'set a number'],
    [Number.POSITIVE_INFINITY, 'set a number'],
  ],
});

const SRV: SrvNumbers = { priority: 0, weight: 0, port: 5061 };

test.each<Partial<SrvNumbers>>([{}, { priority: 65535, weight: 65535, port: 65535 }, { port: 1 }])(
  'accepts SRV numbers %j',
  (numbers) => expect(() => checkSrvNumbers({ ...SRV, ...numbers }, 'srv')).not.toThrow(),
);

test.each<[keyof SrvNumbers, number, string]>([
  ['priority', -1, '0'],
  ['priority', 65536, '65535'],
  ['weight', -1, '0'],
  ['weight', 65536, '65535'],
  ['port', 0, '1'],
  ['port', 65536, '65535'],
])('refuses an SRV %s of %d', (key, value, limit) => {
  const error = refusal(() => checkSrvNumbers({ ...SRV, [key]: value }, 'srv'));
  expect(error).toMatchObject({ property: `srv.${key}`, given: `"${value}"` });
  expect(error.fix).toContain(limit);
});

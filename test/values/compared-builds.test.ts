import { comparedBuilds } from '../../lib/values/compared-builds';

test.each([
  ['7.0.2046.583', '7.0.2046.583', 0], ['7.0.2046.583', '7.0.2046.1000', -1], ['7.0.2046.583', '6.0.9319.886', 1], ['5.0.8308.0', '5.0.8308.1', -1],
])('%s and %s: %d', (one, other, sign) => expect(Math.sign(comparedBuilds(one, other))).toBe(sign));

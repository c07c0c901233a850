import { EdgeTopology } from '../../../lib/guide/edge-topology';
import { singleExternalAddress } from '../../../lib/rules/addressing/single-external-address';
import { contosoPlan } from '../../support/plan-request';

test('one address for all services names those that leave port 443', () => {
  const plan = contosoPlan({ topology: EdgeTopology.singleNat({ singleExternalAddress: true }) });
  expect(singleExternalAddress.check(plan)).toMatchObject([{
    subject: 'sip.contoso.com:5061, sip.contoso.com:444', fix: expect.stringContaining('singleExternalAddress') as string,
  }]);
});

test('an address for each service is silent', () => {
  expect(singleExternalAddress.check(contosoPlan())).toEqual([]);
});

import { EdgeTopology } from '../../../lib/guide/edge-topology';
import { singleExternalAddress } from '../../../lib/rules/addressing/single-external-address';
import { contosoPlan } from '../../support/plan-request';

test('with one address for all services, reports those that are not on port 443', () => {
  const plan = contosoPlan({ topology: EdgeTopology.singleNat({ singleExternalAddress: true }) });
  expect(singleExternalAddress.check(plan)).toMatchObject([{
    subject: 'sip.contoso.com:5061, sip.contoso.com:444', fix: expect.stringContaining('singleExternalAddress') as string,
  }]);
});

test('reports nothing with an address for each service', () => {
  expect(singleExternalAddress.check(contosoPlan())).toEqual([]);
});

import { callAdmissionControlNeedsIpv4 } from '../../../lib/rules/addressing/call-admission-control-needs-ipv4';
import { dualStackPlan, EXTERNAL_IPV6 } from '../../support/dual-stack';
import { contosoPlan, contosoRequest } from '../../support/plan-request';

test('with IPv6 on the internal interface, reports that IPv4 is still required', () => {
  expect(callAdmissionControlNeedsIpv4.check(dualStackPlan())).toMatchObject([{
    subject: 'lsedge.contoso.net',
    message: expect.stringMatching(/call admission control/) as string,
    fix: expect.stringMatching(/IPv4 on the internal interface/) as string,
  }]);
});

test.each([
  ['without IPv6', contosoPlan()],
  ['with IPv6 outside alone', contosoPlan({ network: { ...contosoRequest().network, externalIpv6Subnet: EXTERNAL_IPV6 } })],
])('reports nothing %s', (_name, plan) => expect(callAdmissionControlNeedsIpv4.check(plan)).toEqual([]));

import { certificateCommonNameTooLong } from '../../../lib/rules/certificates/certificate-common-name-too-long';
import { contosoPlan, contosoRequest } from '../../support/plan-request';

/** A name in contoso.net of some length. */
function internalName(length: number): string {
  const host = 'lsedge.';
  return `${host}${'a'.repeat(length - host.length - '.contoso.net'.length)}.contoso.net`;
}

function planWithInternalName(fqdn: string) {
  return contosoPlan({ internal: { ...contosoRequest().internal, fqdn } });
}

test('65 characters are one too many', () => {
  const [finding, ...others] = certificateCommonNameTooLong.check(planWithInternalName(internalName(65)));
  expect(others).toEqual([]);
  expect(finding!.subject).toBe(internalName(65));
  expect(finding!.message).toContain('internal certificate has 65 characters');
  expect(finding!.fix).toContain('internal.fqdn');
});

test('the external name is reported with its own property', () => {
  const domain = `${'b'.repeat(58)}.com`;
  const plan = contosoPlan({
    sipDomains: [domain], accessEdge: { fqdn: `sip.${domain}` }, automaticSignInDomains: [], federation: {},
    recordsByOthers: true,
  });
  expect(certificateCommonNameTooLong.check(plan)).toMatchObject([
    { subject: `sip.${domain}`, fix: expect.stringContaining('accessEdge.fqdn') as string },
  ]);
});

test('64 characters fit', () => {
  expect(internalName(64)).toHaveLength(64);
  expect(certificateCommonNameTooLong.check(planWithInternalName(internalName(64)))).toEqual([]);
});

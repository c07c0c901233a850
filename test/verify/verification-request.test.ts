import { EdgeValidationError } from '../../lib/values/edge-validation-error';
import { EdgeSide } from '../../lib/values/vocabulary/edge-side';
import { VerifyArea } from '../../lib/verify/model/verify-area';
import { verificationRequest } from '../../lib/verify/verification-request';

/** What is wrong with the properties: property and fix. */
function problemsOf(props: object): string[] {
  try {
    verificationRequest(props);
    return [];
  } catch (error) {
    if (!(error instanceof EdgeValidationError)) throw error;
    return error.problems.map(({ property, given, fix }) => `${property}: ${given}: ${fix}`);
  }
}

describe('a verification that is asked for', () => {
  test('looks from outside at everything but partners, with its bounds', () => {
    const { side, areas, terms, bounds, resolver } = verificationRequest({ now: '2026-11-29T12:00:00Z' });
    expect(side).toBe(EdgeSide.EXTERNAL);
    expect([...areas]).toEqual(Object.values(VerifyArea).filter((area) => area !== VerifyArea.PARTNERS));
    expect(terms).toEqual({
      isAuthoritative: false, now: '2026-11-29T12:00:00Z', daysLeft: 30, trustsMore: false, hasClientCertificate: false, partners: [],
    });
    expect(bounds).toEqual({ timeoutMs: 5000, deadlineMs: 300_000, parallel: 64, perSecond: 250 });
    expect(resolver).toBeUndefined();
  });

  test('looks at partners where they are asked for', () => {
    expect(verificationRequest({ partners: ['Litware.example', 'fabrikam.com', 'fabrikam.com'] }).terms.partners)
      .toEqual(['fabrikam.com', 'litware.example']);
    expect(verificationRequest({ allPartners: true }).areas.has(VerifyArea.PARTNERS)).toBe(true);
  });

  test.each([
    ['198.51.100.53', { address: '198.51.100.53', port: 53 }],
    ['198.51.100.53:5353', { address: '198.51.100.53', port: 5353 }],
    ['2001:DB8::53', { address: '2001:db8::53', port: 53 }],
    ['[2001:db8::53]', { address: '2001:db8::53', port: 53 }],
    ['[2001:db8::53]:5353', { address: '2001:db8::53', port: 5353 }],
  ])('asks the resolver %s', (written, expected) => {
    expect(verificationRequest({ resolver: written }).resolver).toEqual(expected);
  });

  test.each(['', ':53', '198.51.100.53:0', '198.51.100.53:65536', '198.51.100.53:', 'dns.contoso.com', '198.51.100', '[198.51.100.53', '::53:x'])(
    'refuses the resolver %p', (written) => {
      expect(problemsOf({ resolver: written })).toHaveLength(1);
      expect(problemsOf({ resolver: written })[0]).toMatch(/^resolver: /);
    },
  );

  test('tells every problem at once', () => {
    expect(problemsOf({
      partners: ['fabrikam'], timeoutSeconds: 0, deadlineSeconds: 1e6, parallel: 1.5, perSecond: 0, daysLeft: 826, now: 'tomorrow',
    }).map((text) => text.split(':')[0])).toEqual([
      'partners[0]', 'now', 'daysLeft', 'timeoutSeconds', 'deadlineSeconds', 'parallel', 'perSecond',
    ]);
  });

  test('refuses an unknown property, and an area that does not exist', () => {
    expect(problemsOf({ resolvers: '198.51.100.53' })[0]).toContain('did you mean resolver?');
    expect(problemsOf({ only: ['dsn'] })[0]).toMatch(/^only\[0\]: "dsn"/);
  });

  test('refuses partners that the areas leave out, and the area without partners', () => {
    expect(problemsOf({ only: [VerifyArea.DNS], partners: ['fabrikam.com'] })).toEqual([
      'partners: fabrikam.com: add the area partners to only, or omit only',
    ]);
    expect(problemsOf({ only: [VerifyArea.PARTNERS] })).toEqual(['only: partners: pass partners, or allPartners']);
  });
});

describe('certificates for a verification', () => {
  test('are PEM text', () => {
    expect(problemsOf({ trustedCertificates: 'ca.pem' })[0]).toContain('pass the content of the PEM file');
    expect(problemsOf({ trustedCertificates: '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n' })[0])
      .toContain('text that is no certificate');
  });

  test('come together with a private key', () => {
    const certificate = '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n';
    const key = '-----BEGIN PRIVATE KEY-----\nSECRET\n-----END PRIVATE KEY-----\n';
    expect(problemsOf({ clientCertificate: certificate })).toEqual(['clientKey: nothing: pass both, or neither']);
    expect(problemsOf({ clientKey: key })).toEqual(['clientCertificate: nothing: pass both, or neither']);
    expect(problemsOf({ clientKey: 'SECRET', clientCertificate: certificate }).join()).not.toContain('SECRET');
  });
});

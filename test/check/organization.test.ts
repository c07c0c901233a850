import { ExchangeUmVersion } from '../../lib/values/vocabulary/exchange-um';
import { LyncProduct } from '../../lib/guide/products/lync-product';
import { checkExistingCertificate, checkOrganization } from '../../lib/check/organization';
import { contosoCertificate } from '../support/existing-certificate';
import { contosoPlan, refusalOf } from '../support/plan-request';

describe('organization', () => {
  const COUNTS = [
    'concurrentRemoteUsers', 'accessEdgeConnections', 'webConferencingConnections', 'audioVideoSessions',
  ] as const;

  test('what is not said is no', () => {
    expect(checkOrganization({})).toEqual({
      needsFailover: false, clientsBeforeLync2010: false, survivableBranchAppliances: false, lync2010Users: false,
      legacyXmppGateway: false,
    });
  });

  test('what is said is kept', () => {
    const given = {
      siteName: 'Redmond', needsFailover: true, exchangeUm: ExchangeUmVersion.EXCHANGE_2010_SP1, clientsBeforeLync2010: true,
      survivableBranchAppliances: true, lync2010Users: true, legacyXmppGateway: true, concurrentRemoteUsers: 12000,
      accessEdgeConnections: 0, webConferencingConnections: 1, audioVideoSessions: 500,
    };
    expect(checkOrganization(given)).toEqual(given);
    expect(contosoPlan({ organization: given }).organization).toEqual(given);
  });

  test.each(COUNTS)('%s is a whole number', (name) => {
    for (const count of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(refusalOf(() => checkOrganization({ [name]: count }))).toMatchObject({
        property: `organization.${name}`, given: String(count), expected: 'a whole number, 0 or more',
      });
    }
    expect(checkOrganization({ [name]: 0 })).toMatchObject({ [name]: 0 });
  });

  test.each([
    ['certificateLeadDays', 0, 365, [-1, 366, 1.5]], ['avTokenLifetimeHours', 1, 4320, [0, 4321, Number.NaN]],
  ] as const)('%s is from %d to %d', (name, least, most, wrong) => {
    for (const value of wrong) expect(refusalOf(() => checkOrganization({ [name]: value }))).toMatchObject({ property: `organization.${name}` });
    expect(checkOrganization({ [name]: least })).toMatchObject({ [name]: least });
    expect(checkOrganization({ [name]: most })).toMatchObject({ [name]: most });
  });

  test.each(['Redmond', 'New York 2', 'R&D (Köln)', 'x'.repeat(255)])('%p is a site', (siteName) => {
    expect(checkOrganization({ siteName })).toMatchObject({ siteName });
  });

  test.each([
    '', ' ', ' Redmond', 'Redmond ', 'Site:Redmond', 'Red"mond', 'Red\'mond', 'Red\u2019mond', 'Red\nmond', 'x'.repeat(256),
  ])('%p is no site', (siteName) => {
    expect(refusalOf(() => checkOrganization({ siteName }))).toMatchObject({
      property: 'organization.siteName', given: JSON.stringify(siteName), fix: 'copy the name from Topology Builder',
    });
  });
});

describe('existing certificate', () => {
  test('does not end before it begins', () => {
    const given = contosoCertificate({ validFrom: '2015-01-01', validUntil: '2014-12-31' });
    expect(refusalOf(() => checkExistingCertificate(given))).toMatchObject({
      property: 'existingExternalCertificate.validUntil', given: '"2014-12-31", with validFrom "2015-01-01"',
      expected: 'a day that is not before validFrom',
    });
    expect(refusalOf(() => checkExistingCertificate(contosoCertificate({ validFrom: '2015-02-30' }))))
      .toMatchObject({ property: 'existingExternalCertificate.validFrom' });
    expect(checkExistingCertificate(contosoCertificate({ validFrom: '2014-12-31' }))).toMatchObject({ validFrom: '2014-12-31' });
  });

  test('names are in lower case, in order and each once', () => {
    const given = contosoCertificate({
      subject: 'SIP.contoso.com', sans: ['webcon.contoso.com', 'Sip.contoso.com.', 'sip.contoso.com'],
    });
    expect(checkExistingCertificate(given)).toEqual({
      ...given, subject: 'sip.contoso.com', sans: ['sip.contoso.com', 'webcon.contoso.com'],
    });
  });

  test('a wildcard may stand in it, for the rules to judge', () => {
    const given = contosoCertificate({ subject: '*.Contoso.com', sans: ['*.fabrikam.com'] });
    expect(checkExistingCertificate(given)).toMatchObject({ subject: '*.contoso.com', sans: ['*.fabrikam.com'] });
  });

  test('a key is not shared unless that is said', () => {
    const { sharedAcrossPool: _, ...silent } = contosoCertificate();
    expect(checkExistingCertificate(silent).sharedAcrossPool).toBe(false);
  });

  test.each([
    ['subject', { subject: '10.0.0.1' }, 'subject', '"10.0.0.1"'],
    ['subject', { subject: '*.com' }, 'subject', '"com"'],
    ['subject', { subject: 'CN=sip.contoso.com' }, 'subject', '"CN=sip.contoso.com"'],
    ['name', { sans: ['sip.contoso.com', 'sip.*.com'] }, 'sans[1]', '"sip.*.com"'],
    ['key length', { keyLengthBits: 0 }, 'keyLengthBits', '0'],
    ['key length', { keyLengthBits: 2048.5 }, 'keyLengthBits', '2048.5'],
    ['day', { validUntil: '2014-02-29' }, 'validUntil', '"2014-02-29"'],
    ['day', { validUntil: '31.12.2014' }, 'validUntil', '"31.12.2014"'],
  ])('no %s: %j', (_kind, changes, property, given) => {
    expect(refusalOf(() => contosoPlan({ existingExternalCertificate: contosoCertificate(changes) }))).toMatchObject({
      property: `existingExternalCertificate.${property}`, given,
    });
  });
});

describe('facts of hybrid deployments', () => {
  test('products and domains are sorted, and each product is there once', () => {
    const { organization } = contosoPlan({
      organization: { otherProducts: [LyncProduct.SKYPE_FOR_BUSINESS_SERVER_2015, LyncProduct.LYNC_SERVER_2013, LyncProduct.LYNC_SERVER_2013], onlineSipDomains: ['Original.example', 'merged.example'] },
    });
    expect(organization).toMatchObject({
      otherProducts: [{ key: 'lync-server-2013', name: 'Lync Server 2013' }, { key: 'skype-for-business-server-2015', name: 'Skype for Business Server 2015' }],
      onlineSipDomains: ['merged.example', 'original.example'],
    });
  });

  test.each([
    [['contoso.onmicrosoft.com'], 'organization.onlineSipDomains[0]', 'a SIP domain of the tenant other than those of onmicrosoft.com, for which nobody can order a certificate'],
    [['one.example', 'ONE.example'], 'organization.onlineSipDomains', 'each SIP domain only once'],
    [['not a domain'], 'organization.onlineSipDomains[0]', undefined],
  ])('domains %j are refused', (onlineSipDomains, property, expected) => {
    const problem = refusalOf(() => contosoPlan({ organization: { onlineSipDomains } }));
    expect(problem.property).toBe(property);
    if (expected !== undefined) expect(problem.expected).toBe(expected);
  });
});

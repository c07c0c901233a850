import { EdgeFeature } from '../../lib/request/edge-feature';
import { PublicImProvider } from '../../lib/request/partners/public-im-provider';
import { contosoPlan } from '../support/plan-request';
import { partOf, sectionOf, sectionTitles, squeezed } from './report-lines';
import { PartnerProduct } from '../../lib/values/vocabulary/federation';

const MEDIA = 'A/V FIREWALL POLICY';

describe('the firewall policy of the A/V Edge', () => {
  test('exists in both variants, by direction', () => {
    const lines = sectionOf(contosoPlan({
      federation: { discoverableDomains: ['contoso.com'], partnerProducts: [PartnerProduct.OCS_2007] },
    }), MEDIA);
    const rangeAndInbound = [
      'outbound UDP any 50000-59999',
      'outbound TCP any 50000-59999',
      'inbound TCP any 443',
      'inbound UDP any 3478',
      'inbound UDP any 50000-59999',
      'inbound TCP any 50000-59999',
    ];
    expect(squeezed(partOf(lines, 'If the firewall checks only destination ports')).slice(2)).toEqual([
      'outbound TCP any 443', 'outbound UDP any 3478', ...rangeAndInbound,
    ]);
    expect(squeezed(partOf(lines, 'If the firewall also checks source ports')).slice(2)).toEqual([
      'outbound TCP 50000-59999 443', 'outbound UDP 3478 3478',
      ...rangeAndInbound.map((rule) => rule.replace(/^(outbound \w+) any/, '$1 50000-59999')),
    ]);
  });

  test('says that one of them is enough', () => {
    expect(squeezed(sectionOf(contosoPlan(), MEDIA)).join(' ')).toContain('use only the policy that fits your firewall');
  });

  test('is omitted without audio and video', () => {
    const features = [EdgeFeature.REMOTE_USER_ACCESS, EdgeFeature.WEB_CONFERENCING];
    expect(sectionTitles(contosoPlan({ features }))).not.toContain(MEDIA);
  });
});

describe("Lync's own settings", () => {
  test('have the names that are used in Lync', () => {
    const plan = contosoPlan({
      publicIm: [PublicImProvider.WINDOWS_LIVE_MESSENGER],
      federation: { discoverableDomains: ['contoso.com'], partnerDiscovery: true },
      features: [EdgeFeature.AUDIO_VIDEO],
      automaticSignInDomains: [],
    });
    expect(sectionOf(plan, 'LYNC SETTINGS')).toEqual([
      'Access Edge configuration (Set-CsAccessEdgeConfiguration)',
      '  AllowOutsideUsers       False  users sign in from outside',
      '  AllowFederatedUsers     True   partners, XMPP and public IM',
      '  EnablePartnerDiscovery  True   partners not on the allow list',
      '',
      'External access policy (Set-CsExternalAccessPolicy)',
      '  Identity                           Global  all users without another policy',
      '  EnableOutsideAccess                False   sign in from outside',
      '  EnableFederationAccess             True    federated contacts',
      '  EnableXmppAccess                   False   XMPP contacts',
      '  EnablePublicCloudAccess            True    public IM contacts',
      '  EnablePublicCloudAudioVideoAccess  True    audio and video with them',
      '',
    ]);
  });

  test('each come from the corresponding part of the plan', () => {
    const base = contosoPlan();
    const settings = {
      allowOutsideUsers: false, allowFederatedUsers: false, enablePartnerDiscovery: false,
    };
    const policy = {
      ...base.externalAccessPolicy, enableOutsideAccess: false, enableFederationAccess: false, enableXmppAccess: false,
      enablePublicCloudAccess: false, enablePublicCloudAudioVideoAccess: false,
    };
    const trueOnes = (plan: typeof base): string[] => squeezed(sectionOf(plan, 'LYNC SETTINGS'))
      .flatMap((line) => /^(\w+) True/.exec(line)?.[1] ?? []);
    const asInLync = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
    for (const name of ['allowOutsideUsers', 'allowFederatedUsers', 'enablePartnerDiscovery']) {
      expect(trueOnes({
        ...base, accessEdgeConfiguration: { ...settings, [name]: true }, externalAccessPolicy: policy,
      })).toEqual([asInLync(name)]);
    }
    for (const name of Object.keys(policy).filter((key) => key !== 'identity' && key !== 'scope')) {
      expect(trueOnes({
        ...base, accessEdgeConfiguration: settings, externalAccessPolicy: { ...policy, [name]: true },
      })).toEqual([asInLync(name)]);
    }
  });

  test.each([
    ['Global', 'all users without another policy'],
    ['site:Redmond', 'users of the site'],
    ['RemoteUsers', 'users to whom it is granted'],
  ])('the policy %s is for %s', (externalAccessPolicy, whom) => {
    expect(squeezed(sectionOf(contosoPlan({ externalAccessPolicy }), 'LYNC SETTINGS')))
      .toContain(`Identity ${externalAccessPolicy} ${whom}`);
  });
});

test('the sections are in the order in which an Edge is set up', () => {
  expect(sectionTitles(contosoPlan())).toEqual([
    'SERVERS AND ADDRESSES', 'FIREWALL, EXTERNAL INTERFACE', 'FIREWALL, INTERNAL INTERFACE',
    'ADDRESSES IN THE FIREWALL TABLES', MEDIA, 'DNS RECORDS', 'CERTIFICATES', 'PARTNERS', 'LYNC SETTINGS',
    'TASKS OUTSIDE THE DEPLOYMENT', 'FINDINGS',
  ]);
});

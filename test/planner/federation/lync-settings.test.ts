import { MobileClient } from '../../../lib/values/vocabulary/mobile-push';
import {
  type AccessEdgeConfigurationPlan, type ExternalAccessPolicyPlan, ExternalAccessPolicyScope, type FederationRoutesPlan,
} from '../../../lib/plan/settings/lync-settings-plan';
import { EdgeFeature } from '../../../lib/request/edge-feature';
import type { EdgePlanRequest } from '../../../lib/request/edge-plan-request';
import { PublicImProvider } from '../../../lib/request/partners/public-im-provider';
import { contosoPlan, refusalOf } from '../../support/plan-request';

const { REMOTE_USER_ACCESS, WEB_CONFERENCING, AUDIO_VIDEO } = EdgeFeature;
const { AOL, SKYPE, WINDOWS_LIVE_MESSENGER, YAHOO } = PublicImProvider;

/** An Edge in which only the requested features are turned on. */
const planOf = (overrides: Partial<EdgePlanRequest>): ReturnType<typeof contosoPlan> => contosoPlan({
  federation: undefined, automaticSignInDomains: undefined, recordsByOthers: true, ...overrides,
});

const REMOTE: Partial<EdgePlanRequest> = { features: [REMOTE_USER_ACCESS] };
const FEDERATION: Partial<EdgePlanRequest> = { features: [], federation: { discoverableDomains: ['contoso.com'] } };
const DISCOVERY: Partial<EdgePlanRequest> = {
  features: [], federation: { discoverableDomains: ['contoso.com'], partnerDiscovery: true },
};
const PUSH: Partial<EdgePlanRequest> = {
  features: [], mobilePush: { clients: [MobileClient.LYNC_2010_APPLE], domains: ['contoso.com'] },
};
const XMPP: Partial<EdgePlanRequest> = { features: [], xmpp: { domains: ['contoso.com'] } };
const PUBLIC_IM: Partial<EdgePlanRequest> = { features: [], publicIm: [AOL] };

describe('the Access Edge allows', () => {
  const NOBODY: AccessEdgeConfigurationPlan = {
    allowOutsideUsers: false, allowFederatedUsers: false, enablePartnerDiscovery: false,
  };

  test.each<[string, Partial<EdgePlanRequest>, Partial<AccessEdgeConfigurationPlan>]>([
    ['nobody who is not asked for', { features: [WEB_CONFERENCING, AUDIO_VIDEO] }, {}],
    ['users outside', REMOTE, { allowOutsideUsers: true }],
    ['partners', FEDERATION, { allowFederatedUsers: true }],
    ['partners that are on no list', DISCOVERY, { allowFederatedUsers: true, enablePartnerDiscovery: true }],
    ['the push service', PUSH, { allowFederatedUsers: true }],
    ['XMPP contacts', XMPP, { allowFederatedUsers: true }],
    ['public IM contacts', PUBLIC_IM, { allowFederatedUsers: true }],
  ])('%s', (_name, overrides, expected) => {
    expect(planOf(overrides).accessEdgeConfiguration).toStrictEqual({ ...NOBODY, ...expected });
  });
});

describe('the external access policy allows users to', () => {
  const NOTHING: ExternalAccessPolicyPlan = {
    identity: 'Global',
    scope: ExternalAccessPolicyScope.GLOBAL,
    enableOutsideAccess: false,
    enableFederationAccess: false,
    enableXmppAccess: false,
    enablePublicCloudAccess: false,
    enablePublicCloudAudioVideoAccess: false,
  };

  test.each<[string, Partial<EdgePlanRequest>, Partial<ExternalAccessPolicyPlan>]>([
    ['do nothing that is not asked for', { features: [WEB_CONFERENCING, AUDIO_VIDEO] }, {}],
    ['sign in from outside', REMOTE, { enableOutsideAccess: true }],
    ['talk to partners', FEDERATION, { enableFederationAccess: true }],
    ['be woken by the push service', PUSH, { enableFederationAccess: true }],
    ['talk to XMPP contacts, which needs federation too', XMPP, { enableFederationAccess: true, enableXmppAccess: true }],
    ['talk to public IM contacts', PUBLIC_IM, { enablePublicCloudAccess: true }],
  ])('%s', (_name, overrides, expected) => {
    expect(planOf(overrides).externalAccessPolicy).toStrictEqual({ ...NOTHING, ...expected });
  });

  test.each<[string, PublicImProvider[], EdgeFeature[], boolean]>([
    ['Skype', [SKYPE], [AUDIO_VIDEO], true],
    ['Messenger', [WINDOWS_LIVE_MESSENGER], [AUDIO_VIDEO], true],
    ['AOL beside Skype', [AOL, SKYPE], [AUDIO_VIDEO], true],
    ['AOL and Yahoo!, which have none', [AOL, YAHOO], [AUDIO_VIDEO], false],
    ['Skype without audio/video of our own', [SKYPE], [], false],
    ['nobody', [], [AUDIO_VIDEO], false],
  ])('have audio and video with public IM contacts: %s', (_name, publicIm, features, expected) => {
    expect(planOf({ publicIm, features }).externalAccessPolicy.enablePublicCloudAudioVideoAccess).toBe(expected);
  });

  test.each(['Global', 'site:Redmond', 'Sales - outside_2.0', 'site:New York', 'a'.repeat(64)])(
    'under the name "%s"', (externalAccessPolicy) => {
      expect(planOf({ externalAccessPolicy }).externalAccessPolicy.identity).toBe(externalAccessPolicy);
    });

  test.each([
    ['Global', ExternalAccessPolicyScope.GLOBAL],
    ['site:Redmond', ExternalAccessPolicyScope.SITE],
    ['Sales', ExternalAccessPolicyScope.USER],
    ['global users', ExternalAccessPolicyScope.USER],
  ])('"%s" is for the users of its scope: %s', (externalAccessPolicy, scope) => {
    expect(planOf({ externalAccessPolicy }).externalAccessPolicy.scope).toBe(scope);
  });

  test.each([
    '', ' Global', 'Global ', 'site:', 'pool:Redmond', 'Sales"; Remove-CsUser', 'Sales\nTeam', '-Sales', 'a'.repeat(65),
  ])('an invalid name is refused: %j', (externalAccessPolicy) => {
    const refusal = refusalOf(() => planOf({ externalAccessPolicy }));
    expect(refusal.property).toBe('externalAccessPolicy');
    expect(refusal.given).toBe(JSON.stringify(externalAccessPolicy));
  });
});

describe('the pool is the route of the organization for', () => {
  test.each<[string, Partial<EdgePlanRequest>, FederationRoutesPlan]>([
    ['nothing without federation', { features: [WEB_CONFERENCING, AUDIO_VIDEO] }, { sip: false, xmpp: false }],
    ['SIP with partners', FEDERATION, { sip: true, xmpp: false }],
    ['SIP with the push service', PUSH, { sip: true, xmpp: false }],
    ['SIP with public IM contacts', PUBLIC_IM, { sip: true, xmpp: false }],
    ['XMPP with XMPP contacts', XMPP, { sip: false, xmpp: true }],
    ['both', { ...FEDERATION, ...XMPP }, { sip: true, xmpp: true }],
  ])('%s', (_name, overrides, expected) => expect(planOf(overrides).routes).toStrictEqual(expected));
});

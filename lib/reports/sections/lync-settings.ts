import type { EdgePlan } from '../../plan/edge-plan';
import { parted, textTable } from '../text-table';

/** The settings of Lync that belong to the plan, by the names that they have in its cmdlets. */
export function lyncSettingsSection({ accessEdgeConfiguration, externalAccessPolicy }: EdgePlan): string[] {
  return parted([
    settings('Access Edge configuration (Set-CsAccessEdgeConfiguration)', [
      ['AllowOutsideUsers', accessEdgeConfiguration.allowOutsideUsers, 'users sign in from outside'],
      ['AllowFederatedUsers', accessEdgeConfiguration.allowFederatedUsers, 'partners, XMPP and public IM'],
      ['EnablePartnerDiscovery', accessEdgeConfiguration.enablePartnerDiscovery, 'partners that are on no list'],
    ]),
    settings('External access policy (Set-CsExternalAccessPolicy)', [
      ['Identity', externalAccessPolicy.identity, whom(externalAccessPolicy.identity)],
      ['EnableOutsideAccess', externalAccessPolicy.enableOutsideAccess, 'sign in from outside'],
      ['EnableFederationAccess', externalAccessPolicy.enableFederationAccess, 'federated contacts'],
      ['EnableXmppAccess', externalAccessPolicy.enableXmppAccess, 'XMPP contacts'],
      ['EnablePublicCloudAccess', externalAccessPolicy.enablePublicCloudAccess, 'public IM contacts'],
      ['EnablePublicCloudAudioVideoAccess', externalAccessPolicy.enablePublicCloudAudioVideoAccess,
        'audio and video with those'],
    ]),
  ]);
}

function settings(title: string, rows: readonly (readonly [string, string | boolean, string])[]): string[] {
  return textTable([
    { title },
    ...rows.map(([name, value, about]) => ({ cells: [name, asInLync(value), about] })),
  ]);
}

function asInLync(value: string | boolean): string {
  if (typeof value === 'string') return value;
  return value ? 'True' : 'False';
}

function whom(identity: string): string {
  if (identity === 'Global') return 'all users without another policy';
  return identity.startsWith('site:') ? 'users of the site' : 'users to whom it is granted';
}

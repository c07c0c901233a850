import type { EdgePlan } from '../../plan/edge-plan';
import {
  type AccessEdgeConfigurationPlan, type ExternalAccessPolicyPlan, ExternalAccessPolicyScope,
} from '../../plan/settings/lync-settings-plan';
import { PlanAudience, PlanColumnKind, PlanColumnPlace, type PlanTable, PlanTableForm } from '../model/plan-table';
import { PlanTableId } from '../model/plan-table-id';
import { type ColumnOf, tableOf } from '../model/table-of';

const { TEXT } = PlanColumnKind;

const SCOPES: Readonly<Record<ExternalAccessPolicyScope, string>> = {
  [ExternalAccessPolicyScope.GLOBAL]: 'all users without another policy',
  [ExternalAccessPolicyScope.SITE]: 'users of the site',
  [ExternalAccessPolicyScope.USER]: 'users to whom it is granted',
};

const CONFIGURATION: readonly ColumnOf<AccessEdgeConfigurationPlan>[] = [
  settingColumn('AllowOutsideUsers', 'users sign in from outside', ({ allowOutsideUsers }) => allowOutsideUsers),
  settingColumn('AllowFederatedUsers', 'partners, XMPP and public IM', ({ allowFederatedUsers }) => allowFederatedUsers),
  settingColumn('EnablePartnerDiscovery', 'partners not on the allow list', (settings) => settings.enablePartnerDiscovery),
];

const POLICY: readonly ColumnOf<ExternalAccessPolicyPlan>[] = [
  settingColumn('EnableOutsideAccess', 'sign in from outside', ({ enableOutsideAccess }) => enableOutsideAccess),
  settingColumn('EnableFederationAccess', 'federated contacts', ({ enableFederationAccess }) => enableFederationAccess),
  settingColumn('EnableXmppAccess', 'XMPP contacts', ({ enableXmppAccess }) => enableXmppAccess),
  settingColumn('EnablePublicCloudAccess', 'public IM contacts', ({ enablePublicCloudAccess }) => enablePublicCloudAccess),
  settingColumn('EnablePublicCloudAudioVideoAccess', 'audio and video with them',
    ({ enablePublicCloudAudioVideoAccess }) => enablePublicCloudAudioVideoAccess),
];

/** The configuration of the Access Edge. Its settings have the names of the cmdlet parameters. */
export function accessEdgeConfigurationTable({ accessEdgeConfiguration }: EdgePlan): PlanTable {
  return tableOf([accessEdgeConfiguration], {
    id: PlanTableId.ACCESS_EDGE_CONFIGURATION,
    title: 'Access Edge configuration (Set-CsAccessEdgeConfiguration)',
    audiences: [PlanAudience.LYNC],
    form: PlanTableForm.SETTINGS,
    columns: CONFIGURATION,
    row: () => ({ id: 'access-edge-configuration', label: 'Access Edge configuration' }),
  });
}

/** The external access policy. Its settings have the names of the cmdlet parameters. */
export function externalAccessPolicyTable({ externalAccessPolicy }: EdgePlan): PlanTable {
  const scope = SCOPES[externalAccessPolicy.scope];
  return tableOf([externalAccessPolicy], {
    id: PlanTableId.EXTERNAL_ACCESS_POLICY,
    title: 'External access policy (Set-CsExternalAccessPolicy)',
    audiences: [PlanAudience.LYNC],
    form: PlanTableForm.SETTINGS,
    columns: [
      { key: 'Identity', title: 'Identity', kind: TEXT, about: scope, cell: ({ identity }) => identity },
      { key: 'scope', title: 'For', kind: TEXT, place: PlanColumnPlace.DATA, cell: () => scope },
      ...POLICY,
    ],
    row: () => ({ id: 'external-access-policy', label: 'External access policy' }),
  });
}

/** A Boolean setting, as the cmdlets of Lync print it. */
function settingColumn<Settings>(title: string, about: string, value: (settings: Settings) => boolean): ColumnOf<Settings> {
  return { key: title, title, about, kind: TEXT, cell: (settings) => (value(settings) ? 'True' : 'False') };
}

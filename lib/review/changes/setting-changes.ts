import { ChangeTask } from '../../projection/changes/change-task';
import type { PlanDifference } from '../../projection/changes/plan-comparison';
import { ChangeRisk, type ReviewedChange } from '../../projection/changes/plan-review';
import { PlanAudience } from '../../projection/model/plan-table';
import { changeOf, type ChangeWords } from './change-of';
import type { PlanCore, ReviewContext } from './review-context';
import { factWords } from './words';

/** A setting that is on or off: what it means for whom. */
interface Switch {
  readonly isOn: (plan: PlanCore) => boolean | undefined;
  readonly on: Pick<ChangeWords, 'risk' | 'effect'>;
  readonly off: string;
}

const { EXPOSURE, NONE } = ChangeRisk;

/** The settings by the names of the cmdlet parameters. */
const SWITCHES: ReadonlyMap<string, Switch> = new Map<string, Switch>([
  ['AllowOutsideUsers', {
    isOn: ({ edge }) => edge?.accessEdgeConfiguration.allowOutsideUsers,
    on: { risk: EXPOSURE, effect: 'users whose policy allows it can sign in from the Internet' },
    off: 'nobody can sign in from outside',
  }],
  ['AllowFederatedUsers', {
    isOn: ({ edge }) => edge?.accessEdgeConfiguration.allowFederatedUsers,
    on: { risk: EXPOSURE, effect: 'partners can contact your users' },
    off: 'users lose federated, XMPP and public IM contacts',
  }],
  ['EnablePartnerDiscovery', {
    isOn: ({ edge }) => edge?.accessEdgeConfiguration.enablePartnerDiscovery,
    on: { risk: EXPOSURE, effect: 'any organization with a federation record can contact your users' },
    off: 'partners that are not on the allow list can no longer reach your users',
  }],
  ['EnableOutsideAccess', {
    isOn: ({ edge }) => edge?.externalAccessPolicy.enableOutsideAccess,
    on: { risk: EXPOSURE, effect: 'users of the policy can sign in from the Internet' },
    off: 'users of the policy can no longer sign in from outside',
  }],
  ['EnableFederationAccess', {
    isOn: ({ edge }) => edge?.externalAccessPolicy.enableFederationAccess,
    on: { risk: NONE, effect: 'users of the policy can communicate with federated contacts' },
    off: 'users of the policy lose their federated contacts',
  }],
  ['EnableXmppAccess', {
    isOn: ({ edge }) => edge?.externalAccessPolicy.enableXmppAccess,
    on: { risk: NONE, effect: 'users of the policy can communicate with XMPP contacts' },
    off: 'users of the policy lose their XMPP contacts',
  }],
  ['EnablePublicCloudAccess', {
    isOn: ({ edge }) => edge?.externalAccessPolicy.enablePublicCloudAccess,
    on: { risk: NONE, effect: 'users of the policy can communicate with public IM contacts' },
    off: 'users of the policy lose their public IM contacts',
  }],
  ['EnablePublicCloudAudioVideoAccess', {
    isOn: ({ edge }) => edge?.externalAccessPolicy.enablePublicCloudAudioVideoAccess,
    on: { risk: NONE, effect: 'users of the policy have audio and video with public IM contacts' },
    off: 'users of the policy have no audio and video with public IM contacts',
  }],
]);

/** Settings of the Access Edge and of the external access policy, one by one. */
export function settingChanges(differences: readonly PlanDifference[], { after }: ReviewContext): ReviewedChange[] {
  return differences.flatMap((difference) => difference.facts.map((fact) => {
    const known = SWITCHES.get(fact.key);
    return changeOf([difference], {
      part: fact.key,
      task: ChangeTask.CHANGE_SETTING,
      audiences: [PlanAudience.LYNC],
      byDeployment: false,
      subject: fact.name,
      sentence: `set ${factWords(fact)}`,
      ...(known === undefined ? { risk: NONE } : effectOf(known, after)),
    });
  }));
}

function effectOf({ isOn, on, off }: Switch, plan: PlanCore): Pick<ChangeWords, 'risk' | 'effect'> {
  return isOn(plan) === true ? on : { risk: ChangeRisk.OUTAGE, effect: off };
}

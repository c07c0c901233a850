import { accessEdgeSwitches } from './access-edge';
import { policySwitches } from './external-access-policies';
import { pushSwitches } from './push-notification';
import { leftAlone, type SettingsSubject } from './settings-subject';

/** Settings that this Edge pool does not need, but other pools of the organization may. They are only told. */
export const settingsLeftAlone: SettingsSubject = {
  variables: (settings) => ({
    leftAlone: {
      AccessEdge: leftAlone(accessEdgeSwitches(settings), settings),
      ExternalAccessPolicy: settings.policies.flatMap((policy) => leftAlone(policySwitches(policy), settings)),
      PushNotification: leftAlone(pushSwitches(settings), settings),
    },
  }),
  read: '',
  apply: '',
  report: String.raw`Write-LeftAlone $currentAccessEdge $leftAlone.AccessEdge 'the Access Edge'
foreach ($wanted in $externalAccessPolicies) {
    $identity = $wanted.Identity
    Write-LeftAlone $currentPolicies[$identity] $leftAlone.ExternalAccessPolicy "the external access policy $identity"
}
Write-LeftAlone $currentPush $leftAlone.PushNotification 'push notification'
`,
};

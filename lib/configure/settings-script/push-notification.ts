import type { OrganizationSettings } from '../organization/organization-settings';
import type { PowerShellRecord } from '../powershell/powershell-data';
import { switches, type SettingsSubject } from './settings-subject';

export const pushNotification: SettingsSubject = {
  variables: (settings) => ({ pushNotification: switches(pushSwitches(settings), settings) }),
  read: '$currentPush = Get-CsPushNotificationConfiguration -Identity Global\n',
  apply: String.raw`# Push notifications.
$difference = Get-Difference $currentPush $pushNotification
if ($difference.Count -gt 0 -and (Confirm-Change 'Global' 'Set-CsPushNotificationConfiguration' $difference)) {
    Set-CsPushNotificationConfiguration -Identity Global @difference -Confirm:$false
}
`,
  report: String.raw`if ($pushNotification.Count -eq 0 -and
    ($currentPush.EnableApplePushNotificationService -or $currentPush.EnableMicrosoftPushNotificationService)) {
    Write-Warning 'Push notifications are turned on in Lync Server but not in the plan. They were not changed.'
}
`,
};

/** The services that notify mobile clients, as the cmdlet names them; empty without push notification. */
export function pushSwitches({ push }: OrganizationSettings): PowerShellRecord {
  return push === undefined ? {} : {
    EnableApplePushNotificationService: push.apple,
    EnableMicrosoftPushNotificationService: push.microsoft,
  };
}

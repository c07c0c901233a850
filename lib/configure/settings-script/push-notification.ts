import type { MobilePushPlan } from '../../plan/mobile-push-plan';
import type { PowerShellRecord } from '../powershell/powershell-data';
import type { SettingsSubject } from './settings-subject';

export const pushNotification: SettingsSubject = {
  variables: ({ mobilePush }) => ({ pushNotification: pushConfiguration(mobilePush) }),
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

function pushConfiguration(mobilePush: MobilePushPlan | undefined): PowerShellRecord {
  return mobilePush === undefined ? {} : {
    EnableApplePushNotificationService: mobilePush.apple,
    EnableMicrosoftPushNotificationService: mobilePush.microsoft,
  };
}

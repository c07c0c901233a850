import type { ExternalAccessPolicyPlan } from '../../plan/settings/lync-settings-plan';
import type { PowerShellRecord } from '../powershell/powershell-data';
import { switches, type SettingsSubject } from './settings-subject';

export const externalAccessPolicies: SettingsSubject = {
  variables: (settings) => ({
    externalAccessPolicies: settings.policies.map((policy) => (
      { Identity: policy.identity, ...switches(policySwitches(policy), settings) })),
  }),
  read: '$currentPolicies = Get-Index @(Get-CsExternalAccessPolicy)\n',
  apply: String.raw`# External access policies.
foreach ($wanted in $externalAccessPolicies) {
    $identity = $wanted.Identity
    if (-not $currentPolicies.ContainsKey($identity)) {
        if (Confirm-Change $identity 'New-CsExternalAccessPolicy') {
            New-CsExternalAccessPolicy @wanted -Confirm:$false | Out-Null
        }
        continue
    }
    $difference = Get-Difference $currentPolicies[$identity] $wanted
    if ($difference.Count -gt 0 -and (Confirm-Change $identity 'Set-CsExternalAccessPolicy' $difference)) {
        Set-CsExternalAccessPolicy -Identity $identity @difference -Confirm:$false
    }
}
`,
};

/** What a policy allows its users, as the cmdlets name it. */
export function policySwitches(policy: ExternalAccessPolicyPlan): PowerShellRecord {
  return {
    EnableOutsideAccess: policy.enableOutsideAccess,
    EnableFederationAccess: policy.enableFederationAccess,
    EnableXmppAccess: policy.enableXmppAccess,
    EnablePublicCloudAccess: policy.enablePublicCloudAccess,
    EnablePublicCloudAudioVideoAccess: policy.enablePublicCloudAudioVideoAccess,
  };
}

import type { SettingsSubject } from './settings-subject';

export const externalAccessPolicy: SettingsSubject = {
  variables: ({ externalAccessPolicy: policy }) => ({
    externalAccessPolicy: {
      Identity: policy.identity,
      EnableOutsideAccess: policy.enableOutsideAccess,
      EnableFederationAccess: policy.enableFederationAccess,
      EnableXmppAccess: policy.enableXmppAccess,
      EnablePublicCloudAccess: policy.enablePublicCloudAccess,
      EnablePublicCloudAudioVideoAccess: policy.enablePublicCloudAudioVideoAccess,
    },
  }),
  read: '$currentPolicy = (Get-Index @(Get-CsExternalAccessPolicy))[$externalAccessPolicy.Identity]\n',
  apply: String.raw`# External access policy.
if (-not $currentPolicy) {
    if (Confirm-Change $externalAccessPolicy.Identity 'New-CsExternalAccessPolicy') {
        New-CsExternalAccessPolicy @externalAccessPolicy -Confirm:$false | Out-Null
    }
} else {
    $difference = Get-Difference $currentPolicy $externalAccessPolicy
    if ($difference.Count -gt 0 -and
        (Confirm-Change $externalAccessPolicy.Identity 'Set-CsExternalAccessPolicy' $difference)) {
        Set-CsExternalAccessPolicy -Identity $externalAccessPolicy.Identity @difference -Confirm:$false
    }
}
`,
};

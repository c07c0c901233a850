import type { PublicImPlan } from '../../plan/federation/public-im-plan';
import type { PowerShellRecord } from '../powershell/powershell-data';
import type { SettingsSubject } from './settings-subject';

export const mediaEncryption: SettingsSubject = {
  variables: ({ publicIm }) => ({ mediaConfiguration: mediaConfiguration(publicIm) }),
  read: '$currentMedia = Get-CsMediaConfiguration -Identity Global\n',
  apply: String.raw`# Media encryption: supported instead of required, because Windows Live Messenger cannot encrypt media.
$difference = Get-Difference $currentMedia $mediaConfiguration
if ($difference.Count -gt 0 -and (Confirm-Change 'Global' 'Set-CsMediaConfiguration' $difference)) {
    Set-CsMediaConfiguration -Identity Global @difference -Confirm:$false
}
`,
};

function mediaConfiguration(publicIm: readonly PublicImPlan[]): PowerShellRecord {
  return publicIm.some(({ unencryptedMedia }) => unencryptedMedia) ? { EncryptionLevel: 'SupportEncryption' } : {};
}

import { PublicImService } from '../../values/vocabulary/public-im';
import type { PublicImPlan } from '../../plan/federation/public-im-plan';
import { MICROSOFT_PROXY } from './public-providers';
import type { SettingsSubject } from './settings-subject';

/**
 * Names that the documentation uses for the providers that Lync Server Setup configures; none for a provider that must be
 * created. The proxies of AOL and Yahoo! are not documented, so these two are only looked up.
 */
const NAMES: Readonly<Record<PublicImService, readonly string[]>> = {
  [PublicImService.AOL]: ['AIM', 'AOL', 'America Online'],
  [PublicImService.SKYPE]: [],
  [PublicImService.WINDOWS_LIVE_MESSENGER]: [MICROSOFT_PROXY, 'Messenger', 'MSN', 'Windows Live'],
  [PublicImService.YAHOO]: ['Yahoo!', 'Yahoo'],
};

/** Public IM providers that Lync Server Setup configures but does not enable. */
export const preconfiguredProviders: SettingsSubject = {
  variables: ({ publicIm }) => ({
    preconfiguredProviders: publicIm.filter((provider) => isLookedUp(provider, publicIm))
      .map(({ provider, displayName }) => ({ Provider: displayName, KnownAs: NAMES[provider] })),
  }),
  read: '',
  check: String.raw`$preconfigured = @()
foreach ($wanted in $preconfiguredProviders) {
    $found = @($currentPublic | Where-Object {
        $wanted.KnownAs -contains [string]$_.Identity -or $wanted.KnownAs -contains [string]$_.ProxyFqdn
    })
    if ($found.Count -eq 0) {
        $problems += "Lync Server Setup configures the provider $($wanted.Provider), but it no longer exists " +
            "(looked for: $($wanted.KnownAs -join ', ')): create it under one of these names with " +
            'New-CsPublicProvider and the proxy FQDN of the provider'
    }
    $preconfigured += $found
}
`,
  apply: String.raw`# Public IM providers that Lync Server Setup configured but did not enable.
foreach ($current in $preconfigured) {
    $difference = Get-Difference $current @{ Enabled = $true }
    if ($difference.Count -gt 0 -and (Confirm-Change $current.Identity 'Set-CsPublicProvider' $difference)) {
        Set-CsPublicProvider -Identity $current.Identity @difference -Confirm:$false
    }
}
`,
  report: String.raw`$enabled = Get-Index @($currentPublic | Where-Object { $_.Enabled }) 'ProxyFqdn'
$planned = Get-Index ($publicProviders + $preconfigured) 'ProxyFqdn'
Write-Unplanned $enabled $planned 'The public provider with the proxy'
`,
};

/** Skype has the proxy of Messenger, and therefore replaces it. */
function isLookedUp({ provider }: PublicImPlan, all: readonly PublicImPlan[]): boolean {
  if (provider === PublicImService.WINDOWS_LIVE_MESSENGER) {
    return all.every((other) => other.provider !== PublicImService.SKYPE);
  }
  return NAMES[provider].length > 0;
}

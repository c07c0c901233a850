import type { ProductPlan } from '../../plan/product/product-plan';
import { productWords } from '../../plan/product/product-words';
import { VerificationLevel } from '../../values/vocabulary/federation';
import { PublicImService } from '../../values/vocabulary/public-im';
import type { PowerShellRecord } from '../powershell/powershell-data';
import type { SettingsSubject } from './settings-subject';

/** Proxy of Windows Live Messenger, and later of Skype. */
export const MICROSOFT_PROXY = 'federation.messenger.msn.com';

/**
 * Skype as the pages of all products have it. The names with "NameDecoration" came with cumulative update 5 of Lync Server
 * 2013.
 *
 * Pages: `lync-server-2013-enabling-lync-skype-connectivity.md`, `deploy-skype-connectivity.md`.
 */
const SKYPE: PowerShellRecord = {
  Identity: 'Skype',
  ProxyFqdn: MICROSOFT_PROXY,
  Enabled: true,
  NameDecorationRoutingDomain: 'msn.com',
  NameDecorationExcludedDomainList: 'msn.com,outlook.com,live.com,hotmail.com',
  IconUrl: 'https://images.edge.messenger.live.com/Messenger_16x16.png',
};

/** Public IM providers that must be created; the existing ones are read with the hosting providers. */
export const publicProviders: SettingsSubject = {
  variables: ({ publicIm, product }) => ({
    publicProviders: publicIm.some(({ provider }) => provider === PublicImService.SKYPE) ? [skypeOf(product)] : [],
  }),
  read: '',
  check: String.raw`foreach ($wanted in $publicProviders) {
    $proxyOwner = $providersByProxy[$wanted.ProxyFqdn]
    $namesake = $providersByName[$wanted.Identity]
    if ($proxyOwner -and [string]$proxyOwner.Identity -ne $wanted.Identity) {
        $problems += "$($wanted.Identity) needs the proxy $($wanted.ProxyFqdn), which the provider " +
            "$($proxyOwner.Identity) uses: run $(Get-RemoveCommand $proxyOwner)"
    }
    if ($namesake -and -not $proxyOwner) {
        $problems += "$($wanted.Identity) exists with the proxy $($namesake.ProxyFqdn), but the plan has " +
            "$($wanted.ProxyFqdn), and a proxy cannot be changed: run $(Get-RemoveCommand $namesake)"
    }
}
`,
  apply: String.raw`# Public IM providers to create. Before cumulative update 5, New-CsPublicProvider has fewer parameters.
$supported = (Get-Command New-CsPublicProvider).Parameters
foreach ($wanted in $publicProviders) {
    $settings = @{}
    foreach ($name in $wanted.Keys) {
        if ($supported.ContainsKey($name)) { $settings[$name] = $wanted[$name] }
        else { Write-Warning "$($wanted.Identity): this version of Lync Server does not support $name. It was omitted." }
    }
    $current = $providersByProxy[$wanted.ProxyFqdn]
    if (-not $current) {
        if (Confirm-Change $wanted.Identity 'New-CsPublicProvider') { New-CsPublicProvider @settings -Confirm:$false | Out-Null }
        continue
    }
    $difference = @{}
    $allDifferences = Get-Difference $current $settings @('Identity', 'ProxyFqdn')
    foreach ($name in $allDifferences.Keys) {
        if ($name -eq 'Enabled' -or $name -eq 'VerificationLevel') { $difference[$name] = $allDifferences[$name] }
        else { Write-Warning "$($wanted.Identity): to set $name, first run $(Get-RemoveCommand $current)." }
    }
    if ($difference.Count -gt 0 -and (Confirm-Change $wanted.Identity 'Set-CsPublicProvider' $difference)) {
        Set-CsPublicProvider -Identity $wanted.Identity @difference -Confirm:$false
    }
}
`,
};

/**
 * The successors look users up by their Skype names, in Skype's directory, and have deprecated the level of Lync Server
 * 2013. That page prints the level as 2, which is the last of the cmdlet's words.
 */
function skypeOf({ key }: ProductPlan): PowerShellRecord {
  return productWords(key).isSuccessor
    ? { ...SKYPE, EnableSkypeIdRouting: true, EnableSkypeDirectorySearch: true }
    : { ...SKYPE, VerificationLevel: VerificationLevel.USE_SOURCE_VERIFICATION };
}

import type { HostingProviderPlan } from '../../plan/federation/federation-plan';
import type { PowerShellRecord } from '../powershell/powershell-data';
import { optionalText, type SettingsSubject } from './settings-subject';

/** Hosting providers. Public providers are read too, because a proxy or name can belong to only one provider of either kind. */
export const hostingProviders: SettingsSubject = {
  variables: ({ hostingProviders: providers }) => ({
    hostingProviders: providers.map(hostingProvider),
  }),
  read: String.raw`$currentHosting = @(Get-CsHostingProvider)
$currentPublic = @(Get-CsPublicProvider)
$hostingByName = Get-Index $currentHosting
$hostingByProxy = Get-Index $currentHosting 'ProxyFqdn'
$providersByName = Get-Index ($currentHosting + $currentPublic)
$providersByProxy = Get-Index ($currentHosting + $currentPublic) 'ProxyFqdn'
`,
  check: String.raw`foreach ($wanted in $hostingProviders) {
    $proxyOwner = $providersByProxy[$wanted.ProxyFqdn]
    $namesake = $providersByName[$wanted.Identity]
    if ($proxyOwner -and -not $hostingByProxy.ContainsKey($wanted.ProxyFqdn)) {
        $problems += "$($wanted.Identity) needs the proxy $($wanted.ProxyFqdn), which the public provider " +
            "$($proxyOwner.Identity) uses: run $(Get-RemoveCommand $proxyOwner)"
    }
    if ($namesake -and -not $proxyOwner) {
        $problems += "$($wanted.Identity) exists with the proxy $($namesake.ProxyFqdn), but the plan has " +
            "$($wanted.ProxyFqdn), and a proxy cannot be changed: run $(Get-RemoveCommand $namesake)"
    }
}
`,
  apply: String.raw`# Hosting providers: one per proxy, regardless of its name.
foreach ($wanted in $hostingProviders) {
    $current = $hostingByProxy[$wanted.ProxyFqdn]
    if (-not $current) {
        if (Confirm-Change $wanted.Identity 'New-CsHostingProvider') {
            New-CsHostingProvider @wanted -Confirm:$false | Out-Null
        }
        continue
    }
    $difference = Get-Difference $current $wanted @('Identity', 'ProxyFqdn')
    if ($difference.Count -gt 0 -and (Confirm-Change $current.Identity 'Set-CsHostingProvider' $difference)) {
        Set-CsHostingProvider -Identity $current.Identity @difference -Confirm:$false
    }
}
`,
  report: String.raw`$enabled = Get-Index @($currentHosting | Where-Object { $_.Enabled }) 'ProxyFqdn'
Write-Unplanned $enabled (Get-Index $hostingProviders 'ProxyFqdn') 'The hosting provider with the proxy'
`,
};

function hostingProvider(provider: HostingProviderPlan): PowerShellRecord {
  return {
    Identity: provider.name,
    ProxyFqdn: provider.proxyFqdn,
    Enabled: true,
    // Two parameters that must be set together or not at all.
    EnabledSharedAddressSpace: provider.sharedAddressSpace,
    HostsOCSUsers: provider.hostsLyncUsers,
    IsLocal: false,
    VerificationLevel: provider.verificationLevel,
    ...optionalText('AutodiscoverUrl', provider.autodiscoverUrl),
  };
}

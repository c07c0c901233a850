import type { SiteRoutes } from '../organization/sites-of-pools';
import type { PowerShellRecord } from '../powershell/powershell-data';
import type { SettingsSubject } from './settings-subject';

/** Federation routes of the sites. */
export const siteRoutes: SettingsSubject = {
  variables: ({ sites }) => ({ sites: sites.map(siteOf) }),
  read: String.raw`$currentSites = Get-Index @()
$edgeServices = @()
if ($sites.Count -gt 0) {
    $currentSites = Get-Index @(Get-CsSite)
    $edgeServices = @(Get-CsService -EdgeServer | ForEach-Object { [string]$_.Identity })
}
`,
  check: String.raw`foreach ($wanted in $sites) {
    if (-not $currentSites.ContainsKey("Site:$($wanted.Identity)")) {
        $problems += "The topology has no site $($wanted.Identity)"
    }
    $routes = $wanted.Keys | Where-Object { $_ -ne 'Identity' } | ForEach-Object { $wanted[$_] }
    foreach ($route in @($routes | Select-Object -Unique)) {
        if ($edgeServices -notcontains $route) {
            $problems += "There is no $route in the topology: define the Edge pool in Topology Builder, and publish it"
        }
    }
}
`,
  apply: String.raw`# Federation routes of the sites.
foreach ($wanted in $sites) {
    $difference = Get-Difference $currentSites["Site:$($wanted.Identity)"] $wanted
    if ($difference.Count -gt 0 -and (Confirm-Change $wanted.Identity 'Set-CsSite' $difference)) {
        Set-CsSite -Identity $wanted.Identity @difference -Confirm:$false
    }
}
`,
};

function siteOf({ name, sip, xmpp }: SiteRoutes): PowerShellRecord {
  return {
    Identity: name,
    ...(sip === undefined ? {} : { FederationRoute: `EdgeServer:${sip}` }),
    ...(xmpp === undefined ? {} : { XmppFederationRoute: `EdgeServer:${xmpp}` }),
  };
}

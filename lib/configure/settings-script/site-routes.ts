import type { EdgePlan } from '../../plan/edge-plan';
import type { PowerShellRecord } from '../powershell/powershell-data';
import type { SettingsSubject } from './settings-subject';

/** Federation routes of the site. */
export const siteRoutes: SettingsSubject = {
  variables: (plan) => ({ site: siteOf(plan) }),
  read: String.raw`$currentSite = $null
$edgeServices = @()
if ($site.Count -gt 0) {
    $currentSite = Get-CsSite | Where-Object { [string]$_.Identity -eq "Site:$($site.Identity)" }
    $edgeServices = @(Get-CsService -EdgeServer | ForEach-Object { [string]$_.Identity })
}
`,
  check: String.raw`if ($site.Count -gt 0) {
    if (-not $currentSite) { $problems += "The topology has no site $($site.Identity)" }
    $routes = $site.Keys | Where-Object { $_ -ne 'Identity' } | ForEach-Object { $site[$_] }
    foreach ($route in @($routes | Select-Object -Unique)) {
        if ($edgeServices -notcontains $route) {
            $problems += "There is no $route in the topology: define the Edge pool in Topology Builder, and publish it"
        }
    }
}
`,
  apply: String.raw`# Federation routes of the site.
$difference = Get-Difference $currentSite $site
if ($difference.Count -gt 0 -and (Confirm-Change $site.Identity 'Set-CsSite' $difference)) {
    Set-CsSite -Identity $site.Identity @difference -Confirm:$false
}
`,
};

/** Empty if the site is not known or the pool is not a route. */
function siteOf({ routes, organization, internal }: EdgePlan): PowerShellRecord {
  const siteName = organization?.siteName;
  if (siteName === undefined || (!routes.sip && !routes.xmpp)) return {};
  const edgeService = `EdgeServer:${internal.fqdn}`;
  return {
    Identity: siteName,
    ...(routes.sip ? { FederationRoute: edgeService } : {}),
    ...(routes.xmpp ? { XmppFederationRoute: edgeService } : {}),
  };
}

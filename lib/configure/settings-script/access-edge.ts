import type { OrganizationSettings } from '../organization/organization-settings';
import type { PowerShellRecord } from '../powershell/powershell-data';
import { switches, type SettingsSubject } from './settings-subject';

export const accessEdge: SettingsSubject = {
  variables: (settings) => ({
    accessEdge: switches(accessEdgeSwitches(settings), settings),
    meetings: { WithOutsiders: settings.hasWebConferencing },
  }),
  read: '$currentAccessEdge = Get-CsAccessEdgeConfiguration\n',
  apply: String.raw`# Access Edge: partner discovery requires routing by DNS SRV records.
$difference = Get-Difference $currentAccessEdge $accessEdge
if ($difference.Count -gt 0 -or [string]$currentAccessEdge.RoutingMethod -ne 'UseDnsSrvRouting') {
    if (Confirm-Change 'Access Edge' 'Set-CsAccessEdgeConfiguration -UseDnsSrvRouting' $difference) {
        Set-CsAccessEdgeConfiguration @accessEdge -UseDnsSrvRouting -Confirm:$false
    }
}
`,
  // Only told: whether people without an account may join meetings is not in the plan.
  report: String.raw`if ($meetings.WithOutsiders -and -not $currentAccessEdge.AllowAnonymousUsers) {
    Write-Warning ('People without an account cannot join meetings: to let them in, ' +
        'run Set-CsAccessEdgeConfiguration -AllowAnonymousUsers $true')
}
`,
};

/** What the Access Edge allows, as the cmdlet names it. */
export function accessEdgeSwitches({ accessEdge: configuration }: OrganizationSettings): PowerShellRecord {
  return {
    AllowOutsideUsers: configuration.allowOutsideUsers,
    AllowFederatedUsers: configuration.allowFederatedUsers,
    EnablePartnerDiscovery: configuration.enablePartnerDiscovery,
  };
}

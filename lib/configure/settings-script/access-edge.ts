import type { SettingsSubject } from './settings-subject';

export const accessEdge: SettingsSubject = {
  variables: ({ accessEdgeConfiguration }) => ({
    accessEdge: {
      AllowOutsideUsers: accessEdgeConfiguration.allowOutsideUsers,
      AllowFederatedUsers: accessEdgeConfiguration.allowFederatedUsers,
      EnablePartnerDiscovery: accessEdgeConfiguration.enablePartnerDiscovery,
    },
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
};

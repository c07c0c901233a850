import type { EdgeServerPlan, PersistentRoute } from '../../plan/servers/server-plan';
import { quoted } from '../powershell/powershell-text';

/**
 * The part of the start script for destinations to which both adapters have a route, with the metrics from the plan; empty
 * for a server without such routes. In the script, the adapters are `$outside` and `$inside`.
 */
export function preferredRouteSteps({ external, internal }: EdgeServerPlan): string {
  const entries = [
    ...(external.routes ?? []).map((route) => entryOf('$outside', route)),
    ...internal.routes.filter(({ metric }) => metric !== undefined).map((route) => entryOf('$inside', route)),
  ];
  if (entries.length === 0) return '';
  return `# Replies use the adapter that received the request; new connections use the lower metric.
foreach ($entry in @(
${entries.map((entry) => `    ${entry}`).join(',\n')}
)) {
    $route = @{ InterfaceIndex = $entry.Nic; DestinationPrefix = $entry.To; NextHop = $entry.Via }
    $current = Get-NetRoute @route -ErrorAction SilentlyContinue
    if (-not $current) {
        New-NetRoute @route -RouteMetric $entry.Metric | Out-Null
    } elseif (@($current)[0].RouteMetric -ne $entry.Metric) {
        Set-NetRoute @route -RouteMetric $entry.Metric
    }
}

`;
}

function entryOf(adapter: string, { destination, gateway, metric }: PersistentRoute): string {
  return `@{ Nic = ${adapter}; To = ${quoted(destination)}; Via = ${quoted(gateway)}; Metric = ${metric ?? 0} }`;
}

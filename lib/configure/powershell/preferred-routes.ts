import { quoted } from './powershell-text';
import type { EdgeServerPlan, PersistentRoute } from '../../plan/server-plan';

/**
 * PowerShell for destinations that both adapters have a route to, with the metrics of the plan. It goes on from the start
 * script, which knows the adapters as `$outside` and `$inside`. Empty for a server without such routes.
 */
export function preferredRouteSteps({ external, internal }: EdgeServerPlan): string {
  const ways = [
    ...(external.routes ?? []).map((route) => wayOf('$outside', route)),
    ...internal.routes.filter(({ metric }) => metric !== undefined).map((route) => wayOf('$inside', route)),
  ];
  if (ways.length === 0) return '';
  return `# Answers leave by the adapter that they were asked on; what starts here takes the lower metric.
foreach ($way in @(
${ways.map((way) => `    ${way}`).join(',\n')}
)) {
    $route = @{ InterfaceIndex = $way.Adapter; DestinationPrefix = $way.To; NextHop = $way.Via }
    $present = Get-NetRoute @route -ErrorAction SilentlyContinue
    if (-not $present) {
        New-NetRoute @route -RouteMetric $way.Metric | Out-Null
    } elseif (@($present)[0].RouteMetric -ne $way.Metric) {
        Set-NetRoute @route -RouteMetric $way.Metric
    }
}

`;
}

function wayOf(adapter: string, { destination, gateway, metric }: PersistentRoute): string {
  return `@{ Adapter = ${adapter}; To = ${quoted(destination)}; Via = ${quoted(gateway)}; Metric = ${metric ?? 0} }`;
}

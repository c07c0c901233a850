import type { OlderWindows } from './collected-part';

/** Adapters of WMI that have addresses. */
const ADAPTERS = `foreach ($each in @(Get-CimInstance Win32_NetworkAdapterConfiguration -Filter 'IPEnabled = TRUE' -ErrorAction Stop))`;

/** As `Get-NetIPAddress`. WMI does not tell `SkipAsSource`. */
export const OLDER_ADDRESSES: OlderWindows = {
  command: 'Get-CimInstance',
  read: String.raw`    $names = @{}
    foreach ($each in @(Get-CimInstance Win32_NetworkAdapter -ErrorAction Stop)) {
        $names["$($each.InterfaceIndex)"] = "$($each.NetConnectionID)"
    }
    ${ADAPTERS} {
        $addresses = @($each.IPAddress)
        $masks = @($each.IPSubnet)
        $origin = 'Manual'
        if ($each.DHCPEnabled) { $origin = 'Dhcp' }
        for ($index = 0; $index -lt $addresses.Count; $index++) {
            [ordered]@{
                InterfaceIndex = [long]$each.InterfaceIndex
                InterfaceAlias = $names["$($each.InterfaceIndex)"]
                IPAddress = "$($addresses[$index])"
                PrefixLength = Get-PrefixLength $masks[$index]
                PrefixOrigin = $origin
            }
        }
    }
`,
};

/** As `Get-DnsClientServerAddress`. */
export const OLDER_DNS_SERVERS: OlderWindows = {
  command: 'Get-CimInstance',
  read: String.raw`    ${ADAPTERS} {
        [ordered]@{
            InterfaceIndex = [long]$each.InterfaceIndex
            ServerAddresses = @(foreach ($server in $each.DNSServerSearchOrder) { "$server" })
        }
    }
`,
};

/** As `Get-NetRoute`, for IPv4 alone. */
export const OLDER_ROUTES: OlderWindows = {
  command: 'Get-CimInstance',
  read: String.raw`    $persistent = @{}
    foreach ($each in @(Get-CimInstance Win32_IP4PersistedRouteTable -ErrorAction Stop)) {
        $persistent["$($each.Destination) $($each.Mask) $($each.NextHop)"] = $true
    }
    foreach ($each in @(Get-CimInstance Win32_IP4RouteTable -ErrorAction Stop)) {
        if ("$($each.NextHop)" -eq '0.0.0.0') { continue }
        [ordered]@{
            DestinationPrefix = "$($each.Destination)/$(Get-PrefixLength $each.Mask)"
            NextHop = "$($each.NextHop)"
            InterfaceIndex = [long]$each.InterfaceIndex
            RouteMetric = [long]$each.Metric1
            IsPersistent = $persistent.ContainsKey("$($each.Destination) $($each.Mask) $($each.NextHop)")
        }
    }
`,
};

/**
 * As `Get-NetTCPConnection` and `Get-NetUDPEndpoint`, without the names of the programs.
 *
 * @param method method of `IPGlobalProperties`
 * @param firstLeftOut ports from here on are left out
 */
export function olderListeners(method: string, firstLeftOut?: number): OlderWindows {
  return {
    command: 'Get-Command',
    read: String.raw`    $network = [Net.NetworkInformation.IPGlobalProperties]::GetIPGlobalProperties()
    foreach ($each in $network.${method}()) {
${firstLeftOut === undefined ? '' : `        if ($each.Port -ge ${firstLeftOut}) { continue }\n`}        [ordered]@{ LocalAddress = "$($each.Address)"; LocalPort = [long]$each.Port }
    }
`,
  };
}

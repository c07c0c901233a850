import type { Attributes, Resources } from '../support/synth';

// The conditions of the checks of Checkov 3.3.13 and Trivy 0.74 for the resources that the library creates, from their source code.

/** Sources that Checkov takes for the Internet. */
const CHECKOV_INTERNET = ['*', '0.0.0.0', '<nw>/0', '/0', 'internet', 'any'];
/** Addresses that Trivy takes for all addresses. The service tag of the Internet is not among them. */
const TRIVY_ALL = ['0.0.0.0/0', '0000:0000:0000:0000:0000:0000:0000:0000/0', '::/0', '*'];
const TRIVY_SENSITIVE_PORTS = [20, 21, 23, 25, 53, 110, 135, 139, 143, 161, 389, 636, 993, 995, 1433, 1521, 3306, 5432, 6379];
/** Subnets for which Checkov does not require a security group. */
const WITHOUT_SECURITY_GROUP = ['gatewaysubnet', 'azurefirewallsubnet'];

/** IDs of the checks that the resources fail, in alphabetical order. */
export function failedChecks(resources: Resources): string[] {
  const all = (type: string): Attributes[] => Object.values(resources[type] ?? {});
  const rules = all('azurerm_network_security_rule');
  const servers = all('azurerm_windows_virtual_machine');
  const interfaces = all('azurerm_network_interface');
  const gateways = all('azurerm_application_gateway');
  const disks = all('azurerm_managed_disk');
  const guarded = JSON.stringify(all('azurerm_subnet_network_security_group_association'));
  const subnets = Object.entries(resources['azurerm_subnet'] ?? {});
  const results: Record<string, boolean> = {
    CKV_AZURE_9: rules.some((rule) => checkovTcp(rule, 3389)),
    CKV_AZURE_10: rules.some((rule) => checkovTcp(rule, 22)),
    CKV_AZURE_50: servers.some((server) => server['allow_extension_operations'] !== false),
    CKV_AZURE_77: rules.some((rule) => (
      isAllowed(rule, 'inbound') && word(rule['protocol']) === 'udp' && CHECKOV_INTERNET.includes(word(rule['source_address_prefix'])))),
    CKV_AZURE_93: disks.some((disk) => disk['disk_encryption_set_id'] === undefined),
    CKV_AZURE_118: interfaces.some((each) => each['enable_ip_forwarding'] === true),
    CKV_AZURE_119: interfaces.some((each) => JSON.stringify(each).includes('${azurerm_public_ip.')),
    CKV_AZURE_120: gateways.some((gateway) => !String(gateway['firewall_policy_id']).startsWith('${')),
    CKV_AZURE_151: servers.some((server) => server['encryption_at_host_enabled'] !== true),
    CKV_AZURE_160: rules.some((rule) => checkovTcp(rule, 80)),
    // The attribute has another name in version 4 of the provider, so automatic updates can be off.
    CKV_AZURE_177: servers.some((server) => server['enable_automatic_updates'] === false),
    CKV_AZURE_217: gateways.some((gateway) => (gateway['http_listener'] as Attributes[])[0]?.['protocol'] !== 'Https'),
    CKV_AZURE_218: gateways.some((gateway) => (gateway['ssl_policy'] as Attributes)['policy_name'] !== 'AppGwSslPolicy20220101S'),
    CKV_AZURE_251: disks.some((disk) => disk['public_network_access_enabled'] !== false),
    CKV2_AZURE_31: subnets.some(([id, subnet]) => (
      !guarded.includes(`\${azurerm_subnet.${id}.id}`) && !WITHOUT_SECURITY_GROUP.includes(word(subnet['name'])))),
    'AZU-0047': rules.some((rule) => isAllowed(rule, 'inbound') && trivyAll(rule, 'source')),
    'AZU-0048': rules.some((rule) => trivyPort(rule, [3389])),
    'AZU-0050': rules.some((rule) => trivyPort(rule, [22])),
    'AZU-0051': rules.some((rule) => isAllowed(rule, 'outbound') && trivyAll(rule, 'destination')),
    // The association of a subnet does not count.
    'AZU-0068': servers.some((server) => (server['network_interface_ids'] as string[]).some((id) => (
      !JSON.stringify(all('azurerm_network_interface_security_group_association')).includes(id)))),
    'AZU-0074': rules.some((rule) => trivyPort(rule, TRIVY_SENSITIVE_PORTS)),
  };
  return Object.keys(results).filter((id) => results[id]).sort();
}

function word(value: unknown): string {
  return typeof value === 'string' ? value.toLowerCase() : '';
}

function isAllowed(rule: Attributes, direction: string): boolean {
  return word(rule['access']) === 'allow' && word(rule['direction']) === direction;
}

function listed(rule: Attributes, one: string, several: string): string[] {
  return [rule[one], ...(rule[several] ?? []) as unknown[]].filter((value) => value !== undefined).map((value) => word(value));
}

function hasPort(rule: Attributes, port: number): boolean {
  return listed(rule, 'destination_port_range', 'destination_port_ranges').some((range) => {
    const [from = 0, to = from] = range.split('-').map(Number);
    return range === '*' || (port >= from && port <= to);
  });
}

function checkovTcp(rule: Attributes, port: number): boolean {
  return isAllowed(rule, 'inbound') && ['tcp', '*'].includes(word(rule['protocol'])) && hasPort(rule, port)
    && listed(rule, 'source_address_prefix', 'source_address_prefixes').some((source) => CHECKOV_INTERNET.includes(source));
}

function trivyAll(rule: Attributes, end: 'source' | 'destination'): boolean {
  return listed(rule, `${end}_address_prefix`, `${end}_address_prefixes`).some((address) => TRIVY_ALL.includes(address));
}

function trivyPort(rule: Attributes, ports: readonly number[]): boolean {
  return isAllowed(rule, 'inbound') && word(rule['protocol']) !== 'icmp' && trivyAll(rule, 'source')
    && ports.some((port) => hasPort(rule, port));
}

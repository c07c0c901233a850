import { EdgeTopology } from '../../../lib/guide/edge-topology';
import { PlanFile } from '../../../lib/plan/stored/plan-file';
import { TerraformExplanation } from '../../../lib/projection/changes/terraform-change';
import type { TerraformChange } from '../../../lib/projection/changes/terraform-change';
import { PlanFolderReview } from '../../../lib/review/plan-folder-review';
import type { IPlanDocument } from '../../../lib/values/plan-document';
import { gatewayPlan } from '../../support/reverse-proxy';
import { edited, lineOf, pool, readPlan, type TerraformFile } from './terraform-plans';

/** What Terraform does when a plan is new. */
const createdBy = (file: TerraformFile, plan: IPlanDocument): TerraformChange[] => (
  PlanFolderReview.of([], [plan], { terraform: [{ fileName: file, text: readPlan(file) }] }).terraform ?? []);

const linesOf = (changes: readonly TerraformChange[]): string[] => changes.map(lineOf);

describe('a new pool', () => {
  const changes = createdBy('created', PlanFile.ofEdge(pool()));
  const [first, ...rest] = changes;

  test('has a row for each of its resources, which are found by what connects them', () => {
    expect(linesOf(rest)).toEqual([
      'create availability_set.Edge_AvailabilitySet: availability set',
      'create network_security_group.Edge_ExternalFirewall: external firewall',
      'create subnet_network_security_group_association.Edge_ExternalFirewall_Association: external firewall',
      'create subnet.Edge_ExternalSubnet: external subnet',
      'create network_security_group.Edge_InternalFirewall: internal firewall',
      'create subnet_network_security_group_association.Edge_InternalFirewall_Association: internal firewall',
      'create subnet.Edge_InternalSubnet: internal subnet',
      'create route.Edge_ExternalRoutes-to-internal-subnet: routes of the external subnet',
      'create route_table.Edge_ExternalRoutes: routes of the external subnet',
      'create subnet_route_table_association.Edge_ExternalRoutes-Association: routes of the external subnet',
      'create route.Edge_InternalRoutes-to-external-subnet: routes of the internal subnet',
      'create route.Edge_InternalRoutes-to-internet: routes of the internal subnet',
      'create route_table.Edge_InternalRoutes: routes of the internal subnet',
      'create subnet_route_table_association.Edge_InternalRoutes-Association: routes of the internal subnet',
      'create network_interface.Edge_Server-01_ExternalInterface: server lsedge01, Access Edge; server lsedge01, A/V Edge; '
      + 'server lsedge01, Web Conferencing Edge',
      'create public_ip.Edge_Server-01_PublicIp-access-edge: server lsedge01, Access Edge',
      'create public_ip.Edge_Server-01_PublicIp-av-edge: server lsedge01, A/V Edge',
      'create network_interface.Edge_Server-01_InternalInterface: server lsedge01, Edge internal',
      'create public_ip.Edge_Server-01_PublicIp-web-conferencing-edge: server lsedge01, Web Conferencing Edge',
      'create managed_disk.Edge_Server-01_DataDisk: server lsedge01',
      'create virtual_machine_data_disk_attachment.Edge_Server-01_DataDiskAttachment: server lsedge01',
      'create virtual_machine_extension.Edge_Server-01_StartScript: server lsedge01',
      'create windows_virtual_machine.Edge_Server-01_VirtualMachine: server lsedge01',
      'create network_security_rule.Edge_ExternalFirewall_in-443-tcp-access-edge: rule TCP 443 inbound, external, Access Edge',
      'create network_security_rule.Edge_ExternalFirewall_in-443-tcp-av-edge: rule TCP 443 inbound, external, A/V Edge',
      'create network_security_rule.Edge_ExternalFirewall_in-deny-all: rule that denies everything else inbound, external',
      'create network_security_rule.Edge_InternalFirewall_in-443-tcp-av-edge: rule TCP 443 inbound, internal, A/V Edge',
      'create network_security_rule.Edge_InternalFirewall_in-deny-all: rule that denies everything else inbound, internal',
      'create dns_zone.dns-contosocom-external: zone contoso.com, external',
      'create dns_a_record.dns-contosocom-external_A-sip: record A sip.contoso.com, external',
      'create dns_srv_record.dns-contosocom-external_SRV-_sip_tls: record SRV _sip._tls.contoso.com, external',
      'create private_dns_a_record.dns-contosonet-internal_A-lsedge01: record A lsedge01.contoso.net, internal',
      'create key_vault_certificate.Edge_ExternalCertificate: external Edge certificate sip.contoso.com',
    ]);
  });

  test('is what leads to all of them', () => {
    const sentences = new Set(rest.flatMap(({ reasons }) => reasons.map(({ sentence }) => sentence)));
    expect([...sentences]).toEqual(['create everything in the Edge plan of lsedge.contoso.net']);
    expect(rest.every(({ explanation }) => explanation === TerraformExplanation.PLAN_CHANGE)).toBe(true);
  });

  test('comes after a resource of the program, which no plan has', () => {
    expect(first).toMatchObject({ explanation: TerraformExplanation.NO_ROW, rows: [], reasons: [], type: 'azurerm_user_assigned_identity' });
  });
});

test('a pool in a module is found as well', () => {
  const inModule = edited('created', (document) => {
    for (const entry of document.resource_changes) entry.address = `module.site["a.b"].${entry.address}`;
    const { root_module: module } = document['configuration'] as { root_module: object };
    document['configuration'] = { root_module: { module_calls: { site: { module } } } };
  });
  const { terraform = [] } = PlanFolderReview.of([], [PlanFile.ofEdge(pool())], { terraform: [{ fileName: 'show', text: inModule }] });
  const rowsOf = (changes: readonly TerraformChange[]): unknown => changes.map(({ type, rows }) => [type, rows]);
  expect(rowsOf(terraform)).toEqual(rowsOf(createdBy('created', PlanFile.ofEdge(pool()))));
});

test('load balancers are found by the servers behind them', () => {
  const plan = pool({ topology: EdgeTopology.scaledHardwareLoadBalanced({ servers: 2 }) });
  expect(linesOf(createdBy('hardware-created', PlanFile.ofEdge(plan))).filter((line) => line.includes('LoadBalancer'))).toEqual([
    'create network_interface_backend_address_pool_association.Edge_ExternalLoadBalancer_Server-access-edge-01: '
    + 'server lsedge01 behind the external load balancer',
    'create network_interface_backend_address_pool_association.Edge_InternalLoadBalancer_Server-edge-internal-01: '
    + 'server lsedge01 behind the internal load balancer',
    'create lb.Edge_ExternalLoadBalancer: load balancer, external, Access Edge; load balancer, external, A/V Edge; '
    + 'load balancer, external, Web Conferencing Edge',
    'create public_ip.Edge_ExternalLoadBalancer_PublicIp-access-edge: load balancer, external, Access Edge; '
    + 'load balancer, external, A/V Edge; load balancer, external, Web Conferencing Edge',
    'create lb.Edge_InternalLoadBalancer: load balancer, internal, Edge internal',
    'create lb_backend_address_pool.Edge_ExternalLoadBalancer_Servers-access-edge: listener TCP 443, external, Access Edge; '
    + 'listener TCP 5061, external, Access Edge',
    'create lb_probe.Edge_ExternalLoadBalancer_Probe-443-tcp-access-edge: listener TCP 443, external, Access Edge',
    'create lb_rule.Edge_ExternalLoadBalancer_Rule-443-tcp-access-edge: listener TCP 443, external, Access Edge',
    'create lb_probe.Edge_ExternalLoadBalancer_Probe-5061-tcp-access-edge: listener TCP 5061, external, Access Edge',
    'create lb_rule.Edge_ExternalLoadBalancer_Rule-5061-tcp-access-edge: listener TCP 5061, external, Access Edge',
    'create lb_backend_address_pool.Edge_InternalLoadBalancer_Servers-edge-internal: listener TCP 5062, internal, A/V authentication',
    'create lb_rule.Edge_InternalLoadBalancer_Rule-5062-tcp-av-authentication: listener TCP 5062, internal, A/V authentication',
  ]);
});

test('a gateway is found by the host names that it listens to', () => {
  expect(linesOf(createdBy('gateway-created', PlanFile.ofReverseProxy(gatewayPlan())))).toEqual([
    'create application_gateway.Proxy_Gateway: Application Gateway',
    'create network_security_group.Proxy_Gateway_Firewall: firewall of the gateway',
    'create subnet_network_security_group_association.Proxy_Gateway_Firewall_Association: firewall of the gateway',
    'create public_ip.Proxy_Gateway_PublicIp: public address of the gateway',
    'create subnet.Proxy_Gateway_Subnet: subnet of the gateway',
    'create virtual_network.Proxy_Gateway_VirtualNetwork: virtual network',
    'create network_security_rule.Proxy_Gateway_Firewall_in-443-tcp-web-services: rule TCP 443 inbound, external, Web services',
    'create dns_a_record.dns-contosocom-external_A-meet: record A meet.contoso.com, external',
    'create private_dns_a_record.dns-contosocom-internal_A-meet: record A meet.contoso.com, internal',
  ]);
});

test('of pools with servers of the same names, the one with the addresses has the resources', () => {
  const other = pool({
    internal: { fqdn: 'lsedge.fabrikam.net', nextHop: 'pool01.fabrikam.net', nextHopAddresses: ['10.9.0.5'], networks: ['10.9.0.0/24'] },
    network: { externalSubnet: '10.45.18.0/24', internalSubnet: '172.25.34.0/24' },
    zones: [],
  });
  const { terraform = [] } = PlanFolderReview.of(
    [], [PlanFile.ofEdge(pool()), PlanFile.ofEdge(other)].map(({ text }, index) => ({ fileName: `${index}.json`, text })),
    { terraform: [{ fileName: 'created', text: readPlan('created') }] },
  );
  const machine = terraform.find(({ type }) => type === 'azurerm_windows_virtual_machine');
  expect(machine?.rows.map(({ identity }) => identity)).toEqual(['lsedge.contoso.net']);
});

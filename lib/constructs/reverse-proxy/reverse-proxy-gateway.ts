import { createHash } from 'node:crypto';
import { Construct, type IConstruct } from 'constructs';
import { EdgeValidationError } from '../../values/edge-validation-error';
import { WebAffinity } from '../../values/vocabulary/reverse-proxy';
import { AppProtocol } from '../../values/vocabulary/traffic';
import { checkGatewayParts } from '../../platform/azure/application-gateway-values';
import { checkVaultTags } from '../../platform/azure/key-vault-values';
import type { BridgePlan, PublishingRulePlan, ReverseProxyPlan } from '../../plan/reverse-proxy-plan';
import { routingPriorities } from '../../planner/reverse-proxy/routing-priorities';
import {
  ApplicationGateway, type ApplicationGatewayBackendAddressPool, type ApplicationGatewayBackendHttpSettings,
  type ApplicationGatewayConfig, type ApplicationGatewayHttpListener, type ApplicationGatewayProbe,
  type ApplicationGatewayRedirectConfiguration, type ApplicationGatewayRequestRoutingRule,
} from '../../engine/application-gateway';
import { PublicIp } from '../../engine/azure-network';
import type { KeyVaultCertificate } from '../../engine/key-vault-certificate';
import { loadKeyVaultCertificate } from '../../engine/on-demand';
import { reserveNames } from '../app/reservations';
import { policyOf } from '../certificates/pool-certificates';
import type { EdgeNames } from '../naming/edge-context';
import { EdgeResourceKind } from '../naming/resource-naming';
import { EdgeFirewall, type IEdgeFirewall } from '../network/edge-firewall';
import type { GatewaySettings, ListenerCertificateSettings, ReverseProxyHost } from './reverse-proxy-host';

const FRONTEND = 'public';
const CERTIFICATE = 'listener';
const LONGEST_NAME = 80;
const HASH_LENGTH = 8;

/** The parts of the gateway that depend on the plan, by name. */
interface PlannedParts {
  readonly backendAddressPool: Map<string, ApplicationGatewayBackendAddressPool>;
  readonly backendHttpSettings: Map<string, ApplicationGatewayBackendHttpSettings>;
  readonly probe: Map<string, ApplicationGatewayProbe>;
  readonly httpListener: Map<string, ApplicationGatewayHttpListener>;
  readonly requestRoutingRule: Map<string, ApplicationGatewayRequestRoutingRule>;
  readonly redirectConfiguration: Map<string, ApplicationGatewayRedirectConfiguration>;
}

/** An Application Gateway that publishes the host names of the plan: a listener for each host name and port. */
export interface IReverseProxyGateway extends IConstruct {
  /** The gateway. */
  readonly resource: ApplicationGateway;
  /** Its public IP address. */
  readonly publicIp: PublicIp;
  /** Firewall of its subnet. */
  readonly firewall: IEdgeFirewall;
}

/** Properties of a gateway. */
interface ReverseProxyGatewayProps {
  readonly plan: ReverseProxyPlan;
  readonly host: ReverseProxyHost;
  readonly names: EdgeNames;
  readonly tags: { [key: string]: string } | undefined;
}

/** The resources of an {@link IReverseProxyGateway}. */
export class ReverseProxyGateway extends Construct implements IReverseProxyGateway {
  public readonly resource: ApplicationGateway;
  public readonly publicIp: PublicIp;
  public readonly firewall: EdgeFirewall;
  private certificate: KeyVaultCertificate | undefined;

  /**
   * @throws EdgeValidationError for an appliance, and for a plan that exceeds the limits of one gateway.
   */
  public constructor(scope: Construct, id: string, props: ReverseProxyGatewayProps) {
    super(scope, id);
    const { plan, host, names, tags } = props;
    const settings = settingsOf(host);
    const parts = plannedParts(plan, settings);
    const { place, subnetId } = settings.network._bind(this, names, tags);
    this.firewall = new EdgeFirewall(this, 'Firewall', {
      place, subnetId, name: names.ofPool(EdgeResourceKind.NETWORK_SECURITY_GROUP, 'gateway'),
    });
    this.firewall.apply(plan.firewall);
    const zones = settings.zones.length === 0 ? {} : { zones: [...settings.zones] };
    this.publicIp = new PublicIp(this, 'PublicIp', {
      ...place,
      name: names.ofPool(EdgeResourceKind.PUBLIC_IP, 'gateway'),
      sku: 'Standard',
      allocationMethod: 'Static',
      ...zones,
    });
    this.resource = new ApplicationGateway(this, 'Resource', {
      ...place,
      ...zones,
      ...configuredParts(settings, this.certificateSecretId(props, settings)),
      name: names.ofPool(EdgeResourceKind.APPLICATION_GATEWAY),
      gatewayIpConfiguration: [{ name: 'gateway', subnetId }],
      frontendIpConfiguration: [{ name: FRONTEND, publicIpAddressId: this.publicIp.id }],
      frontendPort: portsOf(plan).map((port) => ({ name: portName(port), port })),
      ...sortedParts(parts),
      // Azure refuses a gateway in a subnet whose firewall does not allow it to be managed.
      dependsOn: [
        this.firewall.association, ...plan.firewall.flatMap((rule) => this.firewall.ruleResource(rule.id) ?? []),
      ],
    });
  }

  /** Name of the certificate that was created for the listeners, in its Key Vault. */
  public get certificateName(): string | undefined {
    return this.certificate?.name;
  }

  /** Creates the certificate of the listeners in a Key Vault. The ID has no version: the gateway uses the latest one. */
  private createCertificate(
    { plan, names, tags: proxyTags }: ReverseProxyGatewayProps,
    { keyVaultId, issuer, tags = proxyTags }: ListenerCertificateSettings,
  ): string {
    const { KeyVaultCertificate: Certificate } = loadKeyVaultCertificate();
    if (tags !== undefined) checkVaultTags(tags, 'tags');
    const name = names.ofPool(EdgeResourceKind.CERTIFICATE, 'listener');
    reserveNames(this, keyVaultId, [{ kind: EdgeResourceKind.CERTIFICATE, name }]);
    this.certificate = new Certificate(this, 'Certificate', {
      name,
      keyVaultId,
      ...(tags === undefined ? {} : { tags }),
      certificatePolicy: policyOf(plan.listenerCertificate, issuer, 'host.certificate'),
    });
    return this.certificate.versionlessSecretId;
  }

  private certificateSecretId(
    props: ReverseProxyGatewayProps, { certificateSecretId, certificate }: GatewaySettings,
  ): string {
    if (certificate !== undefined) return this.createCertificate(props, certificate);
    if (certificateSecretId === undefined) throw new Error('the listener has neither a certificate nor the ID of one');
    return certificateSecretId;
  }
}

function settingsOf(host: ReverseProxyHost): GatewaySettings {
  const settings = host._gateway;
  if (settings !== undefined) return settings;
  throw new EdgeValidationError({
    property: 'host',
    given: 'an appliance',
    expected: 'an Application Gateway',
    fix: 'pass ReverseProxyHost.applicationGateway({ ... })',
  });
}

type ConfiguredParts = Omit<
  ApplicationGatewayConfig,
  keyof PlannedParts | 'name' | 'location' | 'resourceGroupName' | 'gatewayIpConfiguration' | 'frontendIpConfiguration'
  | 'frontendPort'
>;

/** The parts of the gateway that depend only on the properties of the host. */
function configuredParts(settings: GatewaySettings, certificateSecretId: string): ConfiguredParts {
  const { capacity, firewallPolicyId, rootCertificates, dedicatedConnections } = settings;
  const sku = firewallPolicyId === undefined ? 'Standard_v2' : 'WAF_v2';
  return {
    sku: { name: sku, tier: sku, ...(capacity.autoscales ? {} : { capacity: capacity.maximum }) },
    ...(capacity.autoscales
      ? { autoscaleConfiguration: { minCapacity: capacity.minimum, maxCapacity: capacity.maximum } }
      : {}),
    enableHttp2: !dedicatedConnections,
    identity: { type: 'UserAssigned', identityIds: [settings.identityId] },
    sslCertificate: [{ name: CERTIFICATE, keyVaultSecretId: certificateSecretId }],
    sslPolicy: { policyType: 'Predefined', policyName: settings.tlsPolicyName },
    ...(firewallPolicyId === undefined ? {} : { firewallPolicyId }),
    ...(rootCertificates.size === 0
      ? {}
      : { trustedRootCertificate: [...rootCertificates].map(([name, source]) => ({ name, ...source })) }),
  };
}

function plannedParts(plan: ReverseProxyPlan, settings: GatewaySettings): PlannedParts {
  const parts: PlannedParts = {
    backendAddressPool: new Map(), backendHttpSettings: new Map(), probe: new Map(), httpListener: new Map(),
    requestRoutingRule: new Map(), redirectConfiguration: new Map(),
  };
  for (const rule of plan.publishing) {
    for (const bridge of rule.bridges) addBridge(parts, rule, bridge, settings);
  }
  const priorityOf = routingPriorities([...parts.requestRoutingRule.keys()]);
  for (const [name, rule] of parts.requestRoutingRule) {
    parts.requestRoutingRule.set(name, { ...rule, priority: priorityOf(name) });
  }
  checkGatewayParts({
    activeListeners: parts.httpListener.size - parts.redirectConfiguration.size,
    listeners: parts.httpListener.size,
    pools: parts.backendAddressPool.size,
    httpSettings: parts.backendHttpSettings.size,
    redirects: parts.redirectConfiguration.size,
    addressesOfPool: Math.max(0, ...plan.publishing.map(({ addresses }) => addresses.length)),
  }, 'sipDomains');
  return parts;
}

function addBridge(parts: PlannedParts, rule: PublishingRulePlan, bridge: BridgePlan, settings: GatewaySettings): void {
  const listener = partName(`${bridge.protocol.toLowerCase()}-${rule.host}`);
  parts.httpListener.set(listener, {
    name: listener,
    frontendIpConfigurationName: FRONTEND,
    frontendPortName: portName(bridge.listenPort),
    protocol: bridge.protocol === AppProtocol.HTTPS ? 'Https' : 'Http',
    hostName: rule.host,
    // SNI selects the listener but is not required: Lync phones do not send it, and all listeners have the same certificate.
    ...(bridge.protocol === AppProtocol.HTTPS ? { sslCertificateName: CERTIFICATE } : {}),
  });
  const routing = { name: listener, ruleType: 'Basic', httpListenerName: listener };
  if (bridge.targetPort === undefined) {
    parts.redirectConfiguration.set(listener, {
      name: listener, redirectType: 'Permanent', targetListenerName: partName(`https-${rule.host}`), includePath: true,
      includeQueryString: true,
    });
    parts.requestRoutingRule.set(listener, { ...routing, redirectConfigurationName: listener });
    return;
  }
  const pool = partName(rule.target);
  const backEnd = partName(`${bridge.protocol.toLowerCase()}-${bridge.targetPort}-${rule.target}`);
  const protocol = bridge.protocol === AppProtocol.HTTPS ? 'Https' : 'Http';
  parts.backendAddressPool.set(pool, { name: pool, ipAddresses: rule.addresses });
  parts.probe.set(backEnd, {
    name: backEnd, protocol, host: rule.monitor.host, path: rule.monitor.path, interval: 30, timeout: 30,
    unhealthyThreshold: 3, match: { statusCode: [rule.monitor.status] },
  });
  // Without a host name here, the gateway preserves the host header of the client.
  parts.backendHttpSettings.set(backEnd, {
    name: backEnd,
    protocol,
    port: bridge.targetPort,
    cookieBasedAffinity: rule.affinity === WebAffinity.COOKIE ? 'Enabled' : 'Disabled',
    ...(rule.affinityCookie === undefined ? {} : { affinityCookieName: rule.affinityCookie }),
    requestTimeout: rule.timeoutSeconds,
    probeName: backEnd,
    ...(settings.dedicatedConnections ? { dedicatedBackendConnectionEnabled: true } : {}),
    ...(protocol === 'Https' && settings.rootCertificates.size > 0
      ? { trustedRootCertificateNames: [...settings.rootCertificates.keys()] }
      : {}),
  });
  parts.requestRoutingRule.set(listener, {
    ...routing, backendAddressPoolName: pool, backendHttpSettingsName: backEnd,
  });
}

/** The parts as lists, sorted by name; an empty list is omitted. */
function sortedParts(parts: PlannedParts): Pick<ApplicationGatewayConfig, keyof PlannedParts> {
  const byName = <Part>(set: ReadonlyMap<string, Part>): Part[] =>
    [...set].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part);
  return {
    backendAddressPool: byName(parts.backendAddressPool),
    backendHttpSettings: byName(parts.backendHttpSettings),
    probe: byName(parts.probe),
    httpListener: byName(parts.httpListener),
    requestRoutingRule: byName(parts.requestRoutingRule),
    ...(parts.redirectConfiguration.size === 0 ? {} : { redirectConfiguration: byName(parts.redirectConfiguration) }),
  };
}

function portsOf(plan: ReverseProxyPlan): number[] {
  return [...new Set(plan.publishing.flatMap(({ bridges }) => bridges.map(({ listenPort }) => listenPort)))]
    .sort((a, b) => b - a);
}

function portName(port: number): string {
  return `port-${port}`;
}

/** Name of a part: at most 80 characters, and unique for each host name. */
function partName(text: string): string {
  if (text.length <= LONGEST_NAME) return text;
  const hash = createHash('sha256').update(text).digest('hex').slice(0, HASH_LENGTH);
  return `${text.slice(0, LONGEST_NAME - HASH_LENGTH - 1)}-${hash}`;
}

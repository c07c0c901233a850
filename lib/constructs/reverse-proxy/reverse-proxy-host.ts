import { accept } from '../../values/boundary/accept';
import { byName, deploymentNumber, deploymentText, flag, instanceOf, listOf } from '../../values/boundary/kinds';
import { objectOf, optional } from '../../values/boundary/object-shape';
import { EdgeValidationError } from '../../values/edge-validation-error';
import { CertificateSource } from '../../values/vocabulary/certificates';
import {
  checkAutoscaleCapacity, checkFixedCapacity, checkRootCertificate, checkTlsPolicyName,
} from '../../platform/azure/application-gateway-values';
import { checkZone } from '../../platform/azure/availability';
import { parseVaultObjectId } from '../../platform/azure/key-vault-values';
import { checkResourceId } from '../../platform/azure/resource-ids';
import type { CertificateSourceRequest } from '../../request/certificate-source-request';
import {
  REVERSE_PROXY_APPLIANCE_REQUEST, type ReverseProxyApplianceRequest,
} from '../../request/reverse-proxy/reverse-proxy-request';
import { checkIfKnown } from '../../engine/plan-time-value';
import { type CreatedCertificate, EDGE_CERTIFICATE, type EdgeCertificate } from '../certificates/edge-certificate';
import { ReverseProxyNetwork } from './reverse-proxy-network';

const DEFAULT_TLS_POLICY = 'AppGwSslPolicy20220101';
const PROPERTY = 'host';
const PART_NAME = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,78}[A-Za-z0-9_])?$/;

/** Number of instances of an Application Gateway. */
export class GatewayCapacity {
  /**
   * Autoscaling with the load.
   *
   * @param minimum 0 to 100; with two or more, the gateway stays available while Azure replaces an instance
   * @param maximum 2 to 125
   * @throws EdgeValidationError for a number out of range.
   */
  public static autoscale(minimum: number, maximum: number): GatewayCapacity {
    accept(deploymentNumber, minimum, 'capacity.minimum');
    accept(deploymentNumber, maximum, 'capacity.maximum');
    checkAutoscaleCapacity(minimum, maximum, 'capacity');
    return new GatewayCapacity(minimum, maximum, true);
  }

  /**
   * A fixed number of instances.
   *
   * @param instances 1 to 125
   * @throws EdgeValidationError for a number out of range.
   */
  public static fixed(instances: number): GatewayCapacity {
    accept(deploymentNumber, instances, 'capacity.instances');
    checkFixedCapacity(instances, 'capacity');
    return new GatewayCapacity(instances, instances, false);
  }

  private constructor(
    public readonly minimum: number,
    public readonly maximum: number,
    /** Whether the gateway scales with the load. */
    public readonly autoscales: boolean,
  ) {}
}

/** Properties of an Azure Application Gateway v2. */
export interface ApplicationGatewayProps {
  /** Where the gateway is deployed. */
  readonly network: ReverseProxyNetwork;
  /**
   * Existing certificate of the listeners in a Key Vault of the same subscription: ID of the certificate or of its
   * secret, preferably without a version, so that the gateway picks up renewals. The private key must be exportable. May
   * be a Terraform token.
   *
   * @default none; set certificate
   */
  readonly listenerCertificate?: string;
  /**
   * Source of the certificate of the listeners, if it is created with the names of the plan.
   *
   * @default none; set listenerCertificate
   */
  readonly certificate?: EdgeCertificate;
  /** Resource ID of a user-assigned managed identity that can read the secrets of the vault. */
  readonly identityId: string;
  /**
   * Root certificates of the authorities that issued the pools' certificates, by name: PEM text, DER in base64, or the
   * ID of a Key Vault secret with the certificate.
   *
   * @default none; the pools have certificates from a public authority
   */
  readonly rootCertificates?: { [name: string]: string };
  /**
   * Number of instances.
   *
   * @default GatewayCapacity.autoscale(2, 10)
   */
  readonly capacity?: GatewayCapacity;
  /**
   * Availability zones of the gateway and its public IP address: `1`, `2`, `3`.
   *
   * @default none
   */
  readonly zones?: string[];
  /**
   * Whether each client connection has a dedicated connection to the pool, as NTLM requires. Disables HTTP/2.
   *
   * @default true
   */
  readonly dedicatedConnections?: boolean;
  /**
   * Resource ID of a web application firewall policy.
   *
   * @default none; requests pass unchanged, as the guide requires
   */
  readonly firewallPolicyId?: string;
  /**
   * Name of the predefined TLS policy of the listeners.
   *
   * @default "AppGwSslPolicy20220101": TLS 1.2 and 1.3
   */
  readonly tlsPolicyName?: string;
}

const APPLICATION_GATEWAY_PROPS = objectOf<ApplicationGatewayProps>('ApplicationGatewayProps', {
  network: instanceOf(ReverseProxyNetwork, 'ReverseProxyNetwork', 'use ReverseProxyNetwork.create or another of its factories'),
  listenerCertificate: optional(deploymentText),
  certificate: optional(EDGE_CERTIFICATE),
  identityId: deploymentText,
  rootCertificates: optional(byName(deploymentText)),
  capacity: optional(instanceOf(GatewayCapacity, 'GatewayCapacity', 'use GatewayCapacity.autoscale or GatewayCapacity.fixed')),
  zones: optional(listOf(deploymentText)),
  dedicatedConnections: optional(flag),
  firewallPolicyId: optional(deploymentText),
  tlsPolicyName: optional(deploymentText),
});

/** {@link ApplicationGatewayProps} with defaults, checked. */
export interface GatewaySettings {
  readonly network: ReverseProxyNetwork;
  /** ID of the secret with the certificate and its key; undefined for a certificate that is created. */
  readonly certificateSecretId: string | undefined;
  /** How the certificate is created; undefined for an existing certificate. */
  readonly certificate: ListenerCertificateSettings | undefined;
  readonly certificateVersionPinned: boolean;
  readonly identityId: string;
  readonly rootCertificates: ReadonlyMap<string, RootCertificateSource>;
  readonly capacity: GatewayCapacity;
  readonly zones: readonly string[];
  readonly dedicatedConnections: boolean;
  readonly firewallPolicyId: string | undefined;
  readonly tlsPolicyName: string;
}

/** A listener certificate that is created in a Key Vault. */
export interface ListenerCertificateSettings extends CreatedCertificate {
  readonly keyVaultId: string;
  readonly source: CertificateSourceRequest;
}

/** Source of a root certificate: exactly one of the two is set. */
export interface RootCertificateSource {
  readonly data?: string;
  readonly keyVaultSecretId?: string;
}

/** Host of a reverse proxy. */
export class ReverseProxyHost {
  /**
   * An Azure Application Gateway v2, which is created with the proxy.
   *
   * @throws EdgeValidationError for values that Azure refuses, and for a private key among the root certificates.
   */
  public static applicationGateway(props: ApplicationGatewayProps): ReverseProxyHost {
    props = accept(APPLICATION_GATEWAY_PROPS, props, PROPERTY);
    const zones = props.zones ?? [];
    zones.forEach((zone, index) => checkZone(zone, `host.zones[${index}]`));
    checkIfKnown(props.identityId, 'host.identityId', (value, property) =>
      checkResourceId(value, property, 'Microsoft.ManagedIdentity/userAssignedIdentities'));
    checkIfKnown(props.firewallPolicyId, 'host.firewallPolicyId', (value, property) =>
      checkResourceId(value, property, 'Microsoft.Network/applicationGatewayWebApplicationFirewallPolicies'));
    const tlsPolicyName = props.tlsPolicyName ?? DEFAULT_TLS_POLICY;
    checkTlsPolicyName(tlsPolicyName, 'host.tlsPolicyName');
    const capacity = props.capacity ?? GatewayCapacity.autoscale(2, 10);
    props.network._checkRoomFor(capacity.maximum);
    const { id: certificateSecretId, isPinned, created } = listenerCertificate(props);
    return new ReverseProxyHost({
      network: props.network,
      certificateSecretId,
      certificate: created,
      certificateVersionPinned: isPinned,
      identityId: props.identityId,
      rootCertificates: rootCertificates(props.rootCertificates ?? {}),
      capacity,
      zones: [...zones].sort(),
      dedicatedConnections: props.dedicatedConnections ?? true,
      firewallPolicyId: props.firewallPolicyId,
      tlsPolicyName,
    }, undefined);
  }

  /**
   * An existing appliance. Only DNS records are created; the plan and its report describe how to configure the appliance.
   *
   * @throws EdgeValidationError for a Terraform token.
   */
  public static appliance(props: ReverseProxyApplianceRequest): ReverseProxyHost {
    return new ReverseProxyHost(undefined, accept(REVERSE_PROXY_APPLIANCE_REQUEST, props, PROPERTY));
  }

  private constructor(
    private readonly gateway: GatewaySettings | undefined,
    private readonly appliance: ReverseProxyApplianceRequest | undefined,
  ) {}

  /** @internal */
  public get _gateway(): GatewaySettings | undefined {
    return this.gateway;
  }

  /** @internal */
  public get _appliance(): ReverseProxyApplianceRequest | undefined {
    return this.appliance;
  }
}

interface ListenerCertificate {
  readonly id: string | undefined;
  readonly isPinned: boolean;
  readonly created: ListenerCertificateSettings | undefined;
}

/** The existing certificate, or the one to create: exactly one of the two properties is set. */
function listenerCertificate({ listenerCertificate: given, certificate }: ApplicationGatewayProps): ListenerCertificate {
  if ((given === undefined) === (certificate === undefined)) {
    throw new EdgeValidationError({
      property: 'host.listenerCertificate',
      given: given === undefined ? 'neither it nor certificate' : 'both it and certificate',
      expected: 'an existing certificate (listenerCertificate), or one to create (certificate)',
      fix: 'set one of the two',
    });
  }
  const settings = certificate?._settings;
  const id = given ?? settings?.certificateId;
  if (id !== undefined) return { ...secretOf(id, 'host.listenerCertificate'), created: undefined };
  if (settings?.source.source === CertificateSource.SIGNED_ELSEWHERE && settings.source.signed !== true) {
    throw new EdgeValidationError({
      property: 'host.certificate',
      given: 'a certificate that is not signed yet',
      expected: 'a signed certificate, which the gateway needs to start',
      fix: 'create the request and have it signed first, then pass the certificate as listenerCertificate, or set signed',
    });
  }
  if (settings?.created === undefined) throw new Error('a certificate is either existing or created');
  const { keyVaultId, source } = settings;
  return { id: undefined, isPinned: false, created: { ...settings.created, keyVaultId, source } };
}

function rootCertificates(given: { readonly [name: string]: string }): ReadonlyMap<string, RootCertificateSource> {
  const sorted = Object.entries(given).sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(sorted.map(([name, value]): [string, RootCertificateSource] => {
    const property = `host.rootCertificates[${JSON.stringify(name)}]`;
    if (!PART_NAME.test(name)) {
      throw new EdgeValidationError({
        property: 'host.rootCertificates',
        given: JSON.stringify(name),
        expected: 'names of 1 to 80 letters, digits, ".", "_" and "-", starting with a letter or digit',
        fix: 'use the name of the authority, for example "contoso-root"',
      });
    }
    if (/^https:/i.test(value)) return [name, { keyVaultSecretId: secretOf(value, property).id }];
    checkIfKnown(value, property, checkRootCertificate);
    return [name, { data: value }];
  }));
}

function secretOf(given: string, property: string): { readonly id: string; readonly isPinned: boolean } {
  let secret = { id: given, isPinned: false };
  checkIfKnown(given, property, (value) => {
    const { vaultUrl, name, version } = parseVaultObjectId(value, property, undefined);
    const path = version === undefined ? name : `${name}/${version}`;
    secret = { id: `${vaultUrl}/secrets/${path}`, isPinned: version !== undefined };
  });
  return secret;
}

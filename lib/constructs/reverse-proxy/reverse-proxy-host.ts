import { EdgeValidationError } from '../../values/edge-validation-error';
import { requireProperties } from '../../values/required-properties';
import { CertificateSource } from '../../values/vocabulary/certificates';
import {
  checkAutoscaleCapacity, checkFixedCapacity, checkRootCertificate, checkTlsPolicyName,
} from '../../platform/azure/application-gateway-values';
import { checkZone } from '../../platform/azure/availability';
import { parseVaultObjectId } from '../../platform/azure/key-vault-values';
import { checkResourceId } from '../../platform/azure/resource-ids';
import type { CertificateSourceRequest } from '../../request/certificate-source-request';
import type { ReverseProxyApplianceRequest } from '../../request/reverse-proxy/reverse-proxy-request';
import { checkIfKnown, requirePlanTimeValue } from '../../engine/plan-time-value';
import type { CreatedCertificate, EdgeCertificate } from '../certificates/edge-certificate';
import type { ReverseProxyNetwork } from './reverse-proxy-network';

const DEFAULT_TLS_POLICY = 'AppGwSslPolicy20220101';
const PART_NAME = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,78}[A-Za-z0-9_])?$/;

/** How many instances an Application Gateway has. */
export class GatewayCapacity {
  /**
   * As many as the load needs.
   *
   * @param minimum 0 to 100; two or more stay up while one is replaced
   * @param maximum 2 to 125
   * @throws EdgeValidationError for other numbers.
   */
  public static autoscale(minimum: number, maximum: number): GatewayCapacity {
    checkAutoscaleCapacity(minimum, maximum, 'capacity');
    return new GatewayCapacity(minimum, maximum, true);
  }

  /**
   * Always the same number.
   *
   * @param instances 1 to 125
   * @throws EdgeValidationError for other numbers.
   */
  public static fixed(instances: number): GatewayCapacity {
    checkFixedCapacity(instances, 'capacity');
    return new GatewayCapacity(instances, instances, false);
  }

  private constructor(
    public readonly minimum: number,
    public readonly maximum: number,
    private readonly followsLoad: boolean,
  ) {}

  /** Whether the number follows the load. */
  public get grows(): boolean {
    return this.followsLoad;
  }
}

/** An Azure Application Gateway v2. */
export interface ApplicationGatewayProps {
  /** Where it stands. */
  readonly network: ReverseProxyNetwork;
  /**
   * Certificate of the listeners in a Key Vault of the same subscription: its id, or that of its secret, best without a
   * version, so that a renewed one is picked up. Its key must be exportable. It may be a Terraform token.
   *
   * @default the certificate is made: give certificate
   */
  readonly listenerCertificate?: string;
  /**
   * Where the certificate of the listeners comes from when it is made here, with the names of the plan.
   *
   * @default it is there already: give listenerCertificate
   */
  readonly certificate?: EdgeCertificate;
  /** Resource id of a user-assigned identity that may read the secrets of the vault. */
  readonly identityId: string;
  /**
   * Certificates of the authorities that issued the pools' certificates, by a name for each: PEM text, DER in base64, or
   * the id of a Key Vault secret that holds one.
   *
   * @default none: the pools have certificates of a public authority
   */
  readonly rootCertificates?: { [name: string]: string };
  /**
   * Number of instances.
   *
   * @default GatewayCapacity.autoscale(2, 10)
   */
  readonly capacity?: GatewayCapacity;
  /**
   * Availability zones of the gateway and its public address: `1`, `2`, `3`.
   *
   * @default none
   */
  readonly zones?: string[];
  /**
   * Whether each client connection gets a connection to the pool of its own, which NTLM needs. HTTP/2 is off then.
   *
   * @default true
   */
  readonly dedicatedConnections?: boolean;
  /**
   * Resource id of a web application firewall policy.
   *
   * @default none: requests pass unchanged, as the guide wants
   */
  readonly firewallPolicyId?: string;
  /**
   * Predefined TLS policy of the listener.
   *
   * @default "AppGwSslPolicy20220101": TLS 1.2 and 1.3
   */
  readonly tlsPolicyName?: string;
}

/** What an Application Gateway is made from; everything is there. */
export interface GatewaySettings {
  readonly network: ReverseProxyNetwork;
  /** Id of the secret that holds certificate and key; undefined when the certificate is made. */
  readonly certificateSecretId: string | undefined;
  /** How the certificate is created; undefined for an existing one. */
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

/** Where the gateway takes the certificate of an authority from; one of the two is there. */
export interface RootCertificateSource {
  readonly data?: string;
  readonly keyVaultSecretId?: string;
}

/** What a reverse proxy runs on. */
export class ReverseProxyHost {
  /**
   * An Azure Application Gateway v2 that is made with the proxy.
   *
   * @throws EdgeValidationError for values that Azure refuses, and for a private key among the root certificates.
   */
  public static applicationGateway(props: ApplicationGatewayProps): ReverseProxyHost {
    requireProperties(props, ['network', 'identityId']);
    requirePlanTimeValue({ dedicatedConnections: props.dedicatedConnections }, 'host');
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
   * An appliance that is there already. Nothing is made but DNS records; the plan and its report say how to set it up.
   */
  public static appliance(props: ReverseProxyApplianceRequest): ReverseProxyHost {
    requirePlanTimeValue(props, 'host');
    return new ReverseProxyHost(undefined, props);
  }

  private constructor(
    private readonly gateway: GatewaySettings | undefined, private readonly existing: ReverseProxyApplianceRequest | undefined,
  ) {}

  /** @internal */
  public get _gateway(): GatewaySettings | undefined {
    return this.gateway;
  }

  /** @internal */
  public get _appliance(): ReverseProxyApplianceRequest | undefined {
    return this.existing;
  }
}

interface ListenerCertificate {
  readonly id: string | undefined;
  readonly isPinned: boolean;
  readonly created: ListenerCertificateSettings | undefined;
}

/** Of the two ways to give it, the one that was taken. */
function listenerCertificate({ listenerCertificate: given, certificate }: ApplicationGatewayProps): ListenerCertificate {
  if ((given === undefined) === (certificate === undefined)) {
    throw new EdgeValidationError({
      property: 'host.listenerCertificate',
      given: given === undefined ? 'neither it nor certificate' : 'both it and certificate',
      expected: 'a certificate that is there (listenerCertificate), or one to be made (certificate)',
      fix: 'give one of the two',
    });
  }
  const settings = certificate?._settings;
  const id = given ?? settings?.certificateId;
  if (id !== undefined) return { ...secretOf(id, 'host.listenerCertificate'), created: undefined };
  if (settings?.source.source === CertificateSource.SIGNED_ELSEWHERE && settings.source.signed !== true) {
    throw new EdgeValidationError({
      property: 'host.certificate',
      given: 'a certificate that is not signed yet',
      expected: 'one that a gateway can start with',
      fix: 'have the request made and signed first, then give it as listenerCertificate, or set signed',
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
        fix: 'name the authority, for example "contoso-root"',
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
    secret = { id: `${vaultUrl}/secrets/${name}${version === undefined ? '' : `/${version}`}`, isPinned: version !== undefined };
  });
  return secret;
}

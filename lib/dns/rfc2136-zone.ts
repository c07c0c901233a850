import { Construct, type IConstruct } from 'constructs';
import { accept } from '../values/boundary/accept';
import { deploymentNumber, deploymentText, secretText, text, wordOf } from '../values/boundary/kinds';
import { objectOf, optional } from '../values/boundary/object-shape';
import { isReference, isWholeReference } from '../values/boundary/reference';
import { EdgeValidationError } from '../values/edge-validation-error';
import { EdgeSide } from '../values/vocabulary/edge-side';
import { requireDnsProvider } from '../engine/dns-provider-package';
import { loadRfc2136Dns, loadRfc2136Ipv6Dns } from '../engine/on-demand';
import { checkIfKnown, referenceText } from '../engine/plan-time-value';
import type { DnsProvider, DnsProviderUpdate } from '../engine/rfc2136-dns';
import { Annotations, TerraformStack } from '../engine/terraform';
import { EdgeDnsZone } from './edge-dns-zone';
import type { RecordSet } from './record-set';
import { DnsRecordType } from '../values/vocabulary/dns';
import { checkDnsServerPort, checkDnsTransport, checkKeyAlgorithm, checkKeyName, checkRetries } from './rfc2136-values';

/** Properties of a zone on a name server that accepts dynamic updates (RFC 2136) signed with a TSIG key. */
export interface Rfc2136DnsZoneProps {
  /** Name of the zone: `contoso.com`. */
  readonly zoneName: string;
  /**
   * Side of the zone: public or internal DNS.
   *
   * @default EdgeSide.EXTERNAL
   */
  readonly side?: EdgeSide;
  /** Host name or address of the primary name server. */
  readonly server: string;
  /**
   * Port of the name server, 1 to 65535.
   *
   * @default 53
   */
  readonly port?: number;
  /**
   * Transport to the name server: `udp`, `udp4`, `udp6`, `tcp`, `tcp4` or `tcp6`.
   *
   * @default "udp"
   */
  readonly transport?: string;
  /**
   * Number of retries after a timeout, 0 or more.
   *
   * @default 3
   */
  readonly retries?: number;
  /** Name of the TSIG key, with a trailing dot: `edge.`. */
  readonly keyName: string;
  /**
   * Algorithm of the TSIG key: `hmac-sha512`, `hmac-sha256`, `hmac-sha1` or `hmac-md5`.
   *
   * @default "hmac-sha256"
   */
  readonly keyAlgorithm?: string;
  /**
   * Secret of the TSIG key: the value of a sensitive Terraform variable or of a data source, never plain text, which
   * would end up in the synthesized JSON.
   */
  readonly keySecret: string;
}

const RFC_2136_DNS_ZONE_PROPS = objectOf<Rfc2136DnsZoneProps>('Rfc2136DnsZoneProps', {
  zoneName: text,
  side: optional(wordOf('EdgeSide', EdgeSide)),
  server: deploymentText,
  port: optional(deploymentNumber),
  transport: optional(deploymentText),
  retries: optional(deploymentNumber),
  keyName: text,
  keyAlgorithm: optional(deploymentText),
  keySecret: secretText,
});

/**
 * A zone that is updated by dynamic updates (RFC 2136).
 *
 * Terraform deletes records with the provider configuration that created them. To remove the zone, or to replace it with a
 * zone of another kind, retire it: {@link Rfc2136Zone.retire}.
 */
export class Rfc2136Zone extends EdgeDnsZone {
  private readonly props: Rfc2136DnsZoneProps;

  /**
   * @throws EdgeValidationError for invalid values, for a secret as plain text, and without the package of the dns provider.
   */
  public constructor(props: Rfc2136DnsZoneProps) {
    props = accept(RFC_2136_DNS_ZONE_PROPS, props);
    super(props.zoneName, props.side ?? EdgeSide.EXTERNAL);
    this.props = props;
    requireDnsProvider('zoneName');
    checkKeyName(props.keyName, 'keyName');
    checkKeyAlgorithm(this.keyAlgorithm, 'keyAlgorithm');
    checkIfKnown(props.transport, 'transport', checkDnsTransport);
    if (props.port !== undefined && !isReference(props.port)) checkDnsServerPort(props.port, 'port');
    if (props.retries !== undefined && !isReference(props.retries)) checkRetries(props.retries, 'retries');
    if (props.server === '') {
      throw new EdgeValidationError({
        property: 'server', given: '""', expected: 'a name server', fix: 'set its host name or address',
      });
    }
    if (!isWholeReference(props.keySecret)) {
      throw new EdgeValidationError({
        property: 'keySecret',
        given: isReference(props.keySecret) ? 'a secret of which a part is plain text' : 'a secret as plain text',
        expected: 'the value of a sensitive Terraform variable: plain text ends up in the synthesized JSON',
        fix: 'new TerraformVariable(this, "dns_key_secret", { type: "string", sensitive: true }).stringValue',
      });
    }
  }

  /**
   * Keeps the provider configuration of a zone that is no longer used, so that Terraform can delete its records: without it,
   * every later plan fails with "Provider configuration not present". The first of two steps, which a warning names: deploy
   * without the zone and with this call, then remove the call, and deploy again.
   *
   * @param scope stack that had the records
   * @throws EdgeValidationError for a zone that is in use in the stack, and for one that is retired already.
   */
  public retire(scope: Construct): void {
    const stack = TerraformStack.of(scope);
    const id = this.retiredId;
    if (stack.node.tryFindChild(id) !== undefined) {
      this.refuseRetirement(stack, 'a zone that is retired already', 'one call for each zone', 'remove one of the two calls');
    }
    if (this.providerIn(stack.node.tryFindChild(this.constructId)) !== undefined) {
      this.refuseRetirement(
        stack, 'a zone that is in use in the stack', 'a zone that no construct of the stack uses any longer',
        'remove the zone from the zones of pools and proxies, or remove the call',
      );
    }
    const retired = new Construct(stack, id);
    this.createProvider(retired);
    Annotations.of(retired).addWarning(
      `rfc2136-zone-retired: ${this.zoneName}: its provider configuration stays until Terraform has deleted its records. Fix: `
      + 'deploy, then remove the call of retire, and deploy again.',
    );
  }

  public prepare(_zoneScope: Construct): void {
    // The zone exists on its server; the provider is created with the first record.
  }

  public createRecordSet(zoneScope: Construct, id: string, record: RecordSet): IConstruct {
    const { ARecordSet, SrvRecordSet } = loadRfc2136Dns();
    const provider = this.providerOf(zoneScope);
    const zone = `${this.zoneName}.`;
    const relative = this.relativeName(record.name);
    const name = relative === '' ? {} : { name: relative };
    if (record.type === DnsRecordType.AAAA) {
      const { AaaaRecordSet } = loadRfc2136Ipv6Dns();
      return new AaaaRecordSet(zoneScope, id, {
        provider, zone, ...name, ttl: record.ttlSeconds, addresses: record.addresses,
      });
    }
    return record.srv === undefined
      ? new ARecordSet(zoneScope, id, { provider, zone, ...name, ttl: record.ttlSeconds, addresses: record.addresses })
      : new SrvRecordSet(zoneScope, id, {
          provider, zone, name: relative, ttl: record.ttlSeconds,
          srv: [{ ...record.srv, target: `${record.srv.target}.` }],
        });
  }

  private get keyAlgorithm(): string {
    return this.props.keyAlgorithm ?? 'hmac-sha256';
  }

  /** One provider per zone. Its alias does not depend on the name server and the key, which can change or be tokens. */
  private providerOf(zoneScope: Construct): DnsProvider {
    const known = this.providerIn(zoneScope);
    if (known === undefined) {
      const stack = TerraformStack.of(zoneScope);
      if (stack.node.tryFindChild(this.retiredId) === undefined) return this.createProvider(zoneScope);
      this.refuseRetirement(
        stack, 'a zone that is retired, and in use again', 'a zone that is one or the other',
        'remove the call of retire, or the zone from the zones of pools and proxies',
      );
    }
    if (referenceText(zoneScope, known.updateInput) === referenceText(zoneScope, [this.update])) return known;
    throw new EdgeValidationError({
      property: 'zones',
      given: `${this.zoneName} with another name server, key or transport in the same stack`,
      expected: 'the same name server, key and transport for each zone',
      fix: 'create the zone object once with DnsZone.rfc2136, and pass it to every construct that uses it',
    });
  }

  private providerIn(zoneScope: IConstruct | undefined): DnsProvider | undefined {
    const { DnsProvider } = loadRfc2136Dns();
    const known = zoneScope?.node.tryFindChild('Provider');
    return known instanceof DnsProvider ? known : undefined;
  }

  private createProvider(scope: Construct): DnsProvider {
    const { DnsProvider } = loadRfc2136Dns();
    return new DnsProvider(scope, 'Provider', { alias: this.constructId.replaceAll('.', '_'), update: [this.update] });
  }

  private get retiredId(): string {
    return `retired-${this.constructId}`;
  }

  private refuseRetirement(stack: IConstruct, given: string, expected: string, fix: string): never {
    throw new EdgeValidationError({ property: 'zone', given: `${this.zoneName}, ${given}`, expected, fix }, stack.node.path);
  }

  private get update(): DnsProviderUpdate {
    const { server, port = 53, keyName, keySecret, transport, retries } = this.props;
    return {
      server,
      port,
      keyName,
      keyAlgorithm: this.keyAlgorithm,
      keySecret,
      ...(transport === undefined ? {} : { transport }),
      ...(retries === undefined ? {} : { retries }),
    };
  }
}

import { Construct } from 'constructs';
import { number, text } from '../../values/boundary/kinds';
import { objectOf, optional } from '../../values/boundary/object-shape';
import { EdgeValidationError } from '../../values/edge-validation-error';
import { Fqdn } from '../../values/fqdn';
import { SrvOwnerName } from '../../values/srv-owner-name';
import { DnsRecordType } from '../../values/vocabulary/dns';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import { atConstructPath } from '../../engine/plan-time-value';
import { requireSameApp } from '../../engine/synthesis';
import { EDGE_DNS_ZONE, type EdgeDnsZone } from '../../dns/edge-dns-zone';
import { acceptProps } from '../accept-props';
import { withdraw } from '../app/withdrawal';
import { EDGE_POOL, type EdgePool } from '../pool/edge-pool';

const FEDERATION_PORT = 5061;
const DEFAULT_TTL_SECONDS = 3600;

/** The federation SRV record of one SIP domain: for a pool, or for an Edge that is not in the app. */
export interface FederationSrvRecordProps {
  /** SIP domain that partners look up. */
  readonly sipDomain: string;
  /**
   * Edge pool that the record points to. It becomes the federation route, and its zones hold the record.
   *
   * @default an Edge that is not in the app: set zone and accessEdgeFqdn
   */
  readonly pool?: EdgePool;
  /**
   * External zone that holds the record.
   *
   * @default the zone of the pool
   */
  readonly zone?: EdgeDnsZone;
  /**
   * FQDN of the Access Edge that the record points to: a host directly below the SIP domain.
   *
   * @default the Access Edge of the pool
   */
  readonly accessEdgeFqdn?: string;
  /**
   * TTL in seconds, 1 to 2147483647.
   *
   * @default 3600; with a pool, the TTL of the pool
   */
  readonly ttlSeconds?: number;
}

const FEDERATION_SRV_RECORD_PROPS = objectOf<FederationSrvRecordProps>('FederationSrvRecordProps', {
  sipDomain: text,
  pool: optional(EDGE_POOL),
  zone: optional(EDGE_DNS_ZONE),
  accessEdgeFqdn: optional(text),
  ttlSeconds: optional(number),
});

/**
 * `_sipfederationtls._tcp.<SIP domain>`, port 5061: lets partners discover the organization, and carries push
 * notifications to Lync Mobile on Windows Phone and Apple devices.
 *
 * With a pool, the pool publishes the record, with the same result as {@link EdgePool.addDiscoverableDomain}.
 *
 * Page: `lync-server-2013-determine-dns-requirements.md`.
 */
export class FederationSrvRecord extends Construct {
  /** Full name of the record: `_sipfederationtls._tcp.contoso.com`. */
  public readonly recordName: string;

  /**
   * @throws EdgeValidationError for a target outside the SIP domain, a zone that does not hold the name, or conflicting
   * properties, a pool of another app, and after synth.
   */
  public constructor(scope: Construct, id: string, props: FederationSrvRecordProps) {
    props = acceptProps(scope, id, FEDERATION_SRV_RECORD_PROPS, props);
    super(scope, id);
    try {
      const sipDomain = Fqdn.parse(props.sipDomain, 'sipDomain');
      this.recordName = SrvOwnerName.sipFederationTls(sipDomain).text;
      if (props.pool === undefined) this.publishWithoutPool(sipDomain, props);
      else this.publishWithPool(props.pool, sipDomain, props);
    } catch (error) {
      withdraw(this);
      throw atConstructPath(this, error);
    }
  }

  private publishWithoutPool(sipDomain: Fqdn, props: FederationSrvRecordProps): void {
    const { zone, accessEdgeFqdn } = props;
    if (zone === undefined || accessEdgeFqdn === undefined) {
      throw new EdgeValidationError({
        property: zone === undefined ? 'zone' : 'accessEdgeFqdn',
        given: 'neither it nor a pool',
        expected: 'a pool, or the zone and the Access Edge that the record points to',
        fix: 'set pool, or zone and accessEdgeFqdn',
      });
    }
    const target = Fqdn.parse(accessEdgeFqdn, 'accessEdgeFqdn');
    if (!target.isDirectlyBelow(sipDomain)) {
      throw new EdgeValidationError({
        property: 'accessEdgeFqdn',
        given: `"${accessEdgeFqdn}"`,
        expected: `a host directly below ${sipDomain.text}: partners refuse a federation record that points outside its `
          + 'domain (lync-server-2013-determine-dns-requirements.md)',
        fix: `did you mean "sip.${sipDomain.text}"?`,
      });
    }
    if (zone.side === EdgeSide.INTERNAL) {
      throw new EdgeValidationError({
        property: 'zone',
        given: `the internal zone ${zone.zoneName}`,
        expected: 'an external zone: partners look the record up from outside',
        fix: `pass the public zone for ${sipDomain.text}`,
      });
    }
    zone.publish(this, {
      type: DnsRecordType.SRV,
      name: this.recordName,
      ttlSeconds: props.ttlSeconds ?? DEFAULT_TTL_SECONDS,
      addresses: [],
      srv: { priority: 0, weight: 0, port: FEDERATION_PORT, target: target.text },
    });
  }

  private publishWithPool(pool: EdgePool, sipDomain: Fqdn, props: FederationSrvRecordProps): void {
    const extra = Object.entries({
      zone: props.zone, accessEdgeFqdn: props.accessEdgeFqdn, ttlSeconds: props.ttlSeconds,
    }).find(([, value]) => value !== undefined);
    if (extra !== undefined) {
      throw new EdgeValidationError({
        property: extra[0],
        given: 'both it and a pool',
        expected: 'one of the two: a pool has its own zones, Access Edge and TTL',
        fix: `omit ${extra[0]}`,
      });
    }
    requireSameApp(this, pool, 'pool');
    pool._addDiscoverableDomain(sipDomain.text);
  }
}

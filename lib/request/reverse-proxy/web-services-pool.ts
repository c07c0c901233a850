import { accept } from '../../values/boundary/accept';
import { listOf, text } from '../../values/boundary/kinds';
import { objectOf, optional } from '../../values/boundary/object-shape';
import { WebServicesPoolKind } from '../../values/vocabulary/reverse-proxy';

/** Names and addresses of a pool or server whose web services are published, as in Topology Builder. */
export interface WebServicesPoolProps {
  /** FQDN of the pool or server: `pool01.contoso.net`. */
  readonly fqdn: string;
  /** External web services FQDN, unique for each pool: `webext.contoso.com`. */
  readonly externalWebFqdn: string;
  /**
   * Internal web services FQDN; it must differ from the external one. A pool with DNS load balancing needs a separate
   * FQDN.
   *
   * @default the FQDN of the pool
   */
  readonly internalWebFqdn?: string;
  /** IPv4 addresses for web traffic: of the hardware load balancer, or of the server. */
  readonly webAddresses: string[];
  /**
   * IPv4 addresses for SIP: of the members with DNS load balancing.
   *
   * @default webAddresses
   */
  readonly sipAddresses?: string[];
}

const WEB_SERVICES_POOL_PROPS = objectOf<WebServicesPoolProps>('WebServicesPoolProps', {
  fqdn: text,
  externalWebFqdn: text,
  internalWebFqdn: optional(text),
  webAddresses: listOf(text),
  sipAddresses: optional(listOf(text)),
});

/** A pool or server whose web services a reverse proxy publishes. */
export class WebServicesPool {
  /** A Front End pool. */
  public static frontEndPool(props: WebServicesPoolProps): WebServicesPool {
    return new WebServicesPool(WebServicesPoolKind.FRONT_END_POOL, accept(WEB_SERVICES_POOL_PROPS, props));
  }

  /** A Standard Edition server. */
  public static standardEditionServer(props: WebServicesPoolProps): WebServicesPool {
    return new WebServicesPool(WebServicesPoolKind.STANDARD_EDITION_SERVER, accept(WEB_SERVICES_POOL_PROPS, props));
  }

  /** A single Director. */
  public static director(props: WebServicesPoolProps): WebServicesPool {
    return new WebServicesPool(WebServicesPoolKind.DIRECTOR, accept(WEB_SERVICES_POOL_PROPS, props));
  }

  /** A Director pool. */
  public static directorPool(props: WebServicesPoolProps): WebServicesPool {
    return new WebServicesPool(WebServicesPoolKind.DIRECTOR_POOL, accept(WEB_SERVICES_POOL_PROPS, props));
  }

  private constructor(
    /** Kind of pool or server. */
    public readonly kind: WebServicesPoolKind,
    private readonly props: WebServicesPoolProps,
  ) {}

  /**
   * Names and addresses as they were given.
   *
   * @internal
   */
  public get _props(): WebServicesPoolProps {
    return this.props;
  }
}

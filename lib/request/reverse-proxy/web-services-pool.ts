import { WebServicesPoolKind } from '../../values/vocabulary/reverse-proxy';

/** A pool or server whose web services are published, as Topology Builder knows it. */
export interface WebServicesPoolProps {
  /** FQDN of the pool or server: `pool01.contoso.net`. */
  readonly fqdn: string;
  /** External web services FQDN, which no other pool has: `webext.contoso.com`. */
  readonly externalWebFqdn: string;
  /**
   * Internal web services FQDN; never the external one. A pool that is balanced by DNS has one of its own.
   *
   * @default the FQDN of the pool
   */
  readonly internalWebFqdn?: string;
  /** IPv4 addresses that take web traffic: the hardware load balancer's, or the server's. */
  readonly webAddresses: string[];
  /**
   * IPv4 addresses that take SIP: those of the members when the pool is balanced by DNS.
   *
   * @default webAddresses
   */
  readonly sipAddresses?: string[];
}

/** A pool or server whose web services a reverse proxy publishes. */
export class WebServicesPool {
  /** A Front End pool. */
  public static frontEndPool(props: WebServicesPoolProps): WebServicesPool {
    return new WebServicesPool(WebServicesPoolKind.FRONT_END_POOL, props);
  }

  /** A Standard Edition server. */
  public static standardEditionServer(props: WebServicesPoolProps): WebServicesPool {
    return new WebServicesPool(WebServicesPoolKind.STANDARD_EDITION_SERVER, props);
  }

  /** A single Director. */
  public static director(props: WebServicesPoolProps): WebServicesPool {
    return new WebServicesPool(WebServicesPoolKind.DIRECTOR, props);
  }

  /** A Director pool. */
  public static directorPool(props: WebServicesPoolProps): WebServicesPool {
    return new WebServicesPool(WebServicesPoolKind.DIRECTOR_POOL, props);
  }

  private constructor(
    /** What it is. */
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

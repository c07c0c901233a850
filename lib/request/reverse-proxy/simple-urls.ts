import { accept } from '../../values/boundary/accept';
import { byName, text } from '../../values/boundary/kinds';
import { objectOf, optional } from '../../values/boundary/object-shape';
import { EdgeValidationError } from '../../values/edge-validation-error';
import { Fqdn } from '../../values/fqdn';
import { SimpleUrlKind, SimpleUrlNaming } from '../../values/vocabulary/reverse-proxy';

/** A separate host for each simple URL. */
export interface HostPerUrlProps {
  /** SIP domain of the Dial-in and Admin hosts: `contoso.com`. */
  readonly domain: string;
}

/** One host for each SIP domain. */
export interface HostPerSipDomainProps {
  /** SIP domain whose host has the Dial-in and Admin URLs: `contoso.com`. */
  readonly domain: string;
  /**
   * First label of the hosts.
   *
   * @default "lync"
   */
  readonly hostLabel?: string;
}

/** One host for all SIP domains. */
export interface SharedHostProps {
  /** The host: `lync.contoso.com`. */
  readonly host: string;
  /**
   * First part of the path of a SIP domain's Meet URL, by SIP domain: `contosoSIPdomain` for `contoso.com`.
   *
   * @default the SIP domain itself
   */
  readonly paths?: { [sipDomain: string]: string };
}

/** Simple URLs that are specified one by one. */
export interface GivenSimpleUrlsProps {
  /** Meet URL of each SIP domain. */
  readonly meet: { [sipDomain: string]: string };
  /** The Dial-in URL. */
  readonly dialin: string;
  /**
   * The Admin URL, for internal use only.
   *
   * @default none
   */
  readonly admin?: string;
}

const HOST_PER_URL_PROPS = objectOf<HostPerUrlProps>('HostPerUrlProps', { domain: text });
const HOST_PER_SIP_DOMAIN_PROPS = objectOf<HostPerSipDomainProps>('HostPerSipDomainProps', {
  domain: text, hostLabel: optional(text),
});
const SHARED_HOST_PROPS = objectOf<SharedHostProps>('SharedHostProps', { host: text, paths: optional(byName(text)) });
const GIVEN_SIMPLE_URLS_PROPS = objectOf<GivenSimpleUrlsProps>('GivenSimpleUrlsProps', {
  meet: byName(text), dialin: text, admin: optional(text),
});

/** A parsed simple URL. */
export interface SimpleUrl {
  readonly kind: SimpleUrlKind;
  /** SIP domain of a Meet URL. */
  readonly sipDomain?: string;
  readonly host: Fqdn;
  /** Path with a leading slash, or empty. */
  readonly path: string;
  readonly url: string;
  /** Property that it comes from. */
  readonly property: string;
}

type Resolve = (sipDomains: readonly Fqdn[]) => SimpleUrl[];

const PROPERTY = 'simpleUrls';

/**
 * Simple URLs: the base of meeting links, the dial-in page, and the internal control panel.
 *
 * Page: `lync-server-2013-planning-for-simple-urls.md`, with its three naming options.
 */
export class SimpleUrls {
  /** A separate host for each URL (option 1): `https://meet.fabrikam.com`, `https://dialin.contoso.com`. */
  public static hostPerUrl(props: HostPerUrlProps): SimpleUrls {
    props = accept(HOST_PER_URL_PROPS, props, PROPERTY);
    return new SimpleUrls(SimpleUrlNaming.HOST_PER_URL, (sipDomains) => {
      const domain = ownDomain(props.domain, sipDomains);
      return [
        ...sipDomains.map((each) => simpleUrl(SimpleUrlKind.MEET, each.prepend('meet', PROPERTY), '', each)),
        simpleUrl(SimpleUrlKind.DIAL_IN, domain.prepend('dialin', PROPERTY), ''),
        simpleUrl(SimpleUrlKind.ADMIN, domain.prepend('admin', PROPERTY), ''),
      ];
    });
  }

  /** One host for each SIP domain (option 2): `https://lync.fabrikam.com/Meet`, `https://lync.contoso.com/Dialin`. */
  public static hostPerSipDomain(props: HostPerSipDomainProps): SimpleUrls {
    props = accept(HOST_PER_SIP_DOMAIN_PROPS, props, PROPERTY);
    const label = props.hostLabel ?? 'lync';
    return new SimpleUrls(SimpleUrlNaming.HOST_PER_SIP_DOMAIN, (sipDomains) => {
      const host = ownDomain(props.domain, sipDomains).prepend(label, `${PROPERTY}.hostLabel`);
      return [
        ...sipDomains.map((each) => {
          const own = each.prepend(label, `${PROPERTY}.hostLabel`);
          return simpleUrl(SimpleUrlKind.MEET, own, '/Meet', each);
        }),
        simpleUrl(SimpleUrlKind.DIAL_IN, host, '/Dialin'),
        simpleUrl(SimpleUrlKind.ADMIN, host, '/Admin'),
      ];
    });
  }

  /**
   * One host for all SIP domains (option 3): `https://lync.contoso.com/fabrikam.com/Meet`. There is only one Dial-in and
   * one Admin URL, without SIP domain in the path.
   */
  public static sharedHost(props: SharedHostProps): SimpleUrls {
    props = accept(SHARED_HOST_PROPS, props, PROPERTY);
    return new SimpleUrls(SimpleUrlNaming.SHARED_HOST, (sipDomains) => {
      const host = Fqdn.parse(props.host, `${PROPERTY}.host`);
      const paths = new Map(Object.entries(props.paths ?? {})
        .map(([domain, path]) => [ownDomain(domain, sipDomains, `${PROPERTY}.paths`).text, path]));
      return [
        ...sipDomains.map((each) => {
          const path = `/${paths.get(each.text) ?? each.text}/Meet`;
          return simpleUrl(SimpleUrlKind.MEET, host, path, each);
        }),
        simpleUrl(SimpleUrlKind.DIAL_IN, host, '/Dialin'),
        simpleUrl(SimpleUrlKind.ADMIN, host, '/Admin'),
      ];
    });
  }

  /** Simple URLs that are specified one by one. */
  public static of(props: GivenSimpleUrlsProps): SimpleUrls {
    props = accept(GIVEN_SIMPLE_URLS_PROPS, props, PROPERTY);
    return new SimpleUrls(SimpleUrlNaming.GIVEN, (sipDomains) => {
      const meet = new Map(Object.entries(props.meet).map(([domain, url]) => {
        const own = ownDomain(domain, sipDomains, `${PROPERTY}.meet`);
        return [own.text, readUrl(SimpleUrlKind.MEET, url, `${PROPERTY}.meet[${JSON.stringify(own.text)}]`, own)] as const;
      }));
      return [
        ...sipDomains.map((each) => meet.get(each.text) ?? refuseMissing(each)),
        readUrl(SimpleUrlKind.DIAL_IN, props.dialin, `${PROPERTY}.dialin`),
        ...(props.admin === undefined ? [] : [readUrl(SimpleUrlKind.ADMIN, props.admin, `${PROPERTY}.admin`)]),
      ];
    });
  }

  private constructor(
    /** How the URLs are named. */
    public readonly naming: SimpleUrlNaming,
    private readonly resolve: Resolve,
  ) {}

  /**
   * The URLs for SIP domains, Meet in the order of the domains, then Dial-in, then Admin.
   *
   * @throws EdgeValidationError for an invalid URL, and for duplicate URLs.
   * @internal
   */
  public _urlsOf(sipDomains: readonly Fqdn[]): readonly SimpleUrl[] {
    const urls = this.resolve(sipDomains);
    const known = new Map<string, SimpleUrl>();
    for (const each of urls) {
      // Paths are case-insensitive on the web server.
      const first = known.get(each.url.toLowerCase());
      if (first !== undefined) {
        throw new EdgeValidationError({
          property: each.property,
          given: `"${each.url}"`,
          expected: `a unique URL (${first.property} is the same)`,
          fix: 'use a different host or path for each simple URL',
        });
      }
      known.set(each.url.toLowerCase(), each);
    }
    return urls;
  }
}

function simpleUrl(kind: SimpleUrlKind, host: Fqdn, path: string, sipDomain?: Fqdn, property = PROPERTY): SimpleUrl {
  return {
    kind, ...(sipDomain === undefined ? {} : { sipDomain: sipDomain.text }), host, path,
    url: `https://${host.text}${path}`, property,
  };
}

function readUrl(kind: SimpleUrlKind, text: string, property: string, sipDomain?: Fqdn): SimpleUrl {
  const parts = /^https:\/\/([^/:?#]+)((?:\/[^/?#\s]+)*)\/?$/i.exec(text);
  if (parts === null) {
    throw new EdgeValidationError({
      property,
      given: JSON.stringify(text),
      expected: 'a URL that starts with https://, without port, query and fragment, such as "https://meet.contoso.com"',
      fix: fixOf(text),
    });
  }
  return simpleUrl(kind, Fqdn.parse(String(parts[1]), property), String(parts[2]), sipDomain, property);
}

function fixOf(text: string): string {
  const meant = text.trim().replace(/^(?:http:\/\/|https:\/\/)?/i, 'https://')
    .replace(/:\d+(?=\/|$)/, '').replace(/[?#].*$/, '');
  return /^https:\/\/[^/:\s]+\.[^/:\s]+[^:\s]*$/.test(meant) ? `did you mean "${meant}"?` : 'enter the complete URL';
}

function ownDomain(text: string, sipDomains: readonly Fqdn[], property = `${PROPERTY}.domain`): Fqdn {
  const domain = Fqdn.parse(text, property);
  const own = sipDomains.find((each) => each.equals(domain));
  if (own !== undefined) return own;
  throw new EdgeValidationError({
    property,
    given: `"${domain.text}"`,
    expected: `one of the SIP domains: ${sipDomains.map((each) => each.text).join(', ')}`,
    fix: `add "${domain.text}" to sipDomains, or use one of them here`,
  });
}

function refuseMissing(sipDomain: Fqdn): never {
  throw new EdgeValidationError({
    property: `${PROPERTY}.meet`,
    given: `no Meet URL for ${sipDomain.text}`,
    expected: 'a Meet URL for every SIP domain',
    fix: `add one, for example "https://meet.${sipDomain.text}"`,
  });
}

import type { App, TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';
import { FederatedPartner, PartnerProduct, XmppPartner } from 'cdktf-lync-edge';
import { EdgeSite, type SiteProps } from './edge-site';
import { SharedDns } from './shared-dns';

/** The site that federates for the whole organization. To move the routes to another site, set its name here. */
export const ROUTES_OF_THE_ORGANIZATION = 'ams';

const SITES: readonly Pick<SiteProps, 'site' | 'location' | 'number'>[] = [
  { site: 'ams', location: 'westeurope', number: 1 },
  { site: 'dub', location: 'northeurope', number: 2 },
  { site: 'nyc', location: 'eastus', number: 3 },
];

const ROUTES: SiteProps['routes'] = {
  automaticSignInDomains: ['contoso.com'],
  federation: {
    partners: [FederatedPartner.allowedDomain('fabrikam.com', { product: PartnerProduct.LYNC_SERVER_2013 })],
  },
  xmpp: { partners: [XmppPartner.googleTalk()] },
};

/** An organization with Edge pools in three sites: a stack for each site, one federation route, one XMPP route. */
export class ThreeSites {
  public readonly dns: SharedDns;
  public readonly sites: readonly EdgeSite[];

  /** @param backend adds the backend for the state to a stack; by default, the state is a local file */
  public constructor(
    app: App, routes: string = ROUTES_OF_THE_ORGANIZATION, backend: (stack: TerraformStack) => unknown = () => undefined,
  ) {
    const scope: Construct = app;
    this.dns = new SharedDns(scope, 'dns');
    backend(this.dns);
    this.sites = SITES.map((site) => {
      const stack = new EdgeSite(scope, site.site, {
        dns: this.dns, ...site, ...(site.site === routes ? { routes: ROUTES } : {}),
      });
      backend(stack);
      return stack;
    });
  }
}

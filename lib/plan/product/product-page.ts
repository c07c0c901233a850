import type { EdgePlan } from '../edge-plan';
import { productWords } from './product-words';

/** Pages of Lync Server 2013, and those that describe the same for its successors. */
const SUCCESSOR_PAGES: ReadonlyMap<string, string> = new Map([
  ['configure-federation-routes-and-media-traffic.md', 'federation-route-settings-expander.md'],
  ['lync-server-2013-accessing-the-lync-server-public-im-connectivity-provisioning-site.md', 'deploy-skype-connectivity.md'],
  ['lync-server-2013-configure-federation-with-lync-online.md', 'configure-federation-with-skype-for-business-online.md'],
  ['lync-server-2013-configuring-for-push-notifications.md', 'deploy-and-configure-mobility.md'],
  ['lync-server-2013-define-your-edge-topology.md', 'create-your-edge-topology.md'],
  ['lync-server-2013-deployment-checklist-for-external-user-access.md', 'validate-edge-deployment.md'],
  ['lync-server-2013-determine-dns-requirements.md', 'edge-environmental-requirements.md'],
  ['lync-server-2013-dns-load-balancing.md', 'load-balancing.md'],
  ['lync-server-2013-enable-or-disable-anonymous-user-access.md', 'enable-or-disable-anonymous-user-access.md'],
  ['lync-server-2013-enabling-lync-skype-connectivity.md', 'deploy-skype-connectivity.md'],
  [
    'lync-server-2013-export-your-topology-and-copy-it-to-external-media-for-edge-installation.md',
    'create-your-edge-topology.md',
  ],
  ['lync-server-2013-federation-and-external-access-cmdlets.md', 'managing-federation-and-external-access.md'],
  ['lync-server-2013-hardware-load-balancer-requirements.md', 'edge-environmental-requirements.md'],
  ['lync-server-2013-install-edge-servers.md', 'deploy-edge-servers.md'],
  [
    'lync-server-2013-manage-external-access-policy-for-your-organization.md',
    'manage-external-access-policy-for-your-organization.md',
  ],
  ['lync-server-2013-publish-your-topology.md', 'create-your-edge-topology.md'],
  ['lync-server-2013-set-up-certificates-for-the-external-edge-interface.md', 'deploy-edge-servers.md'],
  ['lync-server-2013-set-up-certificates-for-the-internal-edge-interface.md', 'deploy-edge-servers.md'],
  ['lync-server-2013-setting-up-lync-federation.md', 'configuring-federation-support.md'],
  ['lync-server-2013-setting-up-xmpp-federation.md', 'manage-xmpp-federated-partners-for-your-organization.md'],
  [
    'lync-server-2013-staging-av-and-oauth-certificates-using-roll-in-set-cscertificate.md',
    'cloud-consolidation-edge-certificates.md',
  ],
  ['lync-server-2013-start-edge-servers.md', 'deploy-edge-servers.md'],
  ['lync-server-2013-verify-connectivity-between-internal-servers-and-edge-servers.md', 'validate-edge-deployment.md'],
]);

/** The page of Lync Server 2013, or the one that describes the same for the product. */
export function productPage({ product }: Pick<EdgePlan, 'product'>, page: string): string {
  return productWords(product.key).isSuccessor ? SUCCESSOR_PAGES.get(page) ?? page : page;
}

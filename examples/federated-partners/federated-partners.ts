import type { Construct } from 'constructs';
import { FederatedPartner, MobileClient, PartnerProduct } from 'cdktf-lync-edge';
import { LabEdge } from '../lab-edge/lab-edge';

/** The lab with federation: partner discovery, two named partners, Office 365, and push notifications. */
export class FederatedPartners extends LabEdge {
  public constructor(scope: Construct, id: string) {
    super(scope, id, () => ({
      planningDate: '2013-11-01',
      federation: {
        partnerDiscovery: true,
        partners: [
          FederatedPartner.allowedDomain('fabrikam.com', { product: PartnerProduct.LYNC_SERVER_2010 }),
          FederatedPartner.lyncOnline(PartnerProduct.OFFICE_365),
        ],
        blockedDomains: ['spam.example'],
      },
      mobilePush: { clients: [MobileClient.LYNC_2010_APPLE, MobileClient.LYNC_2013_WINDOWS_PHONE] },
    }));

    this.edge.addPartner(FederatedPartner.allowedServer('litware.com', {
      edgeFqdn: 'sip.litware.com',
      product: PartnerProduct.OCS_2007_R2,
      comment: 'moves to Lync Server 2013 in March',
    }));
    this.edge.acknowledge('ocs-dns-failover', 'litware moves to Lync in March; an outage until then is acceptable');
  }
}

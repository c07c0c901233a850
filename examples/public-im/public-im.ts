import type { Construct } from 'constructs';
import { PublicImProvider } from 'cdktf-lync-edge';
import { LabEdge } from '../lab-edge/lab-edge';

/** The lab with AOL and Skype, as of the end of 2013. */
export class PublicIm extends LabEdge {
  public constructor(scope: Construct, id: string) {
    super(scope, id, () => ({ planningDate: '2013-11-01' }));
    this.edge.addPublicIm(PublicImProvider.AOL);
    this.edge.addPublicIm(PublicImProvider.SKYPE);
    this.edge.acknowledge('public-im-dns-failover', 'public IM may pause while a server restarts');
  }
}

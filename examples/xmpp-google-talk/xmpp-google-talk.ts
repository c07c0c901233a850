import type { Construct } from 'constructs';
import { XmppPartner, XmppProxyRule } from 'cdktf-lync-edge';
import { LabEdge } from '../lab-edge/lab-edge';

/** The lab with Google Talk as an XMPP partner. */
export class XmppGoogleTalk extends LabEdge {
  public constructor(scope: Construct, id: string) {
    super(scope, id, () => ({ planningDate: '2013-11-01' }));
    new XmppProxyRule(this, 'GoogleTalk', { pool: this.edge, partner: XmppPartner.googleTalk() });
  }
}

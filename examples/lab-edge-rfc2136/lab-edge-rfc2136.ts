import { TerraformVariable } from 'cdktf';
import type { Construct } from 'constructs';
import { DnsZone, type EdgePoolProps, EdgeSide } from 'cdktf-lync-edge';
import { LabEdge } from '../lab-edge/lab-edge';

/** The lab with its records on a name server that accepts dynamic updates: the BIND server of `bind/start-bind.sh`. */
export class LabEdgeRfc2136 extends LabEdge {
  /** @param changes properties that differ from the lab: another SIP domain, a third server, another TTL */
  public constructor(scope: Construct, id: string, port: number, changes: Partial<EdgePoolProps> = {}) {
    super(scope, id, (lab) => {
      const secret = new TerraformVariable(lab, 'dns_key_secret', {
        type: 'string',
        description: 'Secret of the TSIG key that signs the updates, base64',
        sensitive: true,
        nullable: false,
      });
      const bind = {
        server: '127.0.0.1',
        port,
        keyName: 'lab-edge.',
        keyAlgorithm: 'hmac-sha256',
        keySecret: secret.stringValue,
      };
      return {
        zones: [
          DnsZone.rfc2136({ ...bind, zoneName: 'contoso.com' }),
          DnsZone.rfc2136({ ...bind, zoneName: 'contoso.net', side: EdgeSide.INTERNAL }),
        ],
        recordsByOthers: false,
        ...changes,
      };
    });
  }
}

import { FirewallVerdict, type ProvedBox, ProvedDocument } from '../../../lib/values/firewall-verdict';
import { EdgeSide } from '../../../lib/values/vocabulary/edge-side';
import { TrafficDirection } from '../../../lib/values/vocabulary/traffic';

/** Packets of a difference, with changes. */
export function provedBox(changes: Partial<ProvedBox> = {}): ProvedBox {
  return {
    side: EdgeSide.EXTERNAL, direction: TrafficDirection.INBOUND, protocol: 'TCP', ports: '5061', sourcePorts: 'any',
    sources: ['Internet'], destinations: ['10.45.16.10'], witness: 'TCP from 1.0.0.0 to 10.45.16.10 port 5061', planRules: [],
    tableRows: [], securityRules: [], ...changes,
  };
}

/** A verdict with differences. */
export class FailedVerdict extends FirewallVerdict {
  public constructor(subject: string, missing: ProvedBox[], extra: ProvedBox[]) {
    super(subject, ProvedDocument.SYNTHESIZED, 23, missing, extra);
  }
}

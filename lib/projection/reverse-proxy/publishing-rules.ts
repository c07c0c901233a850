import type { BridgePlan, PublishingRulePlan, ReverseProxyPlan } from '../../plan/reverse-proxy-plan';
import { BridgeAction, WebAffinity } from '../../values/vocabulary/reverse-proxy';
import { AppProtocol } from '../../values/vocabulary/traffic';
import { PlanAudience, PlanColumnKind, PlanColumnPlace, type PlanTable, PlanTableForm } from '../model/plan-table';
import { PlanTableId } from '../model/plan-table-id';
import { type ColumnOf, tableOf } from '../model/table-of';
import { counted } from '../model/words';

const { TEXT, ENTRY } = PlanColumnKind;

const COLUMNS: readonly ColumnOf<PublishingRulePlan>[] = [
  { key: 'publishes', title: 'Publishes', kind: TEXT, place: PlanColumnPlace.DATA, cell: ({ publishes }) => publishes },
  { key: 'target', title: 'To', kind: TEXT, cell: ({ target, addresses }) => `${target} at ${addresses.join(', ')}` },
  { key: 'ports', title: 'Ports', kind: ENTRY, cell: ({ bridges }) => bridges.map(bridgeText) },
  {
    key: 'paths', title: 'Paths', kind: TEXT,
    cell: ({ paths, originalHostHeader }) => (
      `${paths}, host header ${originalHostHeader ? 'as sent by the client' : 'of the pool'}`
    ),
  },
  { key: 'affinity', title: 'Affinity', kind: TEXT, cell: affinityText },
  {
    key: 'authentication', title: 'Authentication', kind: TEXT,
    cell: ({ passThroughAuthentication }) => (
      passThroughAuthentication ? 'none on the proxy; NTLM of the pool passes through' : 'on the proxy'
    ),
  },
  { key: 'timeout', title: 'Time-out', kind: TEXT, cell: ({ timeoutSeconds }) => counted(timeoutSeconds, 'second') },
  {
    key: 'monitor', title: 'Monitor', kind: TEXT,
    cell: ({ monitor }) => `GET ${monitor.path} of ${monitor.host}, status ${monitor.status}`,
  },
];

/** One rule for each host name, in vendor-neutral terms. */
export function publishingRulesTable({ publishing }: ReverseProxyPlan): PlanTable {
  return tableOf(publishing, {
    id: PlanTableId.PUBLISHING_RULES,
    title: 'Publishing rules',
    audiences: [PlanAudience.NETWORK, PlanAudience.LYNC],
    form: PlanTableForm.RECORDS,
    columns: COLUMNS,
    row: ({ host, publishes }) => ({ id: host, group: `${host} (${publishes.join(', ')})` }),
  });
}

function bridgeText({ listenPort, protocol, action, targetPort }: BridgePlan): string {
  switch (action) {
    case BridgeAction.REDIRECT: return `${protocol} ${listenPort} is redirected to HTTPS`;
    case BridgeAction.FORWARD:
      return `${protocol} ${listenPort} to ${protocol} ${String(targetPort)}`
        + (protocol === AppProtocol.HTTPS ? ', re-encrypted' : '');
  }
}

function affinityText({ affinity, affinityCookie }: PublishingRulePlan): string {
  switch (affinity) {
    case WebAffinity.NONE: return 'none';
    case WebAffinity.COOKIE:
      return `cookie ${String(affinityCookie)}, not HTTP-only, no expiry, in every response to a request without it`;
  }
}

import type { IPlanDocument } from '../../../lib/values/plan-document';
import { EXTERNAL_FIREWALL, INTERNAL_FIREWALL } from './firewalls';
import { POOLS } from './organization';
import { DIG, ZONE } from './other-files';
import { edgeServerFile, frontEndFile, scriptDocument, tenantFile } from './script-files';
import { publishedTopology } from './topology-xml';

/** Every export of the organization. */
export function contosoExports(): IPlanDocument[] {
  return [
    scriptDocument('front-end.json', frontEndFile()),
    { fileName: 'topology.xml', text: publishedTopology() },
    ...POOLS.flatMap((pool) => pool.servers.map((server) =>
      scriptDocument(`edge-server-${server.name.toUpperCase()}.json`, edgeServerFile(pool, server)))),
    scriptDocument('tenant.json', tenantFile()),
    ZONE, DIG, EXTERNAL_FIREWALL, INTERNAL_FIREWALL,
  ];
}

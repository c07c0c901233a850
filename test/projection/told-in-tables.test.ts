import type { EdgePlan } from '../../lib/plan/edge-plan';
import { PublicImProvisioning } from '../../lib/plan/federation/public-im-plan';
import { PlanTableId } from '../../lib/projection/model/plan-table-id';
import { EdgePlanComparison } from '../../lib/review/edge-plan-comparison';
import { withValue } from '../review/plan-values';
import { contosoPlan } from '../support/plan-request';
import { EVERYTHING } from './planned';

/** Properties that only programs need, where they are told of in a comparison, and in which words. */
const PLACES: readonly (readonly [path: readonly (string | number)[], value: string | boolean, PlanTableId, fact: string])[] = [
  [['product', 'hasXmpp'], false, PlanTableId.OVERVIEW, 'XMPP proxy in the product: yes -> no'],
  [['federation', 'partners', 0, 'product', 'hosted'], true, PlanTableId.PARTNER_DOMAINS, 'Hosted by Microsoft: no -> yes'],
  [['federation', 'hostingProviders', 0, 'product', 'hosted'], false, PlanTableId.HOSTING_PROVIDERS, 'Run by Microsoft: yes -> no'],
  [
    ['publicIm', 0, 'provisioning'], PublicImProvisioning.BY_FEDERATION_RECORD, PlanTableId.PUBLIC_IM,
    'Set up by Microsoft: on request, at its provisioning site -> through the federation SRV record of each SIP domain',
  ],
  [['publicIm', 1, 'unencryptedMedia'], true, PlanTableId.PUBLIC_IM, 'Media that cannot be encrypted: no -> yes'],
  [['certificates', 0, 'source', 'isInstalled'], false, PlanTableId.CERTIFICATES, 'Installed by the deployment: yes -> no'],
];

test.each(PLACES)('%j is told of in the table that it belongs to', (path, value, table, words) => {
  const before = contosoPlan(EVERYTHING);
  const { differences } = EdgePlanComparison.of(before, withValue<EdgePlan>(before, path, value));
  expect(differences.map((difference) => difference.table)).toEqual([table]);
  expect(differences.flatMap(({ facts }) => facts.map(({ name, before: [was = ''], after: [is = ''] }) => `${name}: ${was} -> ${is}`)))
    .toContain(words);
});

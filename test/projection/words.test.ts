import type { EdgePlan } from '../../lib/plan/edge-plan';
import { ExternalAccessPolicyScope } from '../../lib/plan/settings/lync-settings-plan';
import { PlanTableId } from '../../lib/projection/model/plan-table-id';
import { PlanTables } from '../../lib/projection/plan-tables';
import {
  CertificateAuthority, CertificateHolder, CertificateSource, ExtendedKeyUsage,
} from '../../lib/values/vocabulary/certificates';
import { ExchangeUmVersion } from '../../lib/values/vocabulary/exchange-um';
import { FederationType } from '../../lib/values/vocabulary/federation';
import { PushService } from '../../lib/values/vocabulary/mobile-push';
import { PlanningCondition } from '../../lib/values/vocabulary/planning-condition';
import { PublicImCapability } from '../../lib/values/vocabulary/public-im';
import { AddressTranslation, ExternalAddressing, LoadBalancing } from '../../lib/values/vocabulary/topology';
import { XmppMethod, XmppNegotiationSupport, XmppPartnerType } from '../../lib/values/vocabulary/xmpp';
import { contosoPlan } from '../support/plan-request';
import { withValue } from '../review/plan-values';
import { EVERYTHING } from './planned';

/** Enums, their places in a plan, and the columns that show them. */
const PLACES: readonly (readonly [string, readonly string[], readonly (string | number)[], PlanTableId, string])[] = [
  ['load balancing', Object.values(LoadBalancing), ['loadBalancing'], PlanTableId.OVERVIEW, 'servers'],
  ['addressing', Object.values(ExternalAddressing), ['externalAddressing'], PlanTableId.OVERVIEW, 'addressing'],
  ['translation', Object.values(AddressTranslation), ['translation'], PlanTableId.OVERVIEW, 'translation'],
  ['Exchange UM', Object.values(ExchangeUmVersion), ['organization', 'exchangeUm'], PlanTableId.OVERVIEW, 'exchangeUm'],
  ['policies', Object.values(ExternalAccessPolicyScope), ['externalAccessPolicy', 'scope'], PlanTableId.EXTERNAL_ACCESS_POLICY, 'scope'],
  ['authorities', Object.values(CertificateAuthority), ['certificates', 0, 'ca'], PlanTableId.CERTIFICATES, 'issuedBy'],
  ['key usages', Object.values(ExtendedKeyUsage), ['certificates', 0, 'eku', 0], PlanTableId.CERTIFICATES, 'issuedBy'],
  ['holders', Object.values(CertificateHolder), ['certificates', 0, 'assignedTo', 0], PlanTableId.CERTIFICATES, 'assignedTo'],
  ['sources', Object.values(CertificateSource), ['certificates', 0, 'source', 'kind'], PlanTableId.CERTIFICATES, 'source'],
  ['partners', Object.values(FederationType), ['federation', 'partners', 0, 'type'], PlanTableId.PARTNER_DOMAINS, 'type'],
  ['capabilities', Object.values(PublicImCapability), ['publicIm', 0, 'capabilities', 0], PlanTableId.PUBLIC_IM, 'capabilities'],
  ['XMPP partners', Object.values(XmppPartnerType), ['xmpp', 'partners', 0, 'type'], PlanTableId.XMPP_PARTNERS, 'type'],
  ['XMPP support', Object.values(XmppNegotiationSupport), ['xmpp', 'partners', 0, 'tls'], PlanTableId.XMPP_PARTNERS, 'tls'],
  ['XMPP methods', Object.values(XmppMethod), ['xmpp', 'partners', 0, 'methods', 0], PlanTableId.XMPP_PARTNERS, 'methods'],
  ['push services', Object.values(PushService), ['mobilePush', 'clients', 0, 'service'], PlanTableId.MOBILE_PUSH, 'clients'],
];

const cellOf = (plan: EdgePlan, table: PlanTableId, key: string): string => {
  const { columns, rows } = PlanTables.ofEdge(plan).tables.find(({ id }) => id === table)!;
  return rows[0]!.cells[columns.findIndex((column) => column.key === key)]!.join('\n');
};

test.each(PLACES)('every member has its own text: %s', (_, words, path, table, key) => {
  const plan = contosoPlan(EVERYTHING);
  const texts = words.map((word) => cellOf(withValue(plan, path, word), table, key));
  expect(new Set(texts).size).toBe(words.length);
  for (const text of texts) expect(text).not.toMatch(/^$|undefined/);
});

test('every condition is shown, by name or by key', () => {
  for (const condition of Object.values(PlanningCondition)) {
    const plan: EdgePlan = { ...contosoPlan(), conditions: [condition] };
    const told = [cellOf(plan, PlanTableId.OVERVIEW, 'inUse'), cellOf(plan, PlanTableId.OVERVIEW, 'otherConditions')];
    expect(told.filter((text) => text !== '')).toHaveLength(1);
  }
});

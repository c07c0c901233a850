import type { XmppPartnerPlan, XmppPlan } from '../../plan/federation/xmpp-plan';
import { XmppMethod, XmppNegotiationSupport, XmppPartnerType } from '../../values/vocabulary/xmpp';
import { PlanAudience, PlanColumnKind, PlanColumnPlace, type PlanTable, PlanTableForm } from '../model/plan-table';
import { PlanTableId } from '../model/plan-table-id';
import { type ColumnOf, tableOf } from '../model/table-of';
import { oneParagraph } from '../model/words';
import { partnerStackName } from './partner-stack-name';

const TYPES: Readonly<Record<XmppPartnerType, string>> = {
  [XmppPartnerType.FEDERATED]: 'federated',
  [XmppPartnerType.PUBLIC_VERIFIED]: 'public verified',
  [XmppPartnerType.PUBLIC_UNVERIFIED]: 'public unverified',
};

const SUPPORT: Readonly<Record<XmppNegotiationSupport, string>> = {
  [XmppNegotiationSupport.REQUIRED]: 'required',
  [XmppNegotiationSupport.OPTIONAL]: 'optional',
  [XmppNegotiationSupport.NOT_SUPPORTED]: 'not supported',
};

const METHODS: Readonly<Record<XmppMethod, string>> = {
  [XmppMethod.SASL_OVER_TLS]: 'SASL over TLS',
  [XmppMethod.TLS_DIALBACK]: 'TLS dialback',
  [XmppMethod.TCP_DIALBACK]: 'TCP dialback',
};

const { TEXT, NAME, FLAG, PROSE } = PlanColumnKind;
const { BELOW } = PlanColumnPlace;

const COLUMNS: readonly ColumnOf<XmppPlan>[] = [
  { key: 'fqdn', title: 'XMPP host', kind: NAME, cell: ({ fqdn }) => fqdn },
  { key: 'domains', title: 'Our domains', kind: NAME, cell: ({ domains }) => domains },
];

const PARTNER_COLUMNS: readonly ColumnOf<XmppPartnerPlan>[] = [
  { key: 'domain', title: 'Domain', kind: NAME, cell: ({ domain }) => domain },
  { key: 'type', title: 'Type', kind: TEXT, cell: ({ type }) => TYPES[type] },
  { key: 'tls', title: 'TLS', kind: TEXT, cell: ({ tls }) => SUPPORT[tls] },
  { key: 'sasl', title: 'SASL', kind: TEXT, cell: ({ sasl }) => SUPPORT[sasl] },
  { key: 'dialback', title: 'Dialback', kind: TEXT, cell: ({ dialback }) => (dialback ? 'on' : 'off') },
  { key: 'methods', title: 'Methods', kind: TEXT, place: BELOW, cell: methodNames },
  {
    key: 'furtherDomains', title: 'Additional domains', kind: TEXT, place: BELOW,
    cell: ({ additionalDomains }) => additionalDomains,
  },
  { key: 'keepAlive', title: 'Idle connections are kept open', kind: FLAG, place: BELOW, cell: ({ keepAlive }) => keepAlive },
  { key: 'stack', title: 'Server software', kind: TEXT, place: BELOW, cell: partnerStackName },
  { key: 'description', title: 'Description', kind: PROSE, place: BELOW, cell: ({ description }) => oneParagraph(description) },
];

/** Federation with XMPP systems. */
export function xmppTable(xmpp: XmppPlan | undefined): PlanTable {
  return tableOf(xmpp === undefined ? [] : [xmpp], {
    id: PlanTableId.XMPP,
    title: 'XMPP federation',
    audiences: [PlanAudience.LYNC, PlanAudience.DNS],
    form: PlanTableForm.SETTINGS,
    columns: COLUMNS,
    row: () => ({ id: 'xmpp', label: 'XMPP federation' }),
  });
}

/** The methods by which the settings of a partner allow both sides to authenticate each other. */
export function methodNames({ methods }: XmppPartnerPlan): string[] {
  return methods.map((method) => METHODS[method]);
}

/** XMPP partners, with their negotiation. */
export function xmppPartnersTable(xmpp: XmppPlan | undefined): PlanTable {
  return tableOf(xmpp?.partners ?? [], {
    id: PlanTableId.XMPP_PARTNERS,
    title: 'XMPP partners',
    audiences: [PlanAudience.LYNC],
    form: PlanTableForm.LIST,
    columns: PARTNER_COLUMNS,
    ...(xmpp === undefined ? {} : { whenEmpty: 'none' }),
    row: ({ domain }) => ({ id: domain }),
  });
}

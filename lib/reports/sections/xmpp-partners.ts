import { inWords, oneParagraph, onOrOff } from '../plan-words';
import { type TableRow, textTable } from '../text-table';
import type { XmppPartnerPlan, XmppPlan } from '../../plan/xmpp-plan';

/** The parts that XMPP has in the section of the partners. */
export function xmppParts({ fqdn, domains, partners }: XmppPlan): string[][] {
  const facts = [
    ['XMPP host', fqdn],
    ['Our domains', domains.join('\n')],
    ...(partners.length === 0 ? [['Partners', 'none']] : []),
  ];
  return [
    textTable([{ title: 'XMPP federation' }, ...facts.map((cells) => ({ cells }))]),
    ...(partners.length === 0 ? [] : [[
      'XMPP partners',
      ...textTable(partners.flatMap(partnerRows), ['Domain', 'Type', 'TLS', 'SASL', 'Dialback']),
    ]]),
  ];
}

function partnerRows(partner: XmppPartnerPlan): TableRow[] {
  const { domain, additionalDomains, type, tls, sasl, dialback, keepAlive, methods, description } = partner;
  const remark = oneParagraph(description);
  return [
    { cells: [domain, inWords(type), inWords(tls), inWords(sasl), onOrOff(dialback)] },
    { remark: `Methods: ${methods.map(inWords).join(', ')}` },
    ...(additionalDomains.length === 0 ? [] : [{ remark: `Further domains: ${additionalDomains.join(', ')}` }]),
    ...(keepAlive ? [{ remark: 'Idle connections are kept open.' }] : []),
    ...(remark === '' ? [] : [{ remark }]),
  ];
}

import type { EdgePlan } from '../../plan/edge-plan';
import type { MobilePushPlan, PublicImPlan } from '../../plan/federation-plan';
import { pushNotificationRow } from '../../guide/federation/push-notification';
import { inWords } from '../plan-words';
import { parted, textTable } from '../text-table';
import { federationParts } from './federation-partners';
import { xmppParts } from './xmpp-partners';

const PUSH_SERVICES: Readonly<Record<string, string>> = {
  apple: 'service of Apple',
  microsoft: 'service of Microsoft',
};

/** Everybody outside whom users may talk to, and the services that serve their phones. */
export function partnersSection({ federation, publicIm, xmpp, mobilePush }: EdgePlan): string[] {
  const parts = [
    ...(federation === undefined ? [] : federationParts(federation)),
    ...(publicIm.length === 0 ? [] : [publicImPart(publicIm)]),
    ...(xmpp === undefined ? [] : xmppParts(xmpp)),
    ...(mobilePush === undefined ? [] : [mobilePushPart(mobilePush)]),
  ];
  return parts.length === 0 ? ['none'] : parted(parts);
}

function publicImPart(providers: readonly PublicImPlan[]): string[] {
  return ['Public IM, from one person to one person', ...textTable(
    providers.map(({ displayName, capabilities, licence }) => (
      { cells: [displayName, capabilities.map(inWords).join(', '), licence] }
    )),
    ['Provider', 'Capabilities', 'Licence'],
  )];
}

function mobilePushPart({ clients, domains }: MobilePushPlan): string[] {
  return textTable([
    { title: 'Push notification to mobile clients' },
    { cells: ['Clients', clients.map(clientInWords).join('\n')] },
    { cells: ['Our domains', domains.length === 0 ? 'none' : domains.join('\n')] },
  ]);
}

function clientInWords(client: string): string {
  const row = pushNotificationRow(client);
  const service = row?.service === undefined ? 'needs none' : PUSH_SERVICES[row.service] ?? row.service;
  return `${row?.displayName ?? client}: ${service}`;
}

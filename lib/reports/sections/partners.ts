import type { EdgePlan } from '../../plan/edge-plan';
import { inWords } from '../plan-words';
import { parted, textTable } from '../text-table';
import { federationParts } from './federation-partners';
import { xmppParts } from './xmpp-partners';
import type { MobileClientPlan, MobilePushPlan } from '../../plan/mobile-push-plan';
import type { PublicImPlan } from '../../plan/public-im-plan';
import { PushService } from '../../values/vocabulary/mobile-push';

const PUSH_SERVICES: Readonly<Record<PushService, string>> = {
  [PushService.APPLE]: 'service of Apple',
  [PushService.MICROSOFT]: 'service of Microsoft',
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
    providers.map(({ displayName, capabilities, license }) => (
      { cells: [displayName, capabilities.map(inWords).join(', '), license] }
    )),
    ['Provider', 'Capabilities', 'License'],
  )];
}

function mobilePushPart({ clients, domains }: MobilePushPlan): string[] {
  return textTable([
    { title: 'Push notification to mobile clients' },
    { cells: ['Clients', clients.map(clientInWords).join('\n')] },
    { cells: ['Our domains', domains.length === 0 ? 'none' : domains.join('\n')] },
  ]);
}

function clientInWords({ name, service }: MobileClientPlan): string {
  return `${name}: ${service === undefined ? 'needs none' : PUSH_SERVICES[service]}`;
}

import type { PowerShellValue } from './powershell-data';
import type { PublicImPlan } from '../../plan/public-im-plan';

const SKYPE = 'skype';
const WINDOWS_LIVE_MESSENGER = 'windows-live-messenger';

/** Proxy of Windows Live Messenger, and of Skype after it. */
const MICROSOFT_PROXY = 'federation.messenger.msn.com';

/**
 * Skype as the page has it. The level is the page's number; which word it stands for is documented nowhere. The names
 * with "NameDecoration" came with cumulative update 5.
 *
 * Page: `lync-server-2013-enabling-lync-skype-connectivity.md`.
 */
const SKYPE_PROVIDER: Readonly<Record<string, PowerShellValue>> = {
  Identity: 'Skype',
  ProxyFqdn: MICROSOFT_PROXY,
  Enabled: true,
  VerificationLevel: 2,
  NameDecorationRoutingDomain: 'msn.com',
  NameDecorationExcludedDomainList: 'msn.com,outlook.com,live.com,hotmail.com',
  IconUrl: 'https://images.edge.messenger.live.com/Messenger_16x16.png',
};

/**
 * Names under which the documentation speaks of the providers that Lync Server's setup configures. The proxies of AOL and
 * Yahoo! are not documented, so these two are only looked up.
 */
const PRECONFIGURED: Readonly<Record<string, readonly string[]>> = {
  aol: ['AIM', 'AOL', 'America Online'],
  [WINDOWS_LIVE_MESSENGER]: [MICROSOFT_PROXY, 'Messenger', 'MSN', 'Windows Live'],
  yahoo: ['Yahoo!', 'Yahoo'],
};

/** Public IM providers that have to be entered, in the parameters of `New-CsPublicProvider`. */
export function publicProviders(publicIm: readonly PublicImPlan[]): Readonly<Record<string, PowerShellValue>>[] {
  return isAmong(publicIm, SKYPE) ? [SKYPE_PROVIDER] : [];
}

/** Public IM providers that are there already, switched off. Skype has Messenger's proxy, and so takes its place. */
export function preconfiguredProviders(publicIm: readonly PublicImPlan[]): Readonly<Record<string, PowerShellValue>>[] {
  return publicIm.flatMap(({ provider, displayName }) => {
    const names = PRECONFIGURED[provider];
    if (names === undefined || (provider === WINDOWS_LIVE_MESSENGER && isAmong(publicIm, SKYPE))) return [];
    return [{ Provider: displayName, KnownAs: names }];
  });
}

function isAmong(publicIm: readonly PublicImPlan[], provider: string): boolean {
  return publicIm.some((candidate) => candidate.provider === provider);
}

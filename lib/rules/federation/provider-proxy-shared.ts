import { PublicImService } from '../../values/vocabulary/public-im';
import { FindingSeverity } from '../../plan/findings/finding';
import type { EdgeRule } from '../rule';

/** Proxy of Windows Live Messenger, which Skype took over. */
const MESSENGER_PROXY = 'federation.messenger.msn.com';
const PROVIDERS_AT_IT: ReadonlySet<PublicImService> = new Set([
  PublicImService.SKYPE, PublicImService.WINDOWS_LIVE_MESSENGER,
]);

/** A hosting provider with the proxy of a public IM provider: Lync accepts each proxy only once across both kinds. */
export const providerProxyShared: EdgeRule = {
  id: 'provider-proxy-shared',
  severity: FindingSeverity.ERROR,
  page: 'lync-server-2013-create-or-edit-hosted-sip-federated-providers.md',
  meaning: 'Lync refuses the second of the two: either the public IM contacts or the hosted users cannot be reached.',
  remedy: 'Use the proxy only for the public IM provider.',
  check: (plan) => {
    const publicIm = plan.publicIm.filter(({ provider }) => PROVIDERS_AT_IT.has(provider));
    if (publicIm.length === 0) return [];
    const names = publicIm.map(({ displayName }) => displayName).join(' and ');
    return (plan.federation?.hostingProviders ?? [])
      .filter(({ proxyFqdn }) => proxyFqdn === MESSENGER_PROXY)
      .map(({ name }) => ({
        subject: name,
        message: `its proxy ${MESSENGER_PROXY} is that of public IM with ${names}: a proxy can belong to only one provider, `
          + 'hosting or public',
        fix: `remove the hosting provider, or remove ${names} from publicIm`,
      }));
  },
};

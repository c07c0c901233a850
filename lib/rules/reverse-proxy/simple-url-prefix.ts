import { FindingSeverity } from '../../plan/findings/finding';
import type { SimpleUrlPlan } from '../../plan/reverse-proxy-plan';
import type { ReverseProxyRule } from '../rule';

/** A simple URL that begins with another one. */
export const simpleUrlPrefix: ReverseProxyRule = {
  id: 'simple-url-prefix',
  severity: FindingSeverity.ERROR,
  page: 'lync-server-2013-planning-for-simple-urls.md',
  meaning: 'A meeting link is mistaken for the dial-in page, or for a meeting of another domain.',
  remedy: 'Use a host or path for each simple URL that no other one begins with.',
  check: (plan) => {
    // In alphabetical order, a URL is followed by those that begin with it.
    const urls = plan.simpleUrls.map((simpleUrl) => ({ url: simpleUrl.url, key: keyOf(simpleUrl) }))
      .sort((a, b) => (a.key < b.key ? -1 : 1));
    const open: typeof urls = [];
    return urls.flatMap((each) => {
      let prefix = open.at(-1);
      while (prefix !== undefined && !each.key.startsWith(prefix.key)) {
        open.pop();
        prefix = open.at(-1);
      }
      open.push(each);
      return prefix === undefined ? [] : [{
        subject: each.url,
        message: `it begins with the simple URL ${prefix.url}`,
        fix: 'change one of the two so that neither is the beginning of the other',
      }];
    });
  },
};

/** A URL to be compared: a host without a path ends in a slash, so that it counts as a whole. */
function keyOf({ url, host }: SimpleUrlPlan): string {
  const lowerCase = url.toLowerCase();
  return lowerCase === `https://${host}` ? `${lowerCase}/` : lowerCase;
}

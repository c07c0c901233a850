import type { ReverseProxyRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';

/** A simple URL that another one begins with. */
export const simpleUrlPrefix: ReverseProxyRule = {
  id: 'simple-url-prefix',
  severity: FindingSeverity.ERROR,
  page: 'lync-server-2013-planning-for-simple-urls.md',
  meaning: 'A meeting link is taken for the dial-in page, or for the meeting of another domain.',
  remedy: 'Give each simple URL a host or a path that no other begins with.',
  check: (plan) => {
    // In alphabetical order whatever begins with a URL follows it; hosts end in a slash, so that they count as a whole.
    const urls = plan.simpleUrls.map(({ url, host }) => ({ url, key: `${url.toLowerCase()}${url.endsWith(host) ? '/' : ''}` }))
      .sort((a, b) => (a.key < b.key ? -1 : 1));
    const open: typeof urls = [];
    return urls.flatMap((each) => {
      while (open.length > 0 && !each.key.startsWith(String(open.at(-1)?.key))) open.pop();
      const prefix = open.at(-1);
      open.push(each);
      return prefix === undefined ? [] : [{
        subject: each.url,
        message: `it begins with the simple URL ${prefix.url}`,
        fix: 'change one of the two, so that neither is the beginning of the other',
      }];
    });
  },
};

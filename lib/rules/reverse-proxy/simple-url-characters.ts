import { FindingSeverity } from '../../plan/findings/finding';
import type { ReverseProxyRule } from '../rule';

/** A simple URL with characters that the guide does not document. */
export const simpleUrlCharacters: ReverseProxyRule = {
  id: 'simple-url-characters',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-planning-for-simple-urls.md',
  meaning: 'Topology Builder may refuse the URL, or meeting links that are based on it may not open.',
  remedy: 'Use only letters, digits, and periods.',
  check: (plan) => plan.simpleUrls.flatMap(({ url }) => {
    const odd = [...new Set(url.replace(/^https:\/\//, '').match(/[^A-Za-z0-9./]/g) ?? [])];
    return odd.length === 0 ? [] : [{
      subject: url,
      message: `it has ${odd.map((character) => `"${character}"`).join(', ')}; only letters, digits, and periods are `
        + 'documented',
      fix: 'choose another host name or path, or find out whether Topology Builder accepts this one',
    }];
  }),
};

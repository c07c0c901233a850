import { FindingSeverity } from '../../plan/findings/finding';
import type { ReverseProxyRule } from '../rule';

/** Scope of the URLs that every site uses, as Lync names it. */
const GLOBAL = 'Global';

/** Simple URLs for one site. */
export const simpleUrlSiteScope: ReverseProxyRule = {
  id: 'simple-url-site-scope',
  severity: FindingSeverity.ADVICE,
  page: 'lync-server-2013-planning-for-simple-urls.md',
  meaning: 'Users whose meetings use the URLs of a site cannot move to another site without rescheduling them. As soon as '
    + 'one URL is set for a site, all of them must be set.',
  remedy: 'Keep simple URLs at the global scope.',
  check: ({ simpleUrlScope }) => (simpleUrlScope === GLOBAL ? [] : [{
    subject: simpleUrlScope,
    message: 'the simple URLs are for one site: they take precedence over the global ones, and meetings do not fail over to '
      + 'another site',
    fix: 'set all simple URLs of the site, or keep them at the global scope',
  }]),
};

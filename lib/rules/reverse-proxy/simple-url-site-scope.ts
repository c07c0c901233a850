import type { ReverseProxyRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';

/** Simple URLs for one site. */
export const simpleUrlSiteScope: ReverseProxyRule = {
  id: 'simple-url-site-scope',
  severity: FindingSeverity.ADVICE,
  page: 'lync-server-2013-planning-for-simple-urls.md',
  meaning: 'Users whose meetings carry the URLs of a site cannot move to another site without scheduling them '
    + 'anew; and as soon as one URL is set for a site, all of them have to be.',
  remedy: 'Keep simple URLs at global scope.',
  check: (plan) => (plan.simpleUrlScope === 'Global' ? [] : [{
    subject: plan.simpleUrlScope,
    message: 'the simple URLs are for one site: they go before the global ones, and meetings do not fail over to another site',
    fix: 'set all simple URLs of the site, or keep them at global scope',
  }]),
};

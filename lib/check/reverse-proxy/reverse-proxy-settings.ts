import { EdgeValidationError } from '../../values/edge-validation-error';
import { checkWholeNumber } from '../../values/refusals';
import { PROXY_TIMEOUT_SECONDS } from '../../guide/web';
import type { ReverseProxyRequest } from '../../request/reverse-proxy/reverse-proxy-request';

const GLOBAL = 'Global';

/** Scope of the simple URLs. @throws EdgeValidationError for anything but `Global` and a site. */
export function checkedScope(scope = GLOBAL): string {
  if (scope === GLOBAL || /^site:\S(?:.*\S)?$/.test(scope)) return scope;
  const name = scope.trim();
  const meant = name === '' || /^global$/i.test(name) ? GLOBAL : `site:${scope.replace(/^site:/i, '').trim()}`;
  throw new EdgeValidationError({
    property: 'simpleUrlScope',
    given: JSON.stringify(scope),
    expected: '"Global", or "site:" and the name of a site',
    fix: `did you mean "${meant}"?`,
  });
}

/** Timeout of requests, in seconds. @throws EdgeValidationError for a number that azurerm refuses. */
export function checkedTimeout(source: ReverseProxyRequest): number {
  const { withMobileClients, withoutMobileClients } = PROXY_TIMEOUT_SECONDS;
  const seconds = source.requestTimeoutSeconds
    ?? (source.mobileClients === false ? withoutMobileClients : withMobileClients);
  checkWholeNumber(seconds, 'requestTimeoutSeconds', {
    min: 1, max: 86_400, refusedBy: 'seconds; azurerm rejects others during validate',
  });
  return seconds;
}

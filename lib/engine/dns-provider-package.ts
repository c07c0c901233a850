import { EdgeValidationError } from '../values/edge-validation-error';
import { onDemand } from '../values/on-demand';

/** What every use of the provider loads. */
const PROVIDER = '@cdktf/provider-dns/lib/provider';

const isInstalled = onDemand(() => {
  try {
    return require.resolve(PROVIDER) !== '';
  } catch {
    return false;
  }
});

/**
 * Requires the package of the dns provider, which only zones on name servers of one's own and checks of records need.
 *
 * @param property what needs it
 * @throws EdgeValidationError if it is not installed.
 */
export function requireDnsProvider(property: string): void {
  if (isInstalled()) return;
  throw new EdgeValidationError({
    property, given: 'a program without the package @cdktf/provider-dns', expected: 'the bindings of the dns provider',
    fix: 'npm install @cdktf/provider-dns',
  });
}

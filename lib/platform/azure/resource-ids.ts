import { didYouMean, quote, refuse } from '../../values/refusals';
import { isSubscriptionId } from './subscription-id';

/** The type whose IDs have no provider segment. */
const RESOURCE_GROUP = 'Microsoft.Resources/resourceGroups';

/**
 * ID of an existing Azure resource of one type.
 *
 * azurerm rejects others during validate, and its fixed segments are case-sensitive (`virtualNetworks`, not
 * `virtualnetworks`), while the portal and scripts often return another case. It does not check that the subscription
 * is a UUID.
 *
 * @param providerPath the type in the case of azurerm: `Microsoft.Network/virtualNetworks/subnets`
 */
export function checkResourceId(value: string, property: string, providerPath: string): void {
  const template = templateOf(providerPath);
  const segments = value.split('/').slice(1);
  if (value.startsWith('/') && fits(segments, template, (given, fixed) => given === fixed)) {
    return;
  }
  refuse(
    property,
    quote(value),
    `the ID of a ${providerPath}, /${template.join('/')}, case-sensitive (azurerm rejects others during validate)`,
    suggestion(value, template, providerPath),
  );
}

/** The segments of an ID; those in braces differ from resource to resource. */
function templateOf(providerPath: string): readonly string[] {
  const group = ['subscriptions', '{subscriptionId}', 'resourceGroups', '{resourceGroup}'];
  if (providerPath === RESOURCE_GROUP) {
    return group;
  }
  const [namespace = '', ...types] = providerPath.split('/');
  return [...group, 'providers', namespace, ...types.flatMap((type) => [type, `{${type}}`])];
}

function fits(
  segments: readonly string[],
  template: readonly string[],
  equal: (given: string, fixed: string) => boolean,
): boolean {
  return (
    segments.length === template.length &&
    template.every((expected, index) => {
      const given = segments[index] ?? '';
      if (expected === '{subscriptionId}') {
        return isSubscriptionId(given);
      }
      return expected.startsWith('{') ? given.trim() === given && given !== '' : equal(given, expected);
    })
  );
}

function suggestion(value: string, template: readonly string[], providerPath: string): string {
  if (/^https?:\/\/[^/]+\.vault\./i.test(value)) {
    return "use the vault's resource ID, not its URL: az keyvault show --query id";
  }
  const segments = value
    .trim()
    .replace(/^https?:\/\/[^/]+/i, '')
    .split('/')
    .filter((segment) => segment !== '');
  if (fits(segments, template, (given, fixed) => given.toLowerCase() === fixed.toLowerCase())) {
    const meant = template.map((expected, index) => (expected.startsWith('{') ? segments[index] : expected));
    return didYouMean(`/${meant.join('/')}`);
  }
  const subscription = segments[0]?.toLowerCase() === 'subscriptions' ? segments[1] : undefined;
  if (subscription !== undefined && !isSubscriptionId(subscription)) {
    return `the subscription must be a UUID, not ${quote(subscription)}: az account show --query id`;
  }
  const given = typeOf(segments);
  return given === undefined || given.toLowerCase() === providerPath.toLowerCase()
    ? 'copy the "Resource ID" from the properties page of the resource in the Azure portal'
    : `this is the ID of a ${given}; use the ID of a ${providerPath}`;
}

/** The resource type of a well-formed ID. */
function typeOf(segments: readonly string[]): string | undefined {
  if (segments[0]?.toLowerCase() !== 'subscriptions' || segments[2]?.toLowerCase() !== 'resourcegroups') {
    return undefined;
  }
  if (segments.length === 4) {
    return RESOURCE_GROUP;
  }
  const rest = segments.slice(5);
  return segments[4]?.toLowerCase() === 'providers' && rest.length > 2 && rest.length % 2 === 1
    ? [rest[0], ...rest.filter((_, index) => index % 2 === 1)].join('/')
    : undefined;
}

import { didYouMean, quote, refuse } from './refusals';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether the text has the form of a subscription's id. */
export function isSubscriptionId(value: string): boolean {
  return UUID.test(value);
}

/**
 * Id of an Azure subscription: a UUID. azurerm accepts any text, even at plan; the first call to Azure fails.
 */
export function checkSubscriptionId(value: string, property: string): void {
  if (isSubscriptionId(value)) {
    return;
  }
  refuse(
    property,
    quote(value),
    'a UUID such as "00000000-0000-0000-0000-000000000000" (azurerm lets any text pass; Azure refuses it)',
    suggestion(value),
  );
}

function suggestion(value: string): string {
  const found = /[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}/i.exec(value)?.[0].replaceAll('-', '');
  if (found === undefined) {
    return 'take the id, not the name, of the subscription: az account show --query id';
  }
  return didYouMean(found.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'));
}

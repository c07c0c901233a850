const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether the text has the format of a subscription ID. */
export function isSubscriptionId(value: string): boolean {
  return UUID.test(value);
}

import { didYouMean, quote, refuse } from '../../values/refusals';

const MAX_LENGTH = 15;
const EXPECTED =
  `1 to ${MAX_LENGTH} letters, digits and "-", neither starting nor ending with "-", not digits only ` +
  '(NetBIOS and Windows; azurerm refuses it during validate, and during apply when it is taken from the VM name)';

/**
 * The name Windows gives the server: 1-15 letters, digits and hyphens, no hyphen at either end, not digits only.
 *
 * azurerm refuses it at validate, but lets a leading hyphen pass; where the computer name is left out and the name of
 * the virtual machine stands in for it, the refusal comes only at apply.
 */
export function checkComputerName(value: string, property: string): void {
  if (!isAccepted(value)) {
    refuse(property, quote(value), EXPECTED, suggestion(value));
  }
}

function isAccepted(value: string): boolean {
  return value.length <= MAX_LENGTH && /^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?$/.test(value) && !/^\d+$/.test(value);
}

function suggestion(value: string): string {
  const cleaned = value
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9-]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (cleaned.length > MAX_LENGTH) {
    return `shorten it by ${cleaned.length - MAX_LENGTH} characters; the name of the virtual machine may stay longer`;
  }
  const found = [cleaned, `EDGE${cleaned}`].find((name) => cleaned !== '' && isAccepted(name));
  return found === undefined ? 'give the server a name such as "EDGE01"' : didYouMean(found);
}

import { characters, didYouMean, quote, refuse } from '../../values/refusals';

const MAX_LENGTH = 15;
const EXPECTED =
  `1 to ${MAX_LENGTH} letters, digits and "-", neither starting nor ending with "-", not digits only ` +
  '(NetBIOS and Windows; azurerm rejects others during validate, or during apply when it uses the VM name)';

/**
 * Windows computer name: 1 to 15 letters, digits and hyphens, no leading or trailing hyphen, not digits only.
 *
 * azurerm rejects others during validate, except for a leading hyphen. Without a computer name it uses the name of the
 * virtual machine, and rejects it only during apply.
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
    return `shorten it by ${characters(cleaned.length - MAX_LENGTH)}; the name of the virtual machine can be longer`;
  }
  const found = [cleaned, `EDGE${cleaned}`].find((name) => cleaned !== '' && isAccepted(name));
  return found === undefined ? 'use a name such as "EDGE01"' : didYouMean(found);
}

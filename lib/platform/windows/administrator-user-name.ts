import { didYouMean, quote, refuse, utf8Length } from '../../values/refusals';

const MAX_BYTES = 20;

const RESERVED: ReadonlySet<string> = new Set([
  '1', '123', 'a', 'actuser', 'adm', 'admin', 'admin1', 'admin2', 'administrator', 'aspnet', 'backup', 'console',
  'david', 'guest', 'john', 'owner', 'root', 'server', 'sql', 'support', 'support_388945a0', 'sys', 'test', 'test1',
  'test2', 'test3', 'user', 'user1', 'user2', 'user3', 'user4', 'user5',
]);

const FORBIDDEN = /[/\\[\]":;|<>+=,?*@\s\p{Cc}]/gu;

const EXPECTED =
  `1 to ${MAX_BYTES} bytes without blanks or any of / \\ [ ] " : ; | < > + = , ? * @, not ending with "." ` +
  '(Windows; azurerm lets these characters pass and Azure refuses them during apply)';

/**
 * Name of the local administrator of an Edge Server: 1-20 bytes, no dot at the end, none of the characters that Windows
 * forbids, and none of the names that Azure reserves.
 *
 * azurerm compares the reserved names with case: `administrator` is refused at validate, `Administrator` passes and is
 * refused by Azure at apply. Here they are compared without case.
 */
export function checkAdministratorUserName(value: string, property: string): void {
  if (RESERVED.has(value.toLowerCase())) {
    refuse(
      property,
      quote(value),
      `a name that Azure does not reserve, in any case; reserved are ${[...RESERVED].join(', ')}`,
      'choose another name, for example "edgeadmin"',
    );
  }
  if (!isAccepted(value)) {
    refuse(property, quote(value), EXPECTED, suggestion(value));
  }
}

function isAccepted(value: string): boolean {
  const bytes = utf8Length(value);
  return bytes >= 1 && bytes <= MAX_BYTES && !value.endsWith('.') && value.search(FORBIDDEN) === -1;
}

function suggestion(value: string): string {
  // DOMAIN\user and user@domain are habits of a domain; the administrator of an Edge Server is always local.
  const local = value.replace(/^.*\\/, '').replace(/@.*$/, '').replace(FORBIDDEN, '').replace(/\.+$/, '');
  const excess = utf8Length(local) - MAX_BYTES;
  if (excess > 0) {
    return `shorten it by ${excess} bytes`;
  }
  return isAccepted(local) && !RESERVED.has(local.toLowerCase())
    ? didYouMean(local)
    : 'choose a name such as "edgeadmin"';
}

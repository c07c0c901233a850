import { didYouMean, quote, refuse, utf8Length } from '../../values/refusals';

const MAX_BYTES = 20;

const RESERVED: ReadonlySet<string> = new Set([
  '1', '123', 'a', 'actuser', 'adm', 'admin', 'admin1', 'admin2', 'administrator', 'aspnet', 'backup', 'console',
  'david', 'guest', 'john', 'owner', 'root', 'server', 'sql', 'support', 'support_388945a0', 'sys', 'test', 'test1',
  'test2', 'test3', 'user', 'user1', 'user2', 'user3', 'user4', 'user5',
]);

const FORBIDDEN = /[/\\[\]":;|<>+=,?*@\s\p{Cc}]/gu;

const EXPECTED =
  `1 to ${MAX_BYTES} bytes without spaces or any of / \\ [ ] " : ; | < > + = , ? * @, not ending with "." ` +
  '(Windows; azurerm accepts these characters, but Azure rejects them during apply)';

/**
 * Name of the local administrator of an Edge Server: 1 to 20 bytes, no trailing period, no characters that Windows does
 * not allow, and not a name that Azure reserves.
 *
 * For azurerm the reserved names are case-sensitive: it rejects `administrator` during validate, but only Azure rejects
 * `Administrator`, during apply. Here they are case-insensitive.
 */
export function checkAdministratorUserName(value: string, property: string): void {
  if (RESERVED.has(value.toLowerCase())) {
    refuse(
      property,
      quote(value),
      `a name that Azure does not reserve; the reserved names are ${[...RESERVED].join(', ')}`,
      'use another name, for example "edgeadmin"',
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
  // DOMAIN\user and user@domain are domain accounts; the administrator of an Edge Server is always local.
  const local = value.replace(/^.*\\/, '').replace(/@.*$/, '').replace(FORBIDDEN, '').replace(/\.+$/, '');
  const excess = utf8Length(local) - MAX_BYTES;
  if (excess > 0) {
    return `shorten it by ${excess === 1 ? '1 byte' : `${excess} bytes`}`;
  }
  return isAccepted(local) && !RESERVED.has(local.toLowerCase())
    ? didYouMean(local)
    : 'use a name such as "edgeadmin"';
}

const LONGEST = 253;
const LABEL = '(?!-)[a-z0-9_-]{1,63}';
/** The last label of a name is no number, which would make it an address. */
const HOST_NAME = new RegExp(`^(?:${LABEL}\\.)*(?!\\d+$)${LABEL}$`, 'i');

/**
 * Whether a text is the name of a host, domain or record, and has no character that means something to a shell, to PowerShell or in
 * a zone file. Underscores are in the names of service records, and of some hosts.
 */
export function isHostName(text: string): boolean {
  return text.length <= LONGEST && HOST_NAME.test(text);
}

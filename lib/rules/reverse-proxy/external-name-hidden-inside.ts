import { FindingSeverity } from '../../plan/findings/finding';
import type { ReverseProxyRule } from '../rule';

/** Split-brain DNS: the internal zone answers for a domain but does not hold its external name. */
export const externalNameHiddenInside: ReverseProxyRule = {
  id: 'external-name-hidden-inside',
  severity: FindingSeverity.ADVICE,
  page: 'lync-server-2013-determine-dns-requirements.md',
  meaning: 'Internal computers and mobile devices cannot resolve the name, although external ones can: mobile clients in '
    + 'the office use the external web services as well.',
  remedy: 'Add the name to the internal zone, with the address that the Internet uses. A server that is published by its own name '
    + 'gets its own address.',
  check: ({ hiddenNames, publishing }) => hiddenNames.map(({ name, zone }) => ({
    subject: name,
    message: `the internal zone ${zone} answers for its domain but does not hold the name, so nobody inside can resolve it`,
    fix: `add ${name} to the internal zone ${zone}, with `
      + (publishing.find(({ target }) => target === name)?.addresses.join(', ') ?? 'the public address of the reverse proxy'),
  })),
};

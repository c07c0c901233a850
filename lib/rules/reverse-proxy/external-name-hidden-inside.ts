import type { ReverseProxyRule } from '../rule';
import { FindingSeverity } from '../../plan/finding';

/** Split-brain DNS: the internal zone answers for a domain whose external name it does not hold. */
export const externalNameHiddenInside: ReverseProxyRule = {
  id: 'external-name-hidden-inside',
  severity: FindingSeverity.ADVICE,
  page: 'lync-server-2013-determine-dns-requirements.md',
  meaning: 'Computers and mobile devices inside do not find the name, though those outside do: mobile clients '
    + 'in the office use the external web services as well.',
  remedy: 'Add the name to the internal zone, with the address that the Internet uses.',
  check: (plan) => plan.hiddenNames.map(({ name, zone }) => ({
    subject: name,
    message: `the internal zone ${zone} answers for it and holds no such name, so that nobody inside finds it`,
    fix: `add ${name} to the internal zone ${zone}, with the public address of the reverse proxy`,
  })),
};

import { PublishedService } from '../../../values/vocabulary/reverse-proxy';
import { FindingSeverity } from '../../../plan/findings/finding';
import type { InterruptionRule } from './reverse-proxy-interruption';

/** What users outside lose with a name. */
const LOST: Readonly<Record<PublishedService, string>> = {
  [PublishedService.EXTERNAL_WEB_SERVICES]: 'clients outside lose the address book, distribution groups and meeting content, and '
    + 'mobile clients cannot sign in',
  [PublishedService.MEET]: 'the links in meeting invitations that have been sent no longer work',
  [PublishedService.DIAL_IN]: 'the page with dial-in numbers and PIN settings cannot be opened outside',
  [PublishedService.AUTODISCOVER]: 'mobile clients no longer find their pool',
  [PublishedService.OFFICE_WEB_APPS]: 'participants outside no longer see PowerPoint presentations',
};

/** A host name that is no longer published. */
export const webNameWithdrawn: InterruptionRule = {
  id: 'web-name-withdrawn',
  severity: FindingSeverity.WARNING,
  page: 'lync-server-2013-planning-for-simple-urls.md',
  check: ({ before, after }) => {
    const left = new Set(after.publishing.map(({ host }) => host));
    return before.publishing.filter(({ host }) => !left.has(host)).map(({ host, publishes }) => ({
      subject: host,
      message: `the name is no longer published: ${publishes.map((service) => LOST[service]).join('; ')}`,
      fix: publishes.includes(PublishedService.MEET)
        ? 'keep the name until the meetings with such links are over: change the simple URL in Lync first, and remove the name in a '
          + 'later deployment'
        : 'change what leads users to the name first, and remove it in a later deployment',
    }));
  },
};

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describeOffline } from '../../test-terraform/support/providers';
import { silence } from '../support/silence';
import { RunningLab } from './running-lab';

/** What README.md shows of a verification. */
const [, shown = ''] = /```\n(BAD\n[^`]*)```/.exec(readFileSync(resolve(__dirname, '../../README.md'), 'utf8')) ?? [];

describeOffline('a verification of the lab with a wrong record and a dead server', () => {
  let lab: RunningLab;
  let stop: (() => Promise<void>) | undefined;

  beforeAll(async () => {
    lab = await RunningLab.start({ edge: '192.0.2.111', resolver: '198.51.100.40', root: '198.51.100.41', nameServer: '198.51.100.42' });
    stop = () => lab.stop();
    await lab.serve(lab.zone.replace(/(_sip\._tls\S*\s.*\b)443\b/, '$15061'));
  }, 120_000);

  afterAll(() => stop?.());

  it('is what README.md shows', async () => {
    const heardAgain = lab.edge.addressesOf('lsedge02').map((address) => silence({ address }));
    const { text } = await lab.told();
    heardAgain.forEach((hear) => hear());
    expect(shown.length).toBeGreaterThan(500);
    expect(text.slice(0, shown.length)).toBe(shown);
  });
});

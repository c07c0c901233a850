import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ZoneFiles } from '../../lib/exports/zone-files';
import { describeOffline } from '../../test-terraform/support/providers';
import { CLIENT_AUTHENTICATION, createAuthority, type IssuedCertificate, SERVER_AUTHENTICATION } from '../support/certificates';
import { stopPrograms } from '../support/listening-program';
import { ClosedDns, type DelegatedZone } from '../support/name-server';
import { deployLab, type DeployedLab } from './deployed-lab';
import { RunningEdge } from './running-edge';
import { blamed, resultOf, verified } from './verified';

const RESOLVER = '198.51.100.10';
const ROOT = '198.51.100.11';
const NAME_SERVER = '198.51.100.12';

describeOffline('verify, after the lab was deployed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lync-edge-lab-'));
  const authority = createAuthority();
  let lab: DeployedLab;
  let edge: RunningEdge;
  let dns: ClosedDns;
  let certificate: IssuedCertificate;
  let options: string[];

  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };

  beforeAll(async () => {
    lab = await deployLab();
    certificate = authority.issue({ subject: 'sip.contoso.com', sans: lab.plan.certificates[0]?.sans ?? [] });
    edge = new RunningEdge(lab.plan, authority);
    const zone = ZoneFiles.ofEdge(lab.plan).documents.find(({ fileName }) => fileName === 'contoso.com.edge-external.zone');
    if (zone === undefined) throw new Error('there is no zone file of contoso.com');
    const zones: DelegatedZone[] = [
      { name: 'contoso.com', records: zone.text, servers: [{ name: 'ns1.dns.example', address: NAME_SERVER }] },
    ];
    [dns] = await Promise.all([ClosedDns.start({ resolver: RESOLVER, root: ROOT, zones }), edge.start(certificate)]);
    const client = authority.issue({ subject: 'jabber.example', usages: [SERVER_AUTHENTICATION, CLIENT_AUTHENTICATION] });
    options = [
      lab.planFile, '--deployed', lab.showFile, '--resolver', RESOLVER, '--ca', file('ca.pem', authority.certificate),
      '--certificate', file('client.pem', client.chain), '--key', file('client.key', client.key), '--timeout', '2',
    ];
  }, 120_000);

  afterAll(async () => {
    await Promise.all([dns?.stop(), edge?.stop(), stopPrograms()]);
    rmSync(folder, { recursive: true });
  });

  it('says GOOD', async () => {
    const { code, out, err } = await verified(...options);
    console.log(out, err, blamed(await resultOf(...options)));
    expect([code, out.split('\n')[0], err]).toEqual([0, 'GOOD', '']);
  });
});

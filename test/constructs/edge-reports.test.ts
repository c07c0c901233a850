import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NetworkSecurityRule } from '@cdktf/provider-azurerm/lib/network-security-rule';
import { Aspects, Testing, type TerraformStack } from 'cdktf';
import {
  DeployedAddresses, type EdgePool, EdgeReports, FederatedPartner, FirewallProof, PartnerProduct, PlanDiagram, type PlannedConstruct, PlanTables,
  ReportFormat, ReverseProxy, ReverseProxyHost, tables, TextReport,
} from 'cdktf-lync-edge';
import { contosoPool } from '../support/edge-pool';
import { refusalOf } from '../support/plan-request';
import { contosoProxy, contosoProxyProps } from '../support/reverse-proxy-construct';
import { newApp, newStack } from '../support/synth';
import { synthesizedFolder } from './synthesized-folder';

const folderOfTest = synthesizedFolder();
const { synthesized } = folderOfTest;

const filesIn = (folder: string): string[] => readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort();

const TEXT = { formats: [ReportFormat.TEXT], audiences: [] };

test('synth writes every format, with extracts for each audience, of each subject', () => {
  const folder = synthesized((stack) => {
    const pool = contosoPool(stack);
    const proxy = new ReverseProxy(stack, 'Proxy', contosoProxyProps());
    new EdgeReports(stack, 'Reports', { subjects: [pool, proxy] });
  });
  const files = filesIn(join(folder, 'reports'));
  for (const subject of ['Edge/edge-plan', 'Proxy/reverse-proxy-plan']) {
    for (const ending of ['.txt', '.md', '.html', '.svg', '.mmd', '.tables.json', '-dns.txt', '-network.html', '-pki.md', '-lync.txt']) {
      expect(files).toContain(`${subject}${ending}`);
    }
  }
  expect(files).toContain('Edge/zones/contoso.com.edge-external.zone');
  expect(files).toContain('Edge/csv/edge-plan-dns-records.csv');
  expect(files.filter((file) => file.startsWith('Edge/aerleon/'))).not.toEqual([]);
  expect(files.filter((file) => file.includes('unfinished'))).toEqual([]);
});

test('the reports show what the program and its aspects have added', () => {
  let pool: EdgePool | undefined;
  const folder = synthesized((stack) => {
    pool = contosoPool(stack);
    new EdgeReports(stack, 'Reports', { subjects: [pool], ...TEXT });
    pool.addPartner(FederatedPartner.allowedDomain('litware.example', { product: PartnerProduct.LYNC_SERVER_2013 }));
    Aspects.of(stack).add({ visit: (node) => { if (node === pool) pool.addBlockedDomain('spam.example'); } });
  });
  expect(filesIn(join(folder, 'reports'))).toEqual(['Edge/edge-plan.txt']);
  const text = readFileSync(join(folder, 'reports/Edge/edge-plan.txt'), 'utf8');
  const { plan } = pool as EdgePool;
  const proof = FirewallProof.ofSynthesized(plan, readFileSync(join(folder, 'cdk.tf.json'), 'utf8'));
  expect(text).toBe(TextReport.of(PlanTables.ofEdge(plan, { proof })).text);
  expect(text).toContain('litware.example');
  expect(text).toContain('spam.example');
});

describe('the verdict of the proof', () => {
  /** The section of a report. */
  const proofIn = (folder: string, report: string): string =>
    /^PROOF OF THE FIREWALL\n(?:.+\n|\n(?=  ))+/m.exec(readFileSync(join(folder, 'reports', report), 'utf8'))?.[0] ?? '';

  test('is about the code that the synthesis writes, of pools and reverse proxies alike', () => {
    const folder = synthesized((stack) => {
      const [pool, proxy] = [contosoPool(stack), new ReverseProxy(stack, 'Proxy', contosoProxyProps())];
      new EdgeReports(stack, 'Reports', { subjects: [pool, proxy], ...TEXT });
      pool.node.findAll().find((each): each is NetworkSecurityRule => (
        each instanceof NetworkSecurityRule && each.node.path.includes('External') && each.node.id === 'in-5061-tcp-access-edge'))
        ?.addOverride('destination_port_range', '5062');
    });
    expect(proofIn(folder, 'Edge/edge-plan.txt')).toContain('not proved: 23 boxes, 1 missing, 1 extra');
    expect(proofIn(folder, 'Proxy/reverse-proxy-plan.txt')).toMatch(/ proved: \d+ boxes, 0 missing, 0 extra/);
  });

  test('is the same in several reports of a stack', () => {
    const folder = synthesized((stack) => {
      const pool = contosoPool(stack);
      new EdgeReports(stack, 'Reports', { subjects: [pool], ...TEXT });
      new EdgeReports(stack, 'Others', { subjects: [pool], ...TEXT, folder: 'others' });
    });
    expect(readFileSync(join(folder, 'others/Edge/edge-plan.txt'), 'utf8'))
      .toBe(readFileSync(join(folder, 'reports/Edge/edge-plan.txt'), 'utf8'));
  });

  test('is a reason where the code does not show what the security groups permit', () => {
    const folder = synthesized((stack) => {
      const pool = contosoPool(stack);
      new EdgeReports(stack, 'Reports', { subjects: [pool], ...TEXT });
      pool.node.findAll().find((each) => each instanceof NetworkSecurityRule)?.addOverride('count', 2);
    });
    expect(proofIn(folder, 'Edge/edge-plan.txt')).toMatch(/Verdict +not known\n +Reason +a resource with count, but/);
  });

  test('is not in the report of an appliance, which has no security group', () => {
    const folder = synthesized((stack) => {
      const host = ReverseProxyHost.appliance({ publicAddresses: ['131.107.155.50'], internalAddresses: ['10.45.20.5'] });
      new EdgeReports(stack, 'Reports', { subjects: [new ReverseProxy(stack, 'Proxy', contosoProxyProps({ host }))], ...TEXT });
    });
    expect(proofIn(folder, 'Proxy/reverse-proxy-plan.txt')).toBe('');
  });
});

test('an audience gets its extract', () => {
  const folder = synthesized((stack) => {
    new EdgeReports(stack, 'Reports', {
      subjects: [contosoPool(stack)], formats: [ReportFormat.MARKDOWN], audiences: [tables.PlanAudience.DNS],
    });
  });
  expect(filesIn(join(folder, 'reports'))).toEqual(['Edge/edge-plan-dns.md', 'Edge/edge-plan.md', 'Edge/edge-plan.mmd']);
});

describe('the picture of a pool', () => {
  const PICTURE = { formats: [ReportFormat.PICTURE], audiences: [] };
  const pictureIn = (folder: string): string => readFileSync(join(folder, 'reports/Edge/edge-plan.svg'), 'utf8');

  test('shows its reverse proxy, also one without reports of its own', () => {
    let drawn: string | undefined;
    const folder = synthesized((stack) => {
      const pool = contosoPool(stack);
      const proxy = contosoProxy(stack, { edge: pool });
      new EdgeReports(stack, 'Reports', { subjects: [pool], ...PICTURE });
      drawn = PlanDiagram.ofEdgeWithReverseProxy(pool.plan, proxy.plan).svg.text;
    });
    expect(pictureIn(folder)).toBe(drawn);
  });

  test('shows no reverse proxy that is beside no Edge', () => {
    let drawn: string | undefined;
    const folder = synthesized((stack) => {
      const pool = contosoPool(stack);
      contosoProxy(stack);
      new EdgeReports(stack, 'Reports', { subjects: [pool], ...PICTURE });
      drawn = PlanDiagram.ofEdge(pool.plan).svg.text;
    });
    expect(pictureIn(folder)).toBe(drawn);
  });
});

test('deployed addresses are shown', () => {
  const outputs = (pool: EdgePool): string => JSON.stringify({
    edge_public_addresses: { value: Object.fromEntries(pool.plan.servers.map(({ computerName }, index) => [`${computerName} access-edge`, `203.0.113.${index}`])) },
  });
  const folder = synthesized((stack) => {
    const pool = contosoPool(stack);
    new EdgeReports(stack, 'Reports', { subjects: [pool], ...TEXT, deployedAddresses: DeployedAddresses.ofTerraformOutput(outputs(pool)) });
  });
  expect(readFileSync(join(folder, 'reports/Edge/edge-plan.txt'), 'utf8')).toContain('203.0.113.1');
});

test('the reports of a subject that is gone are gone after the next synth, except in a folder of your own', () => {
  const own = join(folderOfTest.outdir, 'own');
  const build = (id: string) => (stack: TerraformStack): void => {
    const pool = contosoPool(stack, {}, id);
    new EdgeReports(stack, 'Reports', { subjects: [pool], ...TEXT });
    new EdgeReports(stack, 'Own', { subjects: [pool], ...TEXT, folder: own });
  };
  synthesized(build('Old'));
  writeFileSync(join(own, 'notes.txt'), 'ours');
  const folder = synthesized(build('New'));
  expect(filesIn(join(folder, 'reports'))).toEqual(['New/edge-plan.txt']);
  expect(filesIn(own)).toEqual(['New/edge-plan.txt', 'Old/edge-plan.txt', 'notes.txt']);
});

test('Testing.synth writes nothing, and the Terraform code is the same without reports', () => {
  const synth = (hasReports: boolean): string => {
    const stack = newStack('edge', newApp());
    const pool = contosoPool(stack);
    if (hasReports) new EdgeReports(stack, 'Reports', { subjects: [pool], folder: join(folderOfTest.outdir, 'reports') });
    return Testing.synth(stack);
  };
  expect(synth(true)).toBe(synth(false));
  expect(existsSync(join(folderOfTest.outdir, 'reports'))).toBe(false);
});

test('a synthesis with reports writes the same Terraform code as one without', () => {
  const [without, withReports] = [false, true].map((hasReports) => {
    const folder = synthesized((stack) => {
      const pool = contosoPool(stack);
      if (hasReports) new EdgeReports(stack, 'Reports', { subjects: [pool], ...TEXT });
    });
    return readFileSync(join(folder, 'cdk.tf.json'), 'utf8');
  });
  expect(withReports).toBe(without);
});

describe('refused', () => {
  test.each([
    ['no subjects', []], ['a plan', [{}]], ['no list', undefined],
  ])('%s', (_what, subjects) => {
    const stack = newStack();
    expect(refusalOf(() => new EdgeReports(stack, 'Reports', { subjects: subjects as unknown as PlannedConstruct[] })).property).toMatch(/^subjects/);
    expect(stack.node.tryFindChild('Reports')).toBeUndefined();
  });

  test('a subject of another stack', () => {
    const app = newApp();
    const pool = contosoPool(newStack('one', app));
    const stack = newStack('two', app);
    expect(refusalOf(() => new EdgeReports(stack, 'Reports', { subjects: [pool] })).given).toContain('"one/Edge"');
    expect(stack.node.tryFindChild('Reports')).toBeUndefined();
  });

  test('an unknown format', () => {
    const stack = newStack();
    const formats = ['pdf'] as unknown as ReportFormat[];
    expect(refusalOf(() => new EdgeReports(stack, 'Reports', { subjects: [contosoPool(stack)], formats })).property).toBe('formats[0]');
  });
});

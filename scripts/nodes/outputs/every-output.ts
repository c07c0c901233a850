// Runs every example, and makes every document of its plans. check.mjs compiles it, and runs it with the packed library:
//
//   node every-output.cjs <folder with the compiled examples> <folder to write into>
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import {
  CertificateRequest, EdgePlanComparison, EdgePlanReview, EdgePlatform, EdgeTopology, type IPlanDocument, LyncProduct, LyncSettingsScript,
  PlanDiagram, PlanDocuments, planEdge, PlanTables, ReviewComment, TextReport, TopologyChecklist,
} from 'cdktf-lync-edge';
import { changedLab, type Example, ofEveryExample } from '../../example-reports/example-plans';

/** Versions of Node.js do not read every name the same. */
const NAMES = [
  'xn--mnchen-3ya.example', 'xn--abc.example', 'xn--1ug4933g.example', 'xn--mnchen-3ya.xn--abc.example', 'm\u00fcnchen.example',
  '\u00df.example', '\u0130stanbul.example', 'a\u200db.example', 'SIP.Contoso.EXAMPLE',
];

const [programs, folder] = process.argv.slice(2);
if (programs === undefined || folder === undefined) throw new Error('usage: every-output.cjs <compiled examples> <output>');

for (const program of readdirSync(programs).sort()) runExample(join(programs, program), join(folder, 'examples', parse(program).name));
for (const { fileName, text } of [...ofEveryExample(documentsOf), ...changedLab(changesOf)]) {
  const file = join(folder, 'documents', fileName);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

writeFileSync(join(folder, 'names.txt'), NAMES.map((name) => `${JSON.stringify(name)}: ${answerTo(name)}\n`).join(''));

/** What the library makes of a name, or says against it. */
function answerTo(name: string): string {
  try {
    return planEdge({
      product: LyncProduct.LYNC_SERVER_2013,
      platform: EdgePlatform.onPremises(),
      topology: EdgeTopology.singleNat(),
      sipDomains: [name],
      accessEdge: { fqdn: `sip.${name}` },
      webConferencing: { fqdn: `webcon.${name}` },
      audioVideo: { fqdn: `av.${name}` },
      internal: { fqdn: 'edge.contoso.net', nextHop: 'pool01.contoso.net', networks: ['192.168.10.0/24'] },
      network: { externalSubnet: '10.45.16.0/24', internalSubnet: '10.45.33.0/24' },
      recordsByOthers: true,
    }).sipDomains.join();
  } catch (error) {
    return (error as Error).message;
  }
}

/** Runs the program of an example as if it were alone; what it prints becomes a file beside what it synthesizes. */
function runExample(program: string, output: string): void {
  mkdirSync(output, { recursive: true });
  const printed: string[] = [];
  const { write: print } = process.stdout;
  process.env['CDKTF_OUTDIR'] = join(output, 'cdktf.out');
  process.stdout.write = (text: string | Uint8Array): boolean => printed.push(String(text)) > 0;
  try {
    require(program);
  } finally {
    process.stdout.write = print;
  }
  writeFileSync(join(output, 'printed.txt'), printed.join(''));
}

/** All formats, for all audiences. */
function documentsOf({ folder: name, edge: { plan }, proxy }: Example): IPlanDocument[] {
  const documents = [
    ...PlanDocuments.ofEdge(plan).documents,
    LyncSettingsScript.of(plan),
    TopologyChecklist.of(plan),
    ...plan.certificates.map(({ purpose }) => CertificateRequest.of(plan, purpose)),
    ...(proxy === undefined ? [] : [
      ...PlanDocuments.ofReverseProxy(proxy.plan).documents,
      { ...PlanDiagram.ofEdgeWithReverseProxy(plan, proxy.plan).svg, fileName: 'edge-and-reverse-proxy-plan.svg' },
    ]),
  ];
  return documents.map(({ fileName, text }) => ({ fileName: join(name, fileName), text }));
}

function changesOf({ plan: before }: Example['edge'], { plan: after }: Example['edge']): IPlanDocument[] {
  return [
    { fileName: 'changes/review.md', text: ReviewComment.of(EdgePlanReview.of(before, after)).text },
    { fileName: 'changes/comparison.txt', text: TextReport.of(PlanTables.ofComparison(EdgePlanComparison.of(before, after))).text },
  ];
}

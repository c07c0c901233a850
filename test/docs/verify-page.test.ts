import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as ts from 'typescript';
import { snippetsOf } from './readme-snippets';
import { BlamedLayer } from '../../lib/verify/causes/verification-cause';
import { layerName } from '../../lib/verify/formats/cause-lines';
import { VerificationFormat } from '../../lib/verify/formats/verification-format';
import { formattedVerification } from '../../lib/verify/formats/formatted-verification';
import { UNPLANNED_PORTS } from '../../lib/verify/ports/unplanned-ports';
import { SMALL_RESULT } from '../verify/formats/small-result';

const ROOT = resolve(__dirname, '../..');
const page = readFileSync(join(ROOT, 'docs/verify.md'), 'utf8');
const programs = snippetsOf(page, new Set()).map(({ line, program }) => [join(__dirname, `verify-page-line-${line}.mts`), program] as const);

test('the programs of docs/verify.md compile as ES modules', () => {
  expect(programs).not.toHaveLength(0);
  const texts = new Map(programs);
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), ts.sys.readFile.bind(ts.sys)) as { config: unknown };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  const host = ts.createCompilerHost(options);
  const [fileExists, readFile] = [host.fileExists.bind(host), host.readFile.bind(host)];
  const getSourceFile = host.getSourceFile.bind(host);
  host.fileExists = (file) => texts.has(file) || fileExists(file);
  host.readFile = (file) => texts.get(file) ?? readFile(file);
  host.getSourceFile = (file, language, ...others) => {
    const text = texts.get(file);
    return text === undefined ? getSourceFile(file, language, ...others) : ts.createSourceFile(file, text, language);
  };
  const program = ts.createProgram([...texts.keys()], options, host);
  const diagnostics = [...texts.keys()].flatMap((file) => {
    const source = program.getSourceFile(file);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
  });
  expect(ts.formatDiagnostics(diagnostics, {
    getCanonicalFileName: (name) => name, getCurrentDirectory: () => ROOT, getNewLine: () => '\n',
  })).toBe('');
});

test('docs/verify.md has every layer as it is printed and as it is in JSON', () => {
  for (const layer of Object.values(BlamedLayer)) expect(page).toContain(`| ${layerName(layer)} | \`${layer}\` |`);
});

test('docs/verify.md has every metric with all of its labels', () => {
  const samples = formattedVerification(SMALL_RESULT, VerificationFormat.PROMETHEUS, false).split('\n').flatMap((line) => {
    const [, name, labels = ''] = /^(\w+)\{(.*)\} /.exec(line) ?? [];
    return name === undefined ? [] : [[name, [...labels.matchAll(/(\w+)="/g)].map(([, label]) => label)] as const];
  });
  expect(new Set(samples.map(([name]) => name)).size).toBe(4);
  for (const [name, labels] of samples) {
    const [, documented = ''] = new RegExp(`\\| \`${name}\` \\| ([^|]*) \\|`).exec(page) ?? [];
    expect([name, ...[...documented.split(':')[0]!.matchAll(/`(\w+)`/g)].map(([, label]) => label)]).toEqual([name, ...labels]);
  }
});

test('docs/verify.md has the number of ports that must be closed', () => {
  // Remote Desktop, WinRM with and without TLS, RPC, SMB: and eleven more.
  expect([3389, 5985, 5986, 135, 445].filter((port) => !UNPLANNED_PORTS.includes(port))).toEqual([]);
  expect(UNPLANNED_PORTS.length - 5).toBe(11);
  expect(page).toContain(`these ${UNPLANNED_PORTS.length} ports are closed`);
});

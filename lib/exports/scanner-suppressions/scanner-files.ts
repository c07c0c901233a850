import type { IPlanDocument } from '../../values/plan-document';
import { scalar } from '../aerleon/yaml-text';
import { commentLines, oneLine } from '../comment-lines';
import { ScannerCheck, type Suppression } from './suppression';

const CHECKOV_FILE = 'checkov.yaml';
const TRIVY_FILE = 'trivyignore.yaml';

/** Trivy's patterns match the path below the scanned folder. */
const SYNTHESIZED_FILES = '**/cdk.tf.json';

/** What a check demands, in the words of its file. */
const DEMANDS: Readonly<Record<ScannerCheck, string>> = {
  [ScannerCheck.VIRTUAL_MACHINE_EXTENSIONS]: 'No extensions on virtual machines.',
  [ScannerCheck.UDP_FROM_INTERNET]: 'No UDP from the Internet.',
  [ScannerCheck.PUBLIC_ADDRESS]: 'No public addresses on network interfaces.',
  [ScannerCheck.HTTP_FROM_INTERNET]: 'No HTTP from the Internet.',
  [ScannerCheck.HTTP_LISTENER]: 'No HTTP listener on an Application Gateway.',
  [ScannerCheck.INTERFACE_SECURITY_GROUP]: 'A security group on each network interface of a virtual machine.',
};

const TRIVY_CHECKS: readonly ScannerCheck[] = [ScannerCheck.INTERFACE_SECURITY_GROUP];
const CHECKOV_CHECKS: readonly ScannerCheck[] = Object.values(ScannerCheck).filter((check) => !TRIVY_CHECKS.includes(check));

/** The file of each scanner that has something to suppress. */
export function scannerFiles(suppressions: readonly Suppression[]): IPlanDocument[] {
  return [
    ...fileOf(CHECKOV_FILE, checkovLines(suppressions)),
    ...fileOf(TRIVY_FILE, trivyLines(suppressions)),
  ];
}

function fileOf(fileName: string, lines: readonly string[]): IPlanDocument[] {
  return lines.length === 0 ? [] : [{ fileName, text: `${lines.join('\n')}\n` }];
}

/** Checkov's configuration can only skip a check for all resources. */
function checkovLines(suppressions: readonly Suppression[]): string[] {
  const checks = CHECKOV_CHECKS.filter((check) => suppressions.some((each) => each.check === check));
  if (checks.length === 0) return [];
  return [
    ...commentLines(
      'Checks of Checkov that the synthesized Terraform code fails although it is as planned. All other checks remain active. '
      + 'A skipped check is skipped for all resources of the scan. Compared with the source code of Checkov 3.3.13.', '#'),
    `# checkov --framework terraform_json --config-file ${CHECKOV_FILE} --directory cdktf.out/stacks/STACK`,
    'skip-check:',
    ...checks.flatMap((check) => [
      ...indented(commentLines(DEMANDS[check], '#')),
      ...reasonsFor(check, suppressions).flatMap((reason) => indented(commentLines(reason, '#'))),
      `  - ${scalar(check)}`,
    ]),
  ];
}

/** Trivy's ignore file can suppress a check for files. */
function trivyLines(suppressions: readonly Suppression[]): string[] {
  const checks = TRIVY_CHECKS.filter((check) => suppressions.some((each) => each.check === check));
  if (checks.length === 0) return [];
  return [
    ...commentLines(
      'Checks of Trivy that the synthesized Terraform code fails although it is as planned. All other checks remain active. '
      + 'Compared with the source code of Trivy 0.74 and of its checks, version 2.2.0.', '#'),
    `# trivy config --ignorefile ${TRIVY_FILE} cdktf.out/stacks/STACK`,
    'misconfigurations:',
    ...checks.flatMap((check) => [
      ...indented(commentLines(DEMANDS[check], '#')),
      `  - id: ${scalar(check)}`,
      '    paths:',
      `      - ${scalar(SYNTHESIZED_FILES)}`,
      `    statement: ${scalar(reasonsFor(check, suppressions).join(' '))}`,
    ]),
  ];
}

/** One line of printable ASCII for each plan, in alphabetical order. */
function reasonsFor(wanted: ScannerCheck, suppressions: readonly Suppression[]): string[] {
  const lines = suppressions.filter(({ check }) => check === wanted)
    .map(({ subject, reason, basis }) => oneLine(`${subject}: ${reason}${basis === undefined ? '' : ` ${basis}`}`));
  return [...new Set(lines)].sort();
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}

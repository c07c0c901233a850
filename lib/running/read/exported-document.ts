import { givenText } from '../../values/boundary/given-text';
import { isPlainObject } from '../../values/boundary/kinds';
import { EXPORT_FORMAT, ExportKind } from '../collect/export-format';
import type { RunningEffectiveRules, RunningFirewallRow } from '../model/running-firewall-row';
import type { RunningRecord } from '../model/running-record';
import { ExportFile } from './export-file';
import { given } from './given';
import { isDeeperThan } from './json-depth';
import { asList, ownValue } from './json-values';
import { readFirewall } from './others/read-firewall';
import { readZone } from './others/read-zone';
import { withoutMark } from './plain-text';
import type { Reading } from './reading';
import { sideOfName } from './side-of-name';
import { readTopology } from './topology/read-topology';
import type { TopologyParts } from './topology/topology-parts';

const KNOWN = 'a file of the scripts that "lync-edge collect" writes, a topology (.xml, .tbxml), the JSON of "az network nic '
  + 'list-effective-nsg", a zone file or answer of dig (.zone, .dns, .db, .txt), or a firewall\'s rules (.csv)';

/** Deeper than any export. */
const DEEPEST = 100;

const ZONE_FILE = /\.(?:zone|dns|db|txt)$/i;
/** How files of ZIP, 7-Zip, gzip, RAR and CAB begin, where bytes that are not text were replaced. */
const ARCHIVE = /^(?:PK\u0003\u0004|7z\ufffd\ufffd|\u001f\ufffd\u0008|Rar!\u001a|MSCF\0)/;
export const ARCHIVE_FILE = /\.(?:zip|7z|rar|cab|tar|tgz|gz)$/i;
const OFFICE_FILE = /\.(?:xlsx?|xlsm|ods|docx?|odt|pdf)$/i;
const CSV_FILE = /\.csv$/i;

/** What the documents tell, by kind. */
export interface ReadDocuments {
  readonly files: ExportFile[];
  readonly topologies: TopologyParts[];
  /** Of each file. */
  readonly records: RunningRecord[][];
  /** Of each file. */
  readonly firewallRows: RunningFirewallRow[][];
  readonly effectiveRules: RunningEffectiveRules[];
}

/** Reads a document, and adds what it tells. What it is follows from its text, and for zone files and CSV from its name. */
export function readDocument(reading: Reading, fileName: string, written: string, read: ReadDocuments): void {
  const text = withoutMark(written);
  const start = /\S/.exec(text)?.[0];
  if (start === undefined) refuse(reading, fileName, text, 'remove the file, or export it again: it is empty');
  else if (OFFICE_FILE.test(fileName)) refuse(reading, fileName, text, 'save rules of a firewall as CSV, or remove the file');
  else if (ARCHIVE.test(text) || ARCHIVE_FILE.test(fileName)) refuse(reading, fileName, text, 'unpack it, and pass the folder with its files');
  else if (text.includes('\0')) refuse(reading, fileName, text, 'save it as text in UTF-8, or remove it if it is not text');
  else if (start === '<') reading.problems.collect(() => read.topologies.push(readTopology(reading, fileName, text.trimStart())));
  else if (CSV_FILE.test(fileName)) readRows(reading, fileName, text, read);
  else if (start === '{' || start === '[') readJson(reading, fileName, text, read);
  else if (ZONE_FILE.test(fileName)) readRecords(reading, fileName, text, read);
  else refuse(reading, fileName, text, 'remove the file from the folder, or export it again');
}

function readRows(reading: Reading, fileName: string, text: string, read: ReadDocuments): void {
  const found = reading.problems.all.length;
  const rows = readFirewall(reading, fileName, text);
  read.firewallRows.push(rows);
  if (rows.length > 0 || reading.problems.all.length > found) return;
  reading.addUnread({ what: 'rows of a firewall', usualPlace: 'the export of the firewall', reason: 'the file has no row that is turned on', file: fileName });
}

function readRecords(reading: Reading, fileName: string, text: string, read: ReadDocuments): void {
  const found = reading.problems.all.length;
  const records = readZone(reading, fileName, text);
  read.records.push(records);
  if (records.length > 0 || reading.problems.all.length > found) return;
  reading.addUnread({
    what: 'DNS records', usualPlace: 'the name server', reason: 'the file has no A, AAAA, CNAME or SRV record', file: fileName,
  });
}

function readJson(reading: Reading, fileName: string, text: string, read: ReadDocuments): void {
  if (isDeeperThan(text, DEEPEST)) {
    reading.problems.add({ property: fileName, given: `JSON in more than ${DEEPEST} levels`, expected: KNOWN, fix: 'remove the file from the folder' });
    return;
  }
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    reading.problems.add({
      property: fileName, given: `invalid JSON that ends in ${givenText(text.trimEnd().slice(-40))}`, expected: KNOWN,
      fix: 'copy or collect it again: it may have been cut off',
    });
    return;
  }
  if (ownValue(document, 'format') === EXPORT_FORMAT) {
    const file = ExportFile.of(reading, fileName, document);
    if (file !== undefined) read.files.push(file);
  } else if (hasEffectiveRules(document)) {
    read.effectiveRules.push(given({ side: sideOfName(fileName), text, source: { file: fileName, place: 'networkSecurityGroups' } }));
  } else {
    const name = isPlainObject(document) ? ownValue(document, 'format') ?? document : document;
    reading.problems.add({ property: fileName, given: `JSON: ${givenText(name)}`, expected: KNOWN, fix: 'remove the file from the folder' });
  }
}

/** The command writes a list of groups, within an object or alone. */
function hasEffectiveRules(document: unknown): boolean {
  const groups = ownValue(document, 'networkSecurityGroups') ?? ownValue(document, 'value') ?? document;
  return asList(groups).some((group) => ownValue(group, 'effectiveSecurityRules') !== undefined);
}

function refuse(reading: Reading, fileName: string, text: string, fix: string): void {
  reading.problems.add({ property: fileName, given: givenText(text.slice(0, 40)), expected: KNOWN, fix });
}

/** The files of one kind. */
export function filesOf({ files }: ReadDocuments, kind: ExportKind): ExportFile[] {
  return files.filter((file) => file.kind === kind);
}

import { accept } from '../values/boundary/accept';
import { givenText } from '../values/boundary/given-text';
import { listOf, text } from '../values/boundary/kinds';
import { objectOf } from '../values/boundary/object-shape';
import { REFUSED, type Shape, shapeOf, wrongKind } from '../values/boundary/shape';
import { frozen } from '../values/frozen';
import type { IPlanDocument } from '../values/plan-document';
import { ExportKind } from './collect/export-format';
import { RUNNING_EDGE_SCHEMA_VERSION, type RunningEdge } from './model/running-edge';
import type { RunningRecord } from './model/running-record';
import { exportedServer } from './read/edge-server/exported-server';
import type { ExportFile } from './read/export-file';
import { filesOf, readDocument, type ReadDocuments } from './read/exported-document';
import { exportedSettings } from './read/front-end/exported-settings';
import { exportedTopology } from './read/front-end/exported-topology';
import { given } from './read/given';
import { missingInTopology, missingServers, otherServers, tellMissingDocument } from './read/missing-parts';
import { exportedTenant } from './read/others/exported-tenant';
import { newestCollection, olderFiles } from './read/older-files';
import { compareText, plainComment, sortedBy } from './read/plain-text';
import { productSeen } from './read/product-seen';
import { Reading } from './read/reading';
import { topologyContradictions } from './read/topology/contradictions';
import { mergedTopology } from './read/topology/merged-topology';

/** Maximum length of one document, in characters. The topology of a large organization has less than a million. */
const LONGEST_DOCUMENT = 32_000_000;

/** More than an organization has servers, zones and firewalls. */
export const MOST_DOCUMENTS = 2000;

/** As many names of files as a message shows. */
const MOST_NAMES = 5;

const DOCUMENT_TEXT: Shape<string> = shapeOf((value, property, problems) => {
  if (typeof value !== 'string') return wrongKind(problems, property, value, 'the text of a file', 'pass a string');
  if (value.length <= LONGEST_DOCUMENT) return value;
  problems.add({
    property, given: `${value.length} characters`, expected: `text of at most ${LONGEST_DOCUMENT} characters`,
    fix: 'remove the file: no export is as long',
  });
  return REFUSED;
});

const DOCUMENTS = listOf(objectOf<IPlanDocument>('IPlanDocument', { fileName: text, text: DOCUMENT_TEXT }));

/**
 * What runs now, from the files of the scripts and other exports. The order of the documents does not matter.
 *
 * @param documents names and texts of files, without those that are about something else
 * @throws EdgeValidationError with everything that is wrong, at most twenty problems; the property names the file and the place
 */
export function readRunningEdge(documents: readonly IPlanDocument[]): RunningEdge {
  // Names of files appear in messages and reports.
  const named = accept(DOCUMENTS, documents, 'documents').map(({ fileName, text: written }) => ({ fileName: plainComment(fileName), text: written }));
  const accepted = sortedBy(named, ({ fileName }) => fileName);
  const reading = new Reading();
  requireDocuments(reading, accepted);
  const read: ReadDocuments = { files: [], topologies: [], records: [], firewallRows: [], effectiveRules: [] };
  for (const { fileName, text: written } of accepted) {
    if (!reading.problems.isFull) readDocument(reading, fileName, written, read);
  }
  requireOne(reading, 'topology', 'topologies', read.topologies.map(({ source }) => source.file));
  requireOne(reading, 'export of a Front End Server', 'exports of a Front End Server', filesOf(read, ExportKind.FRONT_END).map(({ file }) => file));
  requireOne(reading, 'export of a tenant', 'exports of a tenant', filesOf(read, ExportKind.TENANT).map(({ file }) => file));
  const edge = assembled(reading, read);
  reading.problems.throwIfAny();
  return frozen({ ...edge, unread: reading.unread });
}

function assembled(reading: Reading, read: ReadDocuments): Omit<RunningEdge, 'unread'> {
  const [frontEnd] = filesOf(read, ExportKind.FRONT_END);
  const [tenant] = filesOf(read, ExportKind.TENANT);
  const serverFiles = filesOf(read, ExportKind.EDGE_SERVER);
  const servers = sortedBy(serverFiles.map((file) => exportedServer(reading, file)), ({ computerName }) => computerName);
  requireDistinctServers(reading, serverFiles, servers.map(({ computerName }) => computerName));
  const product = productSeen(reading, [...frontEnd === undefined ? [] : [frontEnd], ...serverFiles], servers);
  const settings = frontEnd === undefined ? {} : exportedSettings(frontEnd, product);
  const cmdlets = frontEnd && exportedTopology(frontEnd);
  const [document] = read.topologies;
  if (frontEnd !== undefined && document === undefined) tellMissingDocument(reading, frontEnd);
  const topology = mergedTopology(document, cmdlets, product);
  if (frontEnd === undefined) {
    reading.addUnread({ what: 'settings of the organization', usualPlace: 'the script collect-front-end.ps1', reason: 'no file has them' });
  }
  [
    ...topologyContradictions(document, cmdlets), ...missingInTopology(topology), ...missingServers(topology, servers),
    ...otherServers(topology, servers), ...olderFiles(read.files),
  ].forEach((value) => reading.addUnread(value));
  return given({
    schemaVersion: RUNNING_EDGE_SCHEMA_VERSION,
    collectedAt: newestCollection(read.files),
    topology,
    settings,
    tenant: tenant && exportedTenant(reading, tenant),
    servers,
    records: sortedBy(read.records.flat(), recordKey),
    firewallRows: read.firewallRows.flat(),
    effectiveRules: read.effectiveRules,
  });
}

function recordKey({ name, type, value, side, source }: RunningRecord): string {
  return [name, type, value, side ?? '', source.file, source.place].join(' ');
}

function requireDocuments(reading: Reading, documents: readonly IPlanDocument[]): void {
  if (documents.length === 0 || documents.length > MOST_DOCUMENTS) {
    reading.problems.add({
      property: 'documents', given: documents.length === 0 ? 'no file' : `${documents.length} files`,
      expected: `at least one file, and at most ${MOST_DOCUMENTS}`, fix: 'run the scripts that "lync-edge collect" writes, and pass their files',
    });
    reading.problems.throwIfAny();
  }
  const seen = new Set<string>();
  for (const { fileName } of documents) {
    if (seen.has(fileName)) {
      reading.problems.add({ property: 'documents', given: `several files named ${givenText(fileName)}`, expected: 'each file once', fix: 'remove one' });
    }
    seen.add(fileName);
  }
}

function requireOne(reading: Reading, one: string, many: string, files: readonly string[]): void {
  if (files.length < 2) return;
  reading.problems.add({
    property: 'documents', given: `several ${many}: ${files.slice(0, MOST_NAMES).join(', ')}${files.length > MOST_NAMES ? ` and ${files.length - MOST_NAMES} more` : ''}`, expected: `one ${one}`,
    fix: 'keep the newest one, and remove the others',
  });
}

function requireDistinctServers(reading: Reading, files: readonly ExportFile[], names: readonly string[]): void {
  const repeated = names.find((name, index) => name !== '' && names[index - 1] === name);
  if (repeated === undefined) return;
  const own = files.filter(({ computerName }) => computerName === repeated).map(({ file }) => file).sort(compareText);
  reading.problems.add({
    property: 'documents', given: `several files of the Edge Server ${repeated}: ${own.join(', ')}`, expected: 'one file for each Edge Server',
    fix: 'keep the newest one, and remove the others',
  });
}

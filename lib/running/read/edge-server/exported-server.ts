import { givenText } from '../../../values/boundary/given-text';
import { Transport } from '../../../values/vocabulary/traffic';
import type { RunningHostsEntry, RunningListener, RunningServer, RunningTlsVersion, RunningWindows } from '../../model/running-server';
import { highestBuild } from '../builds';
import type { ExportFile } from '../export-file';
import type { ExportedObject } from '../exported-object';
import { given } from '../given';
import { addressText } from '../network-text';
import { compareText, sortedBy } from '../plain-text';
import type { Reading } from '../reading';
import { exportedAdapters } from './exported-adapters';
import { exportedCertificates } from './exported-certificates';

/** Names in the registry for who opens a connection: `Server` for those that others open. */
const SIDES: ReadonlyMap<string, string> = new Map([['Server', 'server'], ['Client', 'client']]);

/** An Edge Server, as its own operating system tells. */
export function exportedServer(reading: Reading, file: ExportFile): RunningServer {
  const [computer] = file.part('computer') ?? [];
  const [windows] = file.part('windows')?.flatMap(windowsOf) ?? [];
  const computerName = computer?.text('ComputerName')?.toUpperCase() ?? file.computerName ?? '';
  const suffix = computer?.domainName('DnsSuffix');
  const hostName = (computer?.text('HostName') ?? computerName).toLowerCase();
  const listeners = [
    ...listenersOf(file.part('tcpListeners'), Transport.TCP), ...listenersOf(file.part('udpListeners'), Transport.UDP),
  ];
  const builds = [...file.part('serviceVersions') ?? [], ...file.part('patchVersions') ?? []].flatMap((entry) => entry.text('Version') ?? []);
  const productBuild = highestBuild(builds);
  if (productBuild === undefined) {
    reading.addUnread({
      what: `build of the product on ${computerName}`, usualPlace: 'Get-CsServerPatchVersion', reason: 'the file has no build', file: file.file,
    });
  }
  return given({
    computerName,
    fqdn: suffix === undefined ? undefined : `${hostName}.${suffix}`,
    ...exportedAdapters(file),
    hosts: file.part('hosts')?.flatMap((entry) => hostsEntries(reading, file, entry)),
    listeners: listeners.length === 0 ? undefined : listenersInOrder(listeners),
    certificates: exportedCertificates(reading, file),
    tlsVersions: tlsVersionsOf(file.part('tlsVersions')),
    windows,
    productBuild,
    source: { file: file.file, place: 'parts' },
  });
}

function windowsOf(entry: ExportedObject): RunningWindows[] {
  const version = entry.requiredText('Version');
  return version === undefined ? [] : [given({ version, caption: entry.text('Caption') })];
}

/** Windows passes over lines without an address, so they are told and not refused. */
function hostsEntries(reading: Reading, file: ExportFile, entry: ExportedObject): RunningHostsEntry[] {
  const written = entry.text('Address');
  const address = written === undefined ? undefined : addressText(written);
  if (address === undefined) {
    const on = file.computerName === undefined ? '' : ` of ${file.computerName}`;
    reading.addUnread({
      what: `the line of ${givenText(written)} in the hosts file${on}`, usualPlace: '%SystemRoot%\\System32\\drivers\\etc\\hosts',
      reason: 'it does not begin with an IP address', file: file.file,
    });
  }
  return address === undefined ? [] : entry.domainNames('Names').map((fqdn) => ({ address, fqdn }));
}

function listenersOf(entries: readonly ExportedObject[] | undefined, transport: Transport): RunningListener[] {
  return (entries ?? []).flatMap((entry) => {
    const [address, port] = [entry.address('LocalAddress'), entry.port('LocalPort')];
    return address === undefined || port === undefined ? [] : [given({ transport, address, port, process: entry.text('Process') })];
  });
}

/** By number, each once. */
function listenersInOrder(listeners: readonly RunningListener[]): RunningListener[] {
  const keyOf = ({ transport, port, address, process }: RunningListener): string =>
    `${transport} ${String(port).padStart(5, '0')} ${address} ${process ?? ''}`;
  return [...new Map(sortedBy(listeners, keyOf).map((listener) => [keyOf(listener), listener])).values()];
}

function tlsVersionsOf(entries: readonly ExportedObject[] | undefined): RunningTlsVersion[] | undefined {
  const versions = entries?.flatMap((entry): RunningTlsVersion[] => {
    const [version, inbound, enabled] = [entry.requiredText('Version'), entry.word('Side', SIDES), entry.flag('Enabled')];
    if (version === undefined || inbound === undefined || enabled === undefined) return [];
    return [{ version, inbound: inbound === 'server', enabled }];
  });
  return versions?.sort((one, other) => compareText(one.version, other.version) || Number(other.inbound) - Number(one.inbound));
}

import { givenText } from '../../../values/boundary/given-text';
import { IpAddress } from '../../../values/ip-address';
import { TrafficDirection, Transport } from '../../../values/vocabulary/traffic';
import type { RunningFirewallRow, RunningPortRange } from '../../model/running-firewall-row';
import { given } from '../given';
import { networkText } from '../network-text';
import { plainComment } from '../plain-text';
import type { Reading } from '../reading';
import { sideOfName } from '../side-of-name';
import { type CsvRow, csvRows } from './csv-rows';

/** Columns that a firewall's export must have. */
const REQUIRED = ['action', 'protocol', 'source', 'destination', 'port'] as const;
/** Columns that it may have. Others are left out. */
const OPTIONAL = ['name', 'side', 'direction', 'enabled'] as const;

type Column = (typeof REQUIRED)[number] | (typeof OPTIONAL)[number];

const MOST_ROWS = 100_000;
/** Of one cell. */
const MOST_VALUES = 10_000;

/** Of an IPv6 address before the IPv4 address that is mapped to it. */
const MAPPED_BITS = 96;

const ALLOWING: ReadonlySet<string> = new Set(['allow', 'accept', 'permit', 'pass']);
const DENYING: ReadonlySet<string> = new Set(['deny', 'drop', 'block', 'reject', 'discard']);
const ANY: ReadonlySet<string> = new Set(['*', 'any', 'all']);
const TRANSPORTS: ReadonlyMap<string, Transport> = new Map([
  ['tcp', Transport.TCP], ['6', Transport.TCP], ['udp', Transport.UDP], ['17', Transport.UDP],
  ...['', ...ANY].map((word): [string, Transport] => [word, Transport.ANY]),
]);
const DIRECTIONS: ReadonlyMap<string, TrafficDirection> = new Map([
  ['in', TrafficDirection.INBOUND], ['inbound', TrafficDirection.INBOUND],
  ['out', TrafficDirection.OUTBOUND], ['outbound', TrafficDirection.OUTBOUND],
]);

/** Ranges of every port, which some firewalls write in the place of "any". */
const EVERY_PORT: ReadonlySet<string> = new Set(['0-65535', '1-65535']);

/** A column that rows of a plan have no values for. */
const SOURCE_PORTS = /^(?:source|src|s)[ _-]?ports?$/;

/** Whether a row is in use, by the word in its cell. */
const ENABLED: ReadonlyMap<string, boolean> = new Map([
  ...['', 'true', 'yes', '1', 'enabled', 'on'].map((word): [string, boolean] => [word, true]),
  ...['false', 'no', '0', 'disabled', 'off'].map((word): [string, boolean] => [word, false]),
]);

const ADDRESSES = 'replace names of objects and services by their addresses and ports, or remove the row';
const WORDS = 'write one of these words, leave the cell empty, or rename the column';

/** The rules of a firewall, from a CSV file with the columns action, protocol, source, destination and port. */
export function readFirewall(reading: Reading, file: string, text: string): RunningFirewallRow[] {
  const [header, ...rows] = csvRows(text, MOST_ROWS + 1) ?? [];
  const names = header?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
  const missing = REQUIRED.filter((name) => !names.includes(name));
  const repeated = [...REQUIRED, ...OPTIONAL].find((name) => names.indexOf(name) !== names.lastIndexOf(name));
  if (missing.length > 0 || repeated !== undefined || rows.length > MOST_ROWS) {
    reading.problems.add({
      property: file,
      given: header === undefined ? 'no rows, or quotes that do not end'
        : missing.length > 0 ? `a first row without ${missing.join(', ')}`
          : repeated === undefined ? `more than ${MOST_ROWS} rows` : `a first row with two columns ${repeated}`,
      expected: `a CSV file of at most ${MOST_ROWS} rows, whose first row names the columns ${REQUIRED.join(', ')}; it may have `
        + OPTIONAL.join(', '),
      fix: 'rename the columns of the export, or convert it',
    });
    return [];
  }
  return rows.flatMap((row) => (reading.problems.isFull ? [] : new FirewallRow(reading, file, names, row).value));
}

class FirewallRow {
  public constructor(
    private readonly reading: Reading, private readonly file: string, private readonly names: readonly string[], private readonly row: CsvRow,
  ) {}

  /** The row; empty if it is turned off, or something is wrong with it. */
  public get value(): RunningFirewallRow[] {
    if (this.hasOtherCells() || this.hasSourcePorts()) return [];
    const enabled = this.orRefuse(ENABLED.get(this.cell('enabled').toLowerCase()), 'enabled', 'true or false', WORDS);
    if (enabled !== true) return [];
    const action = this.cell('action').toLowerCase();
    const isKnown = ALLOWING.has(action) || DENYING.has(action);
    const allows = this.orRefuse(isKnown ? ALLOWING.has(action) : undefined, 'action', 'allow or deny', 'write one of these words');
    const transport = this.orRefuse(TRANSPORTS.get(this.cell('protocol').toLowerCase()), 'protocol', 'TCP, UDP or any', 'remove rows of other protocols: the comparison says nothing of them then');
    const [sources, destinations] = [this.addresses('source'), this.addresses('destination')];
    const ports = this.ports();
    if (allows === undefined || transport === undefined || sources === undefined || destinations === undefined || ports === undefined) return [];
    return [given({
      name: plainComment(this.cell('name')) || undefined,
      side: this.optionalWord('side', sideOfName, 'external or internal') ?? sideOfName(this.file),
      direction: this.optionalWord('direction', (word) => DIRECTIONS.get(word), 'inbound or outbound, as seen from the Edge'),
      allows,
      transport,
      sources,
      destinations,
      destinationPorts: ports,
      source: { file: this.file, place: `line ${this.row.line}` },
    })];
  }

  /** Whether it has values that belong to no column, such as a list that was not quoted, or no cell for a column that it must have. */
  private hasOtherCells(): boolean {
    const lacking = REQUIRED.find((name) => this.names.indexOf(name) >= this.row.cells.length);
    if (lacking !== undefined) this.orRefuse(undefined, lacking, 'a cell, perhaps an empty one for any', 'write one cell for each column');
    const more = this.row.cells.slice(this.names.length).filter((cell) => cell.trim() !== '');
    if (more.length === 0) return lacking !== undefined;
    this.reading.problems.add({
      property: `${this.file}: line ${this.row.line}`, given: `${this.row.cells.length} cells, the last of which is ${givenText(more.at(-1))}`,
      expected: `at most ${this.names.length}, as the first row has`, fix: 'put quotes around a cell with several values',
    });
    return true;
  }

  /** Whether it holds some ports of the source alone. It would be taken for one that holds all of them. */
  private hasSourcePorts(): boolean {
    const at = this.names.findIndex((name) => SOURCE_PORTS.test(name));
    const cell = this.row.cells[at]?.trim() ?? '';
    if (cell === '' || ANY.has(cell.toLowerCase()) || EVERY_PORT.has(cell)) return false;
    this.reading.problems.add({
      property: `${this.file}: line ${this.row.line}, ${this.names[at] ?? ''}`, given: givenText(cell), expected: 'any, because ports of the source are not compared',
      fix: 'empty the cell if the row is to count for every port of the source, or remove the row',
    });
    return true;
  }

  private cell(column: Column): string {
    return this.row.cells[this.names.indexOf(column)]?.trim() ?? '';
  }

  /** What a cell says; undefined if it is empty, or, with a problem, if its word is not known. */
  private optionalWord<Word>(column: Column, read: (word: string) => Word | undefined, expected: string): Word | undefined {
    const word = this.cell(column).toLowerCase();
    return word === '' ? undefined : this.orRefuse(read(word), column, expected, WORDS);
  }

  /** Several values in a cell are separated by spaces, line breaks, commas or semicolons; empty for any, as an empty cell. */
  private words(column: Column): string[] {
    const cell = this.cell(column).toLowerCase();
    const words = cell.split(/[\s,;]+/, MOST_VALUES + 2).filter((word) => word !== '');
    if (words.length > MOST_VALUES) this.orRefuse(undefined, column, `at most ${MOST_VALUES} values`);
    if (words.length === 0 && cell !== '') return [cell];
    return words.some((word) => ANY.has(word)) ? [] : words;
  }

  private addresses(column: 'source' | 'destination'): string[] | undefined {
    const addresses = this.words(column).map(addressOrNetwork);
    const isKnown = addresses.every((each) => each !== undefined);
    return this.orRefuse(isKnown ? addresses : undefined, column, 'IP addresses and networks (CIDR), or any');
  }

  private ports(): RunningPortRange[] | undefined {
    const words = this.words('port');
    if (words.some((word) => EVERY_PORT.has(word))) return [];
    const ranges = words.map(portRange);
    const isKnown = ranges.every((each) => each !== undefined);
    return this.orRefuse(isKnown ? ranges : undefined, 'port', 'ports and ranges, such as 443 50000-59999, or any');
  }

  /** What was found; a problem, if that is nothing. */
  private orRefuse<Value>(found: Value | undefined, column: Column, expected: string, fix = ADDRESSES): Value | undefined {
    if (found !== undefined) return found;
    this.reading.problems.add({
      property: `${this.file}: line ${this.row.line}, ${column}`, given: givenText(this.cell(column)), expected, fix,
    });
    return undefined;
  }
}

/** An IPv4 address that is written as IPv6, `::ffff:192.0.2.1`, is the IPv4 address. */
function addressOrNetwork(text: string): string | undefined {
  const [, mapped, length] = /^(?:0*:)*:?ffff:(\d+(?:\.\d+){3})(?:\/(\d+))?$/.exec(text) ?? [];
  const plain = mapped === undefined ? text : length === undefined ? mapped : `${mapped}/${Number(length) - MAPPED_BITS}`;
  return IpAddress.isValid(plain) ? IpAddress.parse(plain, 'address').text : networkText(plain);
}

function portRange(text: string): RunningPortRange | undefined {
  const [, start, end] = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(text) ?? [];
  const [first, last] = [Number(start), Number(end ?? start)];
  return first >= 1 && last <= 65535 && first <= last ? { first, last } : undefined;
}

import { givenText } from '../../values/boundary/given-text';
import { isPlainObject } from '../../values/boundary/kinds';
import type { CollectedPart } from '../collect/collected-part';
import { EDGE_SERVER_PARTS } from '../collect/edge-server-parts';
import { EXPORT_FORMAT_VERSION, ExportKind, NotReadReason } from '../collect/export-format';
import { FRONT_END_PARTS } from '../collect/front-end-parts';
import { TENANT_PARTS } from '../collect/tenant-parts';
import { AGAIN, ExportedObject, wordsOf } from './exported-object';
import { asList, ownValue } from './json-values';
import type { Reading } from './reading';

const PARTS: Readonly<Record<ExportKind, readonly CollectedPart[]>> = {
  [ExportKind.FRONT_END]: FRONT_END_PARTS,
  [ExportKind.EDGE_SERVER]: EDGE_SERVER_PARTS,
  [ExportKind.TENANT]: TENANT_PARTS,
};

const KINDS = wordsOf(Object.values(ExportKind));

/** No part has more entries: the allow list of a tenant may have 4000. */
const MOST_ENTRIES = 20_000;

/** A file of one of the scripts. */
export class ExportFile {
  /** The file; undefined, with a problem, for a version or kind that this library does not know. */
  public static of(reading: Reading, file: string, document: unknown): ExportFile | undefined {
    const head = new ExportedObject(reading, file, '', document);
    const version = ownValue(document, 'formatVersion');
    if (version !== EXPORT_FORMAT_VERSION) {
      reading.problems.add({
        property: `${file}: formatVersion`, given: givenText(version), expected: `${EXPORT_FORMAT_VERSION}, the version that this library reads`,
        fix: 'collect it again with the scripts of this version, or use the version of the library that wrote the script',
      });
      return undefined;
    }
    if (ownValue(document, 'kind') === undefined) head.requiredText('kind');
    const kind = head.word('kind', KINDS);
    const parts = ownValue(document, 'parts');
    if (!isPlainObject(parts)) {
      reading.problems.add({ property: `${file}: parts`, given: givenText(parts), expected: 'an object with the parts that were read', fix: AGAIN });
      return undefined;
    }
    if (kind === ExportKind.EDGE_SERVER) head.requiredText('computerName');
    return kind === undefined ? undefined : new ExportFile(reading, file, kind, head, document);
  }

  private constructor(
    private readonly reading: Reading, public readonly file: string, public readonly kind: ExportKind,
    private readonly head: ExportedObject, private readonly document: unknown,
  ) {}

  /** Name of the computer that it was collected on, in capital letters; undefined if the file does not tell. */
  public get computerName(): string | undefined {
    return this.head.text('computerName')?.toUpperCase();
  }

  /** When it was collected; undefined if the file does not tell. */
  public get collectedAt(): string | undefined {
    return this.head.date('collectedAt');
  }

  /** Whether a part was read. */
  public hasPart(name: string): boolean {
    return this.partNamed(name) !== undefined;
  }

  /** The entries of a part; undefined if it was not read, which is then told. */
  public part(name: string): ExportedObject[] | undefined {
    const part = this.partNamed(name);
    if (part === undefined) {
      this.tellUnread(name);
      return undefined;
    }
    const entries = asList(part);
    if (entries.length > MOST_ENTRIES) {
      this.reading.problems.add({
        property: `${this.file}: parts.${name}`, given: `${entries.length} entries`, expected: `at most ${MOST_ENTRIES}`,
        fix: AGAIN,
      });
      return [];
    }
    return entries.map((entry, index) => new ExportedObject(this.reading, this.file, `parts.${name}[${index}]`, entry));
  }

  private partNamed(name: string): unknown {
    return ownValue(ownValue(this.document, 'parts'), name);
  }

  /** Tells that a part was not read, and why. */
  private tellUnread(name: string): void {
    const { title, command } = PARTS[this.kind].find((part) => part.name === name) ?? { title: name, command: 'the script' };
    const noted = asList(ownValue(this.document, 'notRead')).find((entry) => ownValue(entry, 'part') === name);
    const on = this.computerName === undefined ? '' : ` of ${this.computerName}`;
    this.reading.addUnread({
      what: this.kind === ExportKind.EDGE_SERVER ? `${title}${on}` : title,
      usualPlace: command,
      reason: noted === undefined ? 'the file does not have it' : this.reasonOf(noted, command),
      file: this.file,
    });
  }

  private reasonOf(noted: unknown, command: string): string {
    const computer = this.computerName ?? 'the computer';
    if (ownValue(noted, 'reason') === NotReadReason.NO_COMMAND) return `${computer} does not have ${command}`;
    const detail = new ExportedObject(this.reading, this.file, 'notRead', noted).text('detail');
    return `${command} failed on ${computer}${detail === undefined ? '' : ` (${detail})`}`;
  }
}

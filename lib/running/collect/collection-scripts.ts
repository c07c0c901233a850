import { accept } from '../../values/boundary/accept';
import { listOf, text } from '../../values/boundary/kinds';
import { objectOf, optional } from '../../values/boundary/object-shape';
import { ProblemList } from '../../values/boundary/shape';
import { frozen } from '../../values/frozen';
import type { IPlanDocument } from '../../values/plan-document';
import { quote } from '../../values/refusals';
import { onDemand } from '../../values/on-demand';
import type * as script from './collection-script';
import { ExportKind } from './export-format';

// Most programs collect nothing.
const writing = onDemand(() => require('./collection-script') as typeof script);

/** Properties of {@link CollectionScripts}. */
export interface CollectionScriptsProps {
  /**
   * Windows computer names of the Edge Servers, at most 15 characters each.
   *
   * @default none: one script for all of them, `collect-edge-server.ps1`
   */
  readonly edgeServers?: string[];
}

const PROPS = objectOf<CollectionScriptsProps>('CollectionScriptsProps', { edgeServers: optional(listOf(text)) });

/** No more than an organization has, and a folder can be read. */
const MOST_SERVERS = 200;

/**
 * PowerShell scripts that read what runs now: for a Front End Server, for each Edge Server, and for the Microsoft 365 tenant.
 *
 * They only read, for Windows PowerShell 3.0 to 5.1 in any language, and write JSON files. A command that the computer does not
 * have is noted in the file. Secrets and personal data are left out; at its top, each script lists what it reads.
 *
 * The text is ASCII, and is the same for the same names.
 */
export class CollectionScripts {
  /** @throws EdgeValidationError for a name that no Windows computer can have, and for one that is given twice. */
  public static of(props: CollectionScriptsProps = {}): CollectionScripts {
    const { edgeServers = [] } = accept(PROPS, props);
    const names = checkedNames(edgeServers);
    const forEdge = names.length === 0
      ? [{ fileName: 'collect-edge-server.ps1', text: writing().collectionScript(ExportKind.EDGE_SERVER) }]
      : names.map((name) => ({ fileName: `collect-edge-server-${name}.ps1`, text: writing().collectionScript(ExportKind.EDGE_SERVER, name) }));
    return new CollectionScripts([
      { fileName: 'collect-front-end.ps1', text: writing().collectionScript(ExportKind.FRONT_END) },
      ...forEdge,
      { fileName: 'collect-tenant.ps1', text: writing().collectionScript(ExportKind.TENANT) },
    ]);
  }

  private constructor(private readonly scripts: IPlanDocument[]) {
    frozen(this.scripts);
  }

  /** The scripts: the Front End Server's, those of the Edge Servers, the tenant's. */
  public get documents(): IPlanDocument[] {
    return this.scripts;
  }
}

/** Names in capital letters, as Windows has them, in the given order. */
function checkedNames(names: readonly string[]): string[] {
  const problems = new ProblemList();
  if (names.length > MOST_SERVERS) {
    problems.add({
      property: 'edgeServers', given: `${names.length} names`, expected: `at most ${MOST_SERVERS}`,
      fix: 'omit the names: one script then fits every Edge Server',
    });
  }
  const seen = new Set<string>();
  names.slice(0, MOST_SERVERS).forEach((name, index) => {
    const property = `edgeServers[${index}]`;
    const upper = name.toUpperCase();
    if (!/^(?!-)[A-Z0-9-]{1,15}$/.test(upper) || upper.endsWith('-') || /^\d+$/.test(upper)) {
      problems.add({
        property, given: quote(name), expected: 'a Windows computer name: 1 to 15 letters, digits and hyphens, not only digits',
        fix: name.includes('.') ? `use the name without its domain: ${quote(name.slice(0, name.indexOf('.')))}` : 'correct the name',
      });
    }
    if (seen.has(upper)) problems.add({ property, given: quote(name), expected: 'each name once', fix: 'remove the repeated name' });
    seen.add(upper);
  });
  problems.throwIfAny();
  return [...seen];
}

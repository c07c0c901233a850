import { Construct } from 'constructs';
import { EdgeValidationError } from '../../values/edge-validation-error';
import { EdgeSide } from '../../values/vocabulary/edge-side';
import type { DnsRecordPlan } from '../../plan/network/dns-plan';
import { type CheckBlock, CheckBlocks } from '../../engine/check-blocks';
import { DnsLookups } from '../../engine/dns-lookups';
import { stackOf } from '../../engine/stack-of';
import { checkIdFree } from '../naming/construct-ids';
import { outputPrefixOf } from '../naming/output-prefix';
import { checkName } from './check-name';
import { recordCheck } from './record-check';

const ID = 'DnsChecks';

/** The records of a construct, when they are asked for. */
export interface RecordSource {
  /** The records of the current plan. */
  records(): readonly DnsRecordPlan[];
  /** The addresses of a host record, which can be references. */
  addressesOf(record: DnsRecordPlan): readonly string[];
  /** Addresses of the resources that create a record; empty for a record that others create. */
  resourcesOf(record: DnsRecordPlan): readonly string[];
}

/**
 * The checks of a construct's DNS records. They are computed when the stack is synthesized: a record that the program adds
 * later has its check too.
 */
export class DnsCheckBlocks extends Construct {
  private readonly prefix: string;
  private readonly sides = new Set<EdgeSide>();

  /** @throws EdgeValidationError for a construct path without letters and digits, and for names of other checks. */
  public static of(owner: Construct, source: RecordSource): DnsCheckBlocks {
    checkIdFree(owner, ID);
    return new DnsCheckBlocks(owner, reservedPrefix(owner), source);
  }

  private constructor(owner: Construct, prefix: string, private readonly source: RecordSource) {
    super(owner, ID);
    this.prefix = prefix;
    new DnsLookups(this, 'Provider');
    new CheckBlocks(this, 'Blocks', () => this.blocks());
  }

  /** Checks the records of a side too. */
  public add(side: EdgeSide): void {
    this.sides.add(side);
  }

  /** Whether the checks have names with this beginning. */
  public hasPrefix(prefix: string): boolean {
    return this.prefix === prefix;
  }

  private blocks(): CheckBlock[] {
    const checked = this.source.records().filter(({ side }) => this.sides.has(side));
    // Where internal names resolve, internal DNS answers the names that both sides have.
    const inside = new Set(checked.filter(({ side }) => side === EdgeSide.INTERNAL).map(({ name }) => name));
    return checked
      .filter(({ side, name }) => side === EdgeSide.INTERNAL || !inside.has(name))
      .map((record) => recordCheck({
        name: checkName(this.prefix, record),
        record,
        addresses: this.source.addressesOf(record),
        resources: this.source.resourcesOf(record),
      }));
  }
}

/** The beginning of the names of checks, which has no hyphen. */
function reservedPrefix(owner: Construct): string {
  const prefix = outputPrefixOf(owner);
  const user = stackOf(owner).node.findAll().find((each) => each instanceof DnsCheckBlocks && each.hasPrefix(prefix));
  if (user === undefined) return prefix;
  throw new EdgeValidationError({
    property: 'id',
    given: `the checks "${prefix}-dns-...", which ${user.node.scope?.node.path ?? user.node.path} has too`,
    expected: 'names of checks that are unique in the stack: they are made from the construct ids, in lowercase with underscores',
    fix: 'use ids that differ in letters or digits',
  });
}

import { TerraformElement, TerraformResource } from 'cdktf';
import type { Construct, IConstruct } from 'constructs';
import { EdgeValidationError } from '../values/edge-validation-error';

/** A Terraform `check` block: a data source that is read last, and the condition that what it finds must meet. */
export interface CheckBlock {
  /** Name of the block, and of the data source in it: the names of all data sources of a stack are unique. */
  readonly name: string;
  /** Type of the data source: `dns_a_record_set`. */
  readonly dataSource: string;
  readonly arguments: Readonly<Record<string, string>>;
  /** Addresses of the resources to create or change before the data source is read. */
  readonly dependsOn: readonly string[];
  /** An expression, without `${}`. */
  readonly condition: string;
  /** A text that can contain expressions in `${}`. */
  readonly errorMessage: string;
}

/** Check blocks, of which cdktf has no class. They are computed whenever the code of their stack is. */
export class CheckBlocks extends TerraformElement {
  public constructor(scope: Construct, id: string, private readonly blocks: () => readonly CheckBlock[]) {
    super(scope, id);
  }

  public override toTerraform(): Readonly<Record<string, unknown>> {
    const blocks = this.blocks();
    return blocks.length === 0 ? {} : { check: Object.fromEntries(blocks.map((block) => [block.name, codeOf(block)])) };
  }

  /** @throws EdgeValidationError: cdktf writes no check blocks as HCL, and the checks would be missing without notice. */
  public override toHclTerraform(): never {
    throw new EdgeValidationError({
      property: 'hclOutput',
      given: 'a synthesis of HCL',
      expected: 'JSON, because cdktf cannot write check blocks as HCL',
      fix: 'omit hclOutput, or the call of addDnsChecks',
    }, this.node.scope?.node.path);
  }
}

/** Addresses of the resources in a construct: `azurerm_dns_a_record.dns-contosocom-external_A-sip_1A2B3C4D`. */
export function resourceAddressesIn(construct: IConstruct): string[] {
  return construct.node.findAll()
    .filter((node) => TerraformResource.isTerraformResource(node))
    .map(({ terraformResourceType, friendlyUniqueId }) => `${terraformResourceType}.${friendlyUniqueId}`);
}

function codeOf({ name, dataSource, arguments: args, dependsOn, condition, errorMessage }: CheckBlock): unknown {
  const data = { ...args, ...(dependsOn.length === 0 ? {} : { depends_on: dependsOn }) };
  return {
    data: { [dataSource]: { [name]: data } },
    assert: [{ condition: `\${${condition}}`, error_message: errorMessage }],
  };
}

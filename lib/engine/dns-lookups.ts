import { DnsProvider } from '@cdktf/provider-dns/lib/provider';

/**
 * Requires the dns provider for data sources, which look names up and need no configuration: Terraform takes an empty one, or
 * that of the program. A `provider` block of the library would be the second one in a program that has its own.
 */
export class DnsLookups extends DnsProvider {
  public override toTerraform(): Readonly<Record<string, unknown>> {
    const { terraform } = super.toTerraform() as Readonly<Record<string, unknown>>;
    return { terraform };
  }

  public override toHclTerraform(): Readonly<Record<string, unknown>> {
    const { terraform } = super.toHclTerraform() as Readonly<Record<string, unknown>>;
    return { terraform };
  }
}

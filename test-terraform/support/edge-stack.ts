import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { type App, TerraformStack } from 'cdktf';
import { DnsZone, EdgeNetwork, EdgePool, type EdgePoolProps } from 'cdktf-lync-edge';
import { LAB_POOL } from '../../test/support/lab-pool';
import { synthesize } from './workspace';

/** What a variant of the pool puts in place of the ordinary. */
export type PoolChange = (stack: TerraformStack) => Partial<EdgePoolProps>;

/** Terraform JSON of a stack with the Azure provider and its contents. */
export function synthesizeStack(build: (stack: TerraformStack) => void): string {
  return synthesize((app: App) => {
    const stack = new TerraformStack(app, 'edge');
    new AzurermProvider(stack, 'azurerm', { features: [{}] });
    build(stack);
    return stack;
  });
}

/** Terraform JSON of a pool of two servers for contoso.com, in the shape of the lab, with changes. */
export function synthesizePool(change: PoolChange = () => ({}), afterwards: (pool: EdgePool) => void = () => undefined): string {
  return synthesizeStack((stack) => {
    afterwards(new EdgePool(stack, 'Edge', { ...ordinaryPool(), ...change(stack) }));
  });
}

/** A zone that the stack makes. */
export function publicZone(zoneName: string): ReturnType<typeof DnsZone.azure> {
  return DnsZone.azure({ zoneName, resourceGroupName: 'rg-dns', createZone: true });
}

/** A pool of two servers for contoso.com, in the shape of the lab. */
export function ordinaryPool(): EdgePoolProps {
  return {
    ...LAB_POOL,
    network: EdgeNetwork.create({ location: 'westeurope', addressSpace: '10.45.0.0/16' }),
    zones: [publicZone('contoso.com')],
    tags: { environment: 'test' },
  };
}

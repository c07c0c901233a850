import { rmSync } from 'node:fs';
import { stopProviders } from './running-providers';

export default function globalTeardown(): void {
  stopProviders();
  const scratch = process.env['LYNC_EDGE_SCRATCH'];
  if (scratch === undefined) return;
  if (process.env['LYNC_EDGE_PROVIDERS'] === 'registry-apply') {
    console.warn(`Terraform's state is in ${scratch}: delete it when nothing of the tests is left in the subscription.`);
    return;
  }
  rmSync(scratch, { recursive: true, force: true });
}

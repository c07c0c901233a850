import { PlatformKey } from '../../values/vocabulary/platform';
import type { EdgePlan } from '../../plan/edge-plan';
import type { ChecklistValue } from './checklist-step';

const UNKNOWN_PUBLIC_ADDRESS: Readonly<Record<PlatformKey, string>> = {
  [PlatformKey.AZURE]: 'assigned at deployment: look up the public IP address in Azure',
  [PlatformKey.ON_PREMISES]: 'the public address on the NAT device, which is not in the plan',
};

/** What to enter for a public address that is not in the plan. */
export function unknownPublicAddress({ platform }: EdgePlan): string {
  return UNKNOWN_PUBLIC_ADDRESS[platform];
}

/** Values to enter in a field. */
export function entered(label: string, ...values: readonly string[]): ChecklistValue {
  return { label, values: [...values] };
}

/** A command to run. */
export function command(text: string): ChecklistValue {
  return entered('Run', text);
}

/** A check box. */
export function checkBox(label: string, isSelected: boolean): ChecklistValue {
  return entered(label, isSelected ? 'selected' : 'cleared');
}

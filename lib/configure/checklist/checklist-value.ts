import type { ChecklistValue } from './checklist-step';

/** What the plan cannot know of a public address that Azure assigns. */
export const ASSIGNED_AT_DEPLOYMENT = 'assigned at deployment: look up the public IP address in Azure';

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

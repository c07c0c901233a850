import type { EdgePoolProps } from 'cdktf-lync-edge';
import type { EdgePlan } from '../../../lib/plan/edge-plan';
import { contosoPool } from '../edge-pool';
import { newStack, Synthesized } from '../synth';

export type Attributes = Readonly<Record<string, unknown>>;
export type Resources = Readonly<Record<string, Readonly<Record<string, Attributes>>>>;

/** A plan and the file of its stack. */
export interface SynthesizedEdge {
  readonly plan: EdgePlan;
  readonly text: string;
}

/** The documentation's example with the given properties instead of its own, as its stack writes it. */
export function synthesizedEdge(overrides: Partial<EdgePoolProps> = {}): SynthesizedEdge {
  const stack = newStack();
  const { plan } = contosoPool(stack, overrides);
  return { plan, text: Synthesized.of(stack).text };
}

export const RULES = 'azurerm_network_security_rule';

/** The resources of a stack's file. */
export function resourcesIn(text: string): Resources {
  return (JSON.parse(text) as { readonly resource: Resources }).resource;
}

/** The file with other resources. */
export function withResources(text: string, change: (resources: Resources) => Resources): string {
  const document = JSON.parse(text) as { readonly resource: Resources };
  return JSON.stringify({ ...document, resource: change(document.resource) });
}

/** The file with further resources of a type, or with others in place of those that have the same name. */
export function withMore(text: string, type: string, added: Readonly<Record<string, Attributes>>): string {
  return withResources(text, (resources) => ({ ...resources, [type]: { ...resources[type], ...added } }));
}

/** The key and attributes of the rule with a name in the group of a side. */
export function ruleNamed(text: string, side: string, name: string): readonly [string, Attributes] {
  const found = Object.entries(resourcesIn(text)[RULES] ?? {})
    .find(([, rule]) => rule['name'] === name && String(rule['network_security_group_name'])
      .includes(`${capitalized(side)}Firewall`));
  if (found === undefined) throw new Error(`no rule ${name} on the ${side} side`);
  return found;
}

/** The file with one rule changed; without the rule if nothing is in its place. */
export function withRule(text: string, side: string, name: string, change: (rule: Attributes) => Attributes | undefined): string {
  const [key, rule] = ruleNamed(text, side, name);
  const changed = change(rule);
  return withResources(text, (resources) => {
    const { [key]: _, ...others } = resources[RULES] ?? {};
    return { ...resources, [RULES]: changed === undefined ? others : { ...others, [key]: changed } };
  });
}

function capitalized(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

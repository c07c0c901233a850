import { Cidr } from '../cidr';
import { IpAddress } from '../ip-address';
import { nearestWord } from './nearest-word';
import { checkWholeNumber, didYouMean, quote, refuse, utf8Length } from './refusals';
import { SERVICE_TAGS } from './service-tags';

const MIN_PRIORITY = 100;
const MAX_PRIORITY = 4096;
const MAX_DESCRIPTION_BYTES = 140;

/** Priority of a security rule: 100 (first) to 4096 (last). azurerm refuses others at validate. */
export function checkPriority(value: number, property: string): void {
  checkWholeNumber(value, property, {
    min: MIN_PRIORITY,
    max: MAX_PRIORITY,
    refusedBy: 'azurerm refuses it during validate',
  });
}

/** What decides the place of a security rule in its group. */
export interface RulePriority {
  readonly name: string;
  readonly direction: string;
  readonly priority: number;
}

/**
 * Priorities of the rules of one network security group: each at most once for a direction. azurerm does not look;
 * Azure refuses the second rule at apply.
 */
export function checkPriorityUnique(value: readonly RulePriority[], property: string): void {
  const taken = new Map<string, RulePriority>();
  for (const rule of value) {
    const first = taken.get(slot(rule.direction, rule.priority));
    if (first !== undefined) {
      refuse(
        property,
        `${quote(first.name)} and ${quote(rule.name)}, both ${rule.direction} with priority ${quote(rule.priority)}`,
        'a priority that no other rule of the same direction has (azurerm lets it pass; Azure refuses it during apply)',
        freePriority(rule, value),
      );
    }
    taken.set(slot(rule.direction, rule.priority), rule);
  }
}

function freePriority(rule: RulePriority, rules: readonly RulePriority[]): string {
  const taken = new Set(rules.map(({ direction, priority }) => slot(direction, priority)));
  for (let priority = rule.priority + 1; priority <= MAX_PRIORITY; priority++) {
    if (!taken.has(slot(rule.direction, priority))) {
      return `give ${quote(rule.name)} another priority: ${priority} is free`;
    }
  }
  return `give ${quote(rule.name)} another priority below ${rule.priority}`;
}

function slot(direction: string, priority: number): string {
  return `${direction.toLowerCase()} ${priority}`;
}

/** Description of a security rule: up to 140 bytes in UTF-8, so `é` counts twice. azurerm refuses more at validate. */
export function checkRuleDescription(value: string, property: string): void {
  const bytes = utf8Length(value);
  if (bytes > MAX_DESCRIPTION_BYTES) {
    refuse(
      property,
      quote(value),
      `at most ${MAX_DESCRIPTION_BYTES} bytes in UTF-8 (azurerm refuses more during validate)`,
      `shorten it by ${bytes - MAX_DESCRIPTION_BYTES} bytes`,
    );
  }
}

/**
 * Source or destination of a security rule: an address, a CIDR block, a service tag (`Internet`, `Storage.WestEurope`)
 * or `*`. azurerm accepts any text; Azure refuses others at apply.
 */
export function checkAddressPrefix(value: string, property: string): void {
  if (value === '*' || isServiceTag(value)) {
    return;
  }
  if (value.includes('/')) {
    Cidr.parse(value, property);
  } else if (value.includes(':') || /^\s*\d/.test(value)) {
    IpAddress.parse(value, property);
  } else {
    refuse(
      property,
      quote(value),
      'an address, a CIDR block, a service tag or "*" (azurerm lets any text pass; Azure refuses it during apply)',
      tagSuggestion(value),
    );
  }
}

/** Whether the text names a service tag, perhaps narrowed to one region. */
function isServiceTag(value: string): boolean {
  return SERVICE_TAGS.includes(value) || SERVICE_TAGS.includes(value.replace(/\.[A-Za-z][A-Za-z0-9]*$/, ''));
}

function tagSuggestion(value: string): string {
  if (/^\s*(any|all|)\s*$/i.test(value)) {
    return didYouMean('*');
  }
  const [tag = '', ...region] = value.trim().split('.');
  const nearest = nearestWord(value, SERVICE_TAGS);
  const nearestRegional = nearestWord(tag, SERVICE_TAGS);
  if (nearest === undefined && nearestRegional !== undefined) {
    return didYouMean([nearestRegional, ...region].join('.'));
  }
  return nearest === undefined
    ? 'give the addresses of the other side, or a tag such as "Internet" or "VirtualNetwork"'
    : didYouMean(nearest);
}

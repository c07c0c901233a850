import { isPlainObject } from '../values/boundary/kinds';
import { ProvedDocument } from '../values/firewall-verdict';
import { valueIn } from './json-document';

/**
 * What a document is, by its contents.
 *
 * @returns undefined for any other text
 */
export function documentKindOf(text: string): ProvedDocument | undefined {
  let document: unknown;
  try {
    document = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch {
    return undefined;
  }
  const has = (name: string): boolean => valueIn(document, name) !== undefined;
  if (has('format_version')) return has('planned_values') ? ProvedDocument.TERRAFORM_PLAN : ProvedDocument.TERRAFORM_STATE;
  if (isPlainObject(valueIn(document, 'resource'))) return ProvedDocument.SYNTHESIZED;
  if (has('securityRules')) return ProvedDocument.SECURITY_GROUP;
  if (Array.isArray(document) || has('value') || has('networkSecurityGroups')) return ProvedDocument.EFFECTIVE_GROUPS;
  return undefined;
}

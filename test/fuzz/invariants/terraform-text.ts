import { MARK } from '../generated/texts';
import { holds } from './invariant';

/** What a reference or a call in an expression of ours starts with. */
const EXPRESSION = /^(?:azurerm_|dns_|data\.|var\.|jsonencode\(|element\(|base64encode\(|join\()/;

/** Fails for a template that is no reference of ours, in any key or text of a configuration. */
export function checkTemplates(configuration: unknown): void {
  if (typeof configuration === 'string') checkText(configuration);
  else if (Array.isArray(configuration)) configuration.forEach(checkTemplates);
  else if (typeof configuration === 'object' && configuration !== null) {
    for (const [key, value] of Object.entries(configuration)) {
      checkText(key);
      checkTemplates(value);
    }
  }
}

function checkText(text: string): void {
  // As Terraform reads it: a doubled character before a brace stands for itself.
  for (const [whole, , expression = ''] of text.matchAll(/(\$\$\{|%%\{)|\$\{([^}]*)|%\{/g)) {
    if (whole === '$${' || whole === '%%{') continue;
    holds(whole.startsWith('${') && EXPRESSION.test(expression) && !expression.includes(MARK), () => `Terraform evaluates ${JSON.stringify(text.slice(0, 300))}`);
  }
}

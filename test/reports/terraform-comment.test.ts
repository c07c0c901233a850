import { EdgeTopology } from '../../lib/guide/edge-topology';
import { ReviewComment } from '../../lib/reports/review-comment';
import type { EdgePlan } from '../../lib/plan/edge-plan';
import { EdgePlanReview } from '../../lib/review/edge-plan-review';
import { edited, entryIn, pool, readPlan } from '../review/terraform/terraform-plans';

const BASE = pool();
const RENAMED = pool({ servers: [{ number: 2, computerName: 'lsedge09' }] });

/** The comment of a change, with what Terraform does. */
function commentOf(after: EdgePlan, ...texts: string[]): string {
  const terraform = texts.map((text, index) => ({ fileName: `stack-${index + 1}.json`, text }));
  return ReviewComment.of(EdgePlanReview.of(BASE, after, { terraform })).text;
}
const open = (markdown: string): string => markdown.replace(/<details>[^]*?<\/details>/g, '');

test('what the plans explain is folded, with the row, the attributes and the change', () => {
  const text = commentOf(RENAMED, readPlan('renamed'));
  expect(text).toMatch(/^## Edge review: \d+ changes, 1 with a risk, \*\*1 threshold to confirm\*\*$/m);
  expect(text).toContain('### Terraform\n\n5 resources: 3 replaced, 1 deleted, 1 created.\n');
  expect(text).toContain('- **Replace** server lsedge02; server lsedge09 (azurerm_windows_virtual_machine.Edge_Server-02_VirtualMachine_A162B3B8): '
    + 'computer_name, name (replaced because of name)<br>_Because:_ replace server lsedge02.contoso.net by lsedge09.contoso.net');
  expect(open(text)).not.toContain('VirtualMachine');
});

test('what they do not explain is open, comes before, and is counted in the headline', () => {
  const three = pool({ topology: EdgeTopology.scaledDnsLoadBalancedNat({ servers: 3 }) });
  const text = commentOf(three, readPlan('third-server'));
  expect(text).toMatch(/^## .*, \*\*9 Terraform changes that the plans do not explain\*\*/m);
  const shown = open(text);
  expect(shown).toMatch(/- \*\*Update\*\* 8 resources, without a change of a plan: tags<br>.*server lsedge01, Access Edge \(azurerm_public_ip/);
  expect(shown).toContain('The plans lead to another part of it: install the external Edge certificate sip.contoso.com on lsedge03');
  expect(text).toMatch(/<summary>\d+ other resources, as the plans ask for<\/summary>/);
});

test('a review in which only Terraform does something has a comment, and one without any has none', () => {
  const drift = commentOf(BASE, readPlan('renamed'));
  expect(drift.split('\n').slice(1, 4)).toEqual([
    '## Edge review: the plans do not change, **5 Terraform changes that the plans do not explain**', '', '### Terraform',
  ]);
  expect(drift).toContain('- **Create** a resource, which is in no plan<br>azurerm_private_dns_a_record.dns-contosonet-internal_A-lsedge09');
  const idle = edited('renamed', (document) => {
    for (const { change } of document.resource_changes) change.actions = ['no-op'];
  });
  expect(commentOf(BASE, idle)).toBe('');
});

test('with several stacks, each resource is named with its file', () => {
  const text = commentOf(BASE, readPlan('renamed'), readPlan('third-server'));
  expect(open(text)).toContain('(stack-1.json: azurerm_windows_virtual_machine.Edge_Server-02');
  expect(open(text)).toContain('(stack-2.json: azurerm_public_ip.Edge_Server-01');
});

test('nothing that a name holds is Markdown or a link', () => {
  const text = commentOf(BASE, edited('renamed', (document) => {
    entryIn(document, 'A-lsedge02').address = 'azurerm_x.y["</details>@everyone](https://evil.example)\n# x"]';
  }));
  expect(text).not.toMatch(/@everyone|(?<!\\)\]\(|:\/\/|^# x|<\/details>/m);
});

test('a comment stays short enough, whatever Terraform does', () => {
  const many = edited('renamed', (document) => {
    const entry = entryIn(document, 'A-lsedge02');
    const names = Array.from({ length: 3000 }, (_, index) => `attribute_${index}`);
    document.resource_changes.push(...names.map((name) => ({
      ...entry, address: `azurerm_other.${name}`, type: 'azurerm_other',
      change: { actions: ['update'], before: { [name]: 1 }, after: { [name]: 2 } },
    })));
  });
  const text = commentOf(RENAMED, many);
  expect(text.length).toBeLessThan(65_536);
  expect(text).toContain('3000 Terraform changes that the plans do not explain');
  expect(text).toMatch(/### Terraform[^]*and \d+ more kinds? of unexplained change/);
});

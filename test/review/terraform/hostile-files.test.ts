import { PlanFolderReview } from '../../../lib/review/plan-folder-review';
import { PlanFile } from '../../../lib/plan/stored/plan-file';
import type { EdgeValidationError } from '../../../lib/values/edge-validation-error';
import type { IPlanDocument } from '../../../lib/values/plan-document';
import { refusalOf } from '../../support/plan-request';
import { type Document, edited, entryIn, pool, readPlan } from './terraform-plans';

const PLANS: IPlanDocument[] = [PlanFile.ofEdge(pool())];
const refusedFiles = (terraform: unknown): EdgeValidationError => refusalOf(() => {
  PlanFolderReview.of(PLANS, PLANS, { terraform: terraform as IPlanDocument[] });
});
const refused = (text: unknown): EdgeValidationError => refusedFiles([{ fileName: 'show.json', text }]);
const damaged = (edit: (document: Document) => void): EdgeValidationError => refused(edited('xmpp', edit));

test.each([
  ['no JSON', 'Plan: 3 to add', '"Plan: 3 to add"'],
  ['nothing', '', '""'],
  ['a truncated file', readPlan('xmpp').slice(0, 60), JSON.stringify(readPlan('xmpp').slice(0, 60))],
  ['a list', '[]', 'a list'],
  ['a word', '"plan"', 'no object'],
  ['other JSON', '{}', 'format_version nothing'],
  ['a later format', '{"format_version": "2.0", "planned_values": {}}', 'format_version "2.0"'],
  ['a state', '{"format_version": "1.0", "values": {"root_module": {}}}', 'a state, or another document of Terraform'],
  ['a plan that failed', '{"format_version": "1.2", "planned_values": {}, "errored": true}', 'a plan that ended with an error'],
  ['64 million characters and more', 'x'.repeat(64_000_001), '64000001 characters'],
])('%s is refused, by the name of the file', (_what, text, given) => {
  const { property, given: told, fix } = refused(text);
  expect({ property, given: told }).toEqual({ property: 'terraform file show.json', given });
  expect(fix).not.toBe('');
});

test.each<[string, (document: Document) => void, string]>([
  ['no list of changes', (document) => { document['resource_changes'] = 'none' as never; }, 'resource_changes'],
  ['a change that is none', (document) => { document.resource_changes[3] = null as never; }, 'resource_changes[3]'],
  ['no address', (document) => { document.resource_changes[0]!.address = ''; }, 'resource_changes[0]'],
  ['no type', (document) => { document.resource_changes[0]!['type'] = 7; }, 'resource_changes[0]'],
  ['no change', (document) => { document.resource_changes[0]!.change = undefined as never; }, 'resource_changes[0].change'],
  ['unknown actions', (document) => { document.resource_changes[0]!.change.actions = ['explode']; }, 'resource_changes[0].change.actions'],
  ['no actions', (document) => { document.resource_changes[0]!.change.actions = 'create' as never; }, 'resource_changes[0].change.actions'],
  ['attributes that are text', (document) => { document.resource_changes[0]!.change.after = 'x' as never; }, 'resource_changes[0].change.after'],
  ['drift that is none', (document) => { document['resource_drift'] = [7]; }, 'resource_drift[0]'],
])('an entry with %s is refused, by its place', (_what, edit, place) => {
  expect(damaged(edit).property).toBe(`terraform file show.json: ${place}`);
});

test('modules in modules without end are refused', () => {
  let module: object = {};
  for (let depth = 0; depth < 60; depth += 1) module = { module_calls: { inner: { module } } };
  expect(damaged((document) => { document['configuration'] = { root_module: module }; }).given).toContain('more than 50 deep');
});

test('files are a list of names and texts, each once', () => {
  for (const given of ['show.json', [readPlan('xmpp')], [{ fileName: 'show.json' }], [null]]) {
    expect(refusedFiles(given).property).toMatch(/^options\.terraform/);
  }
  const file = { fileName: 'show.json', text: readPlan('xmpp') };
  expect(refusedFiles([file, file])).toMatchObject({ property: 'options.terraform', given: 'two files "show.json"' });
});

test('attributes of any kind are read without harm', () => {
  const text = edited('xmpp', (document) => {
    for (const { change } of document.resource_changes) {
      for (const values of [change.before, change.after]) {
        Object.assign(values ?? {}, { ip_configuration: 7, network_interface_ids: [null, {}], http_listener: 'x', certificate_policy: [[]] });
      }
    }
    entryIn(document, 'in-5269').change.after = { name: { deep: [1] }, ['__proto__']: { polluted: true } };
  });
  const { terraform = [] } = PlanFolderReview.of(PLANS, PLANS, { terraform: [{ fileName: 'show.json', text }] });
  expect(terraform.length).toBeGreaterThan(0);
});

import { PlanTables, TextReport } from 'cdktf-lync-edge';
import { LabEdge } from '../../examples/lab-edge/lab-edge';
import { fileOf, newApp, Synthesized } from '../support/synth';
import { checklistTitles } from './beyond-the-lab';

const lab = new LabEdge(newApp(), 'lab-edge');
const synthesized = Synthesized.of(lab);
const report = TextReport.of(PlanTables.ofEdge(lab.edge.plan)).text;

describe('the lab', () => {
  test('is synthesized with all validation turned on', () => {
    expect(JSON.parse(fileOf(lab))).toHaveProperty('resource.azurerm_windows_virtual_machine');
  });

  test('creates these resources', () => {
    expect(listOf(synthesized)).toMatchSnapshot();
  });

  test('prints its addresses and name servers after a deployment', () => {
    expect(synthesized.json.output).toMatchSnapshot();
  });

  test('matches its report', () => {
    expect(report).toMatchSnapshot();
  });

  test('has these steps in its checklist for Topology Builder', () => {
    expect(checklistTitles(lab.edge.plan)).toMatchSnapshot();
  });

  test('has a report that fits a terminal with 80 columns', () => {
    const wide = report.split('\n').filter((line) => line.length > 80);
    expect(wide).toEqual([]);
    expect(report.split('\n').length).toBeGreaterThan(50);
  });

  test('has a report without trailing blanks that ends with one line break', () => {
    expect(report.split('\n').filter((line) => line !== line.trimEnd())).toEqual([]);
    expect(report).toMatch(/[^\n]\n$/);
  });
});

/** `type/name` of every resource; types without a name by number. Providers and their versions are omitted. */
function listOf({ json }: Synthesized): readonly string[] {
  return Object.entries(json.resource!)
    .flatMap(([type, resources]) => Object.values(resources).map((resource, index) => {
      const group = (resource['network_security_group_name'] ?? resource['route_table_name']) as string | undefined;
      const side = group === undefined ? '' : `${/Edge_(External|Internal)/.exec(group)![1]!.toLowerCase()}/`;
      return `${type}/${side}${typeof resource['name'] === 'string' ? resource['name'] : `#${index + 1}`}`;
    }))
    .sort();
}

import { LabEdge } from '../examples/lab-edge/lab-edge';
import { PASSWORD } from './support/password';
import { describeDeployment, describeValidation, inCloud } from './support/providers';
import { addressesOf } from './support/terraform-plan';
import { synthesize, Workspace } from './support/workspace';

// Servers and a bastion host take their time where they are real.
if (inCloud) jest.setTimeout(2 * 60 * 60 * 1000);

let json: string;
let lab: Workspace;

beforeAll(() => {
  json = synthesize((app) => new LabEdge(app, 'lab-edge'));
  lab = new Workspace('lab-edge', json);
});

describeValidation('configuration of the lab', () => {
  it('is accepted by the providers without warnings', async () => {
    await lab.init();
    expect(await lab.validate()).toEqual([]);
  });
});

describe('password of the administrator', () => {
  it('does not appear in the configuration', () => {
    expect(json).not.toContain(PASSWORD);
    const { variable } = JSON.parse(json) as { variable: Record<string, Record<string, unknown>> };
    expect(Object.keys(variable)).toEqual(['edge_administrator_password']);
    expect(variable['edge_administrator_password']).toMatchObject({ sensitive: true });
    expect(variable['edge_administrator_password']).not.toHaveProperty('default');
  });

  it('is a reference wherever a resource requires it', () => {
    const { resource } = JSON.parse(json) as { resource: Record<string, Record<string, Record<string, unknown>>> };
    const given = Object.values(resource).flatMap((ofType) => Object.values(ofType))
      .flatMap((attributes) => Object.entries(attributes))
      .filter(([name]) => /password|secret/.test(name))
      .map(([, value]) => value);
    expect(given).toEqual(['${var.edge_administrator_password}', '${var.edge_administrator_password}']);
  });
});

describeDeployment('life of the lab', () => {
  afterAll(async () => {
    // Nothing is to stay in a subscription when a test in between has failed.
    if (inCloud) await lab.destroy();
  });

  let planned: string[];

  it('begins with a plan that only creates, and does not show the password', async () => {
    const { changes, created } = await lab.plan();
    planned = addressesOf(created);
    expect(planned.length).toBeGreaterThan(50);
    expect(planned).toEqual(addressesOf(changes));
    const shown = await lab.terraform(['show', '-no-color', 'saved.tfplan']);
    expect(shown.output).toContain('(sensitive value)');
    expect(shown.output).not.toContain(PASSWORD);
  });

  it('is applied as planned', async () => {
    await lab.applyPlan();
    expect(await lab.resources()).toEqual(planned);
  });

  it('needs no second apply', async () => {
    expect(await lab.planExitCode()).toBe(0);
  });

  it('continues with a changed password without changing a server', async () => {
    const changed = await lab.terraform(
      ['plan', '-input=false', '-no-color', '-detailed-exitcode'],
      { TF_VAR_edge_administrator_password: `${PASSWORD}-changed` },
      [0, 2],
    );
    expect(changed.exitCode).toBe(0);
  });

  it('ends with nothing in the state', async () => {
    await lab.destroy();
    expect(await lab.resources()).toEqual([]);
  });
});

import { REFERENCE_TOPOLOGIES, TopologyStack } from '../examples/reference-topologies/reference-topologies';
import { describeValidation, isOffline } from './support/providers';
import { synthesize, Workspace } from './support/workspace';

describeValidation('a reference topology', () => {
  it.each(REFERENCE_TOPOLOGIES.map((reference) => [reference.key, reference] as const))(
    `%s is accepted by the providers${isOffline ? ', applied, complete at once, and destroyed' : ''}`,
    async (key, reference) => {
      const workspace = new Workspace(key, synthesize((app) => new TopologyStack(app, reference)));
      await workspace.init();
      expect(await workspace.validate()).toEqual([]);
      if (!isOffline) return;
      await workspace.apply();
      expect(await workspace.planExitCode()).toBe(0);
      await workspace.destroy();
      expect(await workspace.resources()).toEqual([]);
    },
  );
});

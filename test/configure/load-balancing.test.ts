import { EdgePlatform } from '../../lib/platform/edge-platform';
import { preferredRouteSteps } from '../../lib/configure/start-script/preferred-routes';
import { startCommand, startScript } from '../../lib/configure/start-script/start-script';
import type { EdgePlan } from '../../lib/plan/edge-plan';
import type { EdgePlanRequest } from '../../lib/request/edge-plan-request';
import { EdgeTopology } from '../../lib/guide/edge-topology';
import { contosoPlan } from '../support/plan-request';
import { powerShellProblems } from '../support/powershell/parser';
import { checklistOf } from './checklist/step-of';

const balanced = (overrides: Partial<EdgePlanRequest> = {}): EdgePlan => contosoPlan({
  topology: EdgeTopology.scaledHardwareLoadBalanced({ servers: 2 }), ...overrides,
});
const inAzure = (overrides: Partial<EdgePlanRequest> = {}): EdgePlan => balanced({
  platform: EdgePlatform.azure(),   network: { externalSubnet: '10.45.16.0/24', internalSubnet: '10.45.33.0/24' }, ...overrides,
});
const scriptOf = (plan: EdgePlan): string => startScript(plan, plan.servers[0]!);
const textOf = (plan: EdgePlan): string => checklistOf(plan).replace(/\s+/g, ' ');

describe('the start script of a server behind Azure\'s load balancers', () => {
  const script = scriptOf(inAzure());

  test('adds a route to the source of the probes to both adapters, and prefers the external one', () => {
    expect(script).toContain('@{ Nic = $outside; To = \'168.63.129.16/32\'; Via = \'10.45.16.1\'; Metric = 1 }');
    expect(script).toContain('@{ Nic = $inside; To = \'168.63.129.16/32\'; Via = \'10.45.33.1\'; Metric = 5000 }');
  });

  test('adds it before the internal routes, so that the platform\'s agent never uses the internal adapter', () => {
    expect(script.indexOf('Metric = 1 }')).toBeLessThan(script.indexOf('foreach ($route in $routes)'));
    expect(script.indexOf('Nic = $outside')).toBeLessThan(script.indexOf('Nic = $inside'));
  });

  test('does not remove its own route again', () => {
    expect(script).toContain('$routes = @(\'192.168.10.0/24\', \'168.63.129.16/32\')');
  });

  test('is well-formed, and short enough for a command line', () => {
    expect(powerShellProblems([script])).toEqual([[]]);
    expect(startCommand(script).length).toBeLessThan(8191);
  });

  test('routes outbound traffic through Azure\'s router', () => expect(script).toContain('$gateway = \'10.45.16.1\''));
});

test('a server without such routes has an unchanged script', () => {
  const plan = balanced();
  expect(preferredRouteSteps(plan.servers[0]!)).toBe('');
  expect(scriptOf(plan)).not.toContain('Metric');
  expect(scriptOf(plan)).toContain('$gateway = \'131.107.155.50\'');
});

describe('the checklist', () => {
  const NAT = 'translated by NAT';
  const lineWith = (plan: EdgePlan, text: string): string =>
    checklistOf(plan).split('\n').find((line) => line.includes(text)) ?? '';

  test('clears NAT, and names the virtual addresses', () => {
    expect(lineWith(balanced(), NAT)).toContain('cleared');
    expect(textOf(balanced())).toContain('These FQDNs resolve to the virtual addresses of the load balancer');
    expect(textOf(contosoPlan())).not.toContain('virtual addresses');
  });

  test('selects it in Azure, with the reason, and asks for each server\'s own public address', () => {
    expect(lineWith(inAzure(), NAT)).not.toContain('cleared');
    expect(textOf(inAzure())).toContain('The guide clears this check box behind load balancers');
    expect(textOf(contosoPlan({ platform: EdgePlatform.azure() }))).not.toContain('behind load balancers');
  });

  test('asks the administrators of an appliance to configure it; Azure\'s load balancers are deployed', () => {
    expect(textOf(balanced())).toContain('Ask for the load balancers to be configured');
    expect(textOf(balanced())).toContain('131.107.155.30');
    expect(textOf(inAzure())).not.toContain('Ask for the load balancers to be configured');
  });

  test('stops drained servers after their calls', () => {
    const text = textOf(contosoPlan({ drainedServers: [2] }));
    expect(text).toContain('Stop-CsWindowsService -Graceful');
    expect(text).toContain('lsedge02.contoso.net');
    expect(textOf(contosoPlan())).not.toContain('-Graceful');
  });
});

import { EdgeTopology, type EdgePlan } from 'cdktf-lync-edge';
import { startCommand, startScript } from '../../../lib/configure/start-script/start-script';
import { contosoPlan, contosoRequest, PLANNED_TOPOLOGIES, refusalOf } from '../../support/plan-request';
import { powerShellProblems } from '../../support/powershell/parser';

const LONGEST_COMMAND = 8191;

function scriptOf(plan: EdgePlan, number = 1): string {
  return startScript(plan, plan.servers[number - 1]!);
}

/** The value that a script gives a variable in its first lines. */
function valueOf(script: string, variable: string): string | undefined {
  return new RegExp(`^\\$${variable} = (.*)$`, 'm').exec(script)?.[1];
}

function decoded(command: string): string {
  return Buffer.from(/FromBase64String\('([^']*)'\)/.exec(command)![1]!, 'base64').toString('utf8');
}

const { internal } = contosoRequest();
const WITH_PERIMETER_DNS = contosoPlan({
  internal: { ...internal, perimeterDnsServers: ['10.45.20.11', '10.45.20.10'] },
});

describe('the script of each server', () => {
  const plan = contosoPlan();

  test.each([1, 2])('server %d: contains its values from the plan', (number) => {
    const script = scriptOf(plan, number);
    const last = number - 1;
    expect(valueOf(script, 'computer')).toBe(`'lsedge0${number}'`);
    expect(valueOf(script, 'suffix')).toBe('\'contoso.net\'');
    expect(valueOf(script, 'external')).toBe(`@('10.45.16.1${last}', '10.45.16.2${last}', '10.45.16.3${last}')`);
    expect(valueOf(script, 'prefixLength')).toBe('24');
    expect(valueOf(script, 'gateway')).toBe('\'10.45.16.1\'');
    expect(valueOf(script, 'internal')).toBe(`'172.25.33.1${last}'`);
    expect(valueOf(script, 'routes')).toBe('@(\'192.168.10.0/24\')');
    expect(valueOf(script, 'router')).toBe('\'172.25.33.1\'');
    expect(valueOf(script, 'features')).toBe('@(\'NET-Framework-45-Core\', \'Windows-Identity-Foundation\')');
  });

  test('stops at the first error, so that the extension fails', () => {
    expect(scriptOf(plan)).toMatch(/^\$ErrorActionPreference = 'Stop'\n/);
  });

  test('is the same text every time', () => {
    expect(scriptOf(contosoPlan())).toBe(scriptOf(plan));
  });
});

describe('the steps that depend on the plan', () => {
  test('one address, with a single external address', () => {
    const script = scriptOf(contosoPlan({ topology: EdgeTopology.singleNat({ singleExternalAddress: true }) }));
    expect(valueOf(script, 'external')).toBe('@(\'10.45.16.10\')');
  });

  test('a route to each internal network and to the bastion host', () => {
    const script = scriptOf(contosoPlan({
      internal: { ...internal, networks: ['192.168.10.0/24', '172.16.0.0/22'] },
      network: { ...contosoRequest().network, bastionSubnet: '10.45.255.0/26' },
    }));
    expect(valueOf(script, 'routes')).toBe('@(\'10.45.255.0/26\', \'172.16.0.0/22\', \'192.168.10.0/24\')');
  });

  test('without perimeter DNS, hosts entries for the next hop, and the name servers of the network', () => {
    const script = scriptOf(contosoPlan());
    expect(valueOf(script, 'hosts')).toBe('@(\'192.168.10.90 pool01.contoso.net\', \'192.168.10.91 pool01.contoso.net\')');
    expect(valueOf(script, 'dnsServers')).toBe('@()');
  });

  test('with perimeter DNS, the preferred server first, and no hosts entries', () => {
    const script = scriptOf(WITH_PERIMETER_DNS);
    expect(valueOf(script, 'hosts')).toBe('@()');
    expect(valueOf(script, 'dnsServers')).toBe('@(\'10.45.20.11\', \'10.45.20.10\')');
  });
});

describe('running a script again', () => {
  const script = scriptOf(contosoPlan());
  /** The line with a command, and the lines of the blocks around it. */
  const conditionOf = (command: string): string => {
    const lines = script.split('\n');
    const at = lines.findIndex((line) => line.includes(command));
    const indent = (line: string): number => line.length - line.trimStart().length;
    const above = lines.slice(0, at).reverse();
    const heads: string[] = [];
    let depth = indent(lines[at]!);
    for (const line of above) {
      if (line.trim() === '' || indent(line) >= depth) continue;
      heads.push(line.trim());
      depth = indent(line);
    }
    return [lines[at]!, ...heads].join(' ');
  };

  test.each([
    ['Set-NetIPInterface', '.Dhcp -eq \'Enabled\''],
    ['-SkipAsSource $true', '-notcontains $address'],
    ['New-NetRoute', '-notcontains $route'],
    ['Set-Content $file', '-cne'],
    ['Set-ItemProperty $tcpip \'NV Domain\'', '-ne $suffix'],
    ['Install-WindowsFeature', '-not (Get-WindowsFeature $feature).Installed'],
    ['shutdown.exe', 'if ($restart)'],
  ])('%s is changed only after a comparison', (command, condition) => {
    expect(conditionOf(command)).toContain(condition);
  });

  test('replaces its own lines of the hosts file and keeps the others', () => {
    expect(script).toContain('if ($line -eq \'# Lync Edge: begin\') { $ours = $true }');
    expect(script).toContain('if (-not $ours) { $kept += $line }');
    expect(script).toContain('if ($line -eq \'# Lync Edge: end\') { $ours = $false }');
  });

  test('removes addresses and routes that are no longer in the plan', () => {
    expect(script).toContain('$external -notcontains $_.IPAddress } | Remove-NetIPAddress');
    expect(script).toContain('$routes -notcontains $_.DestinationPrefix');
  });

  test('leaves no default gateway on the internal adapter', () => {
    expect(script).toContain('$_.DestinationPrefix -eq \'0.0.0.0/0\' -or');
  });

  test('stops on a server with another name before it changes anything', () => {
    const firstChange = script.search(/\b(?:Set|New|Remove|Install)-/);
    expect(script.indexOf('$env:COMPUTERNAME -ne $computer')).toBeLessThan(firstChange);
  });
});

describe('hostile text', () => {
  const plan = contosoPlan();
  const [server] = plan.servers;
  const script = startScript(
    {
      ...plan,
      product: {
        ...plan.product,
        windowsFeatures: ['a\'; Remove-Item C:\\ -Recurse; \'', 'b\u2019; Get-Date; \u2018', '$(Get-Date) `n "x"'],
      },
    },
    { ...server!, computerName: 'O\'Brien' },
  );

  test('stays text: straight quotation marks are doubled, and non-ASCII characters are written as codes', () => {
    expect(valueOf(script, 'computer')).toBe('\'O\'\'Brien\'');
    expect(valueOf(script, 'features')).toBe(
      '@(\'a\'\'; Remove-Item C:\\ -Recurse; \'\'\', [Regex]::Unescape(\'b\\u2019; Get-Date; \\u2018\'), \'$(Get-Date) `n "x"\')',
    );
    expect(powerShellProblems([script])).toEqual([[]]);
  });

  test('reaches the server unchanged, in characters without a special meaning to the command processor', () => {
    const command = startCommand(script);
    expect(decoded(command)).toBe(script);
    expect(command).toMatch(/^[\w .:&()[\]"'+/=-]*$/);
  });
});

describe('the command', () => {
  test('fits on a Windows command line for the largest pool', () => {
    const plan = contosoPlan({ topology: EdgeTopology.scaledDnsLoadBalancedNat({ servers: 12 }) });
    for (const server of plan.servers) {
      expect(startCommand(startScript(plan, server)).length).toBeLessThanOrEqual(LONGEST_COMMAND);
    }
  });

  test('is refused when it does not fit', () => {
    const networks = Array.from({ length: 200 }, (_, index) => `192.168.${index}.0/24`);
    const plan = contosoPlan({ internal: { ...internal, networks } });
    const refusal = refusalOf(() => startCommand(scriptOf(plan)));
    expect(refusal.property).toBe('internal.networks');
    expect(refusal.given).toMatch(/start command of \d+ characters/);
    expect(refusal.expected).toContain(String(LONGEST_COMMAND));
  });

  test('can have exactly the maximum length', () => {
    const around = startCommand('').length;
    const longest = 'x'.repeat(Math.floor((LONGEST_COMMAND - around) / 4) * 3);
    expect(startCommand(longest).length).toBeLessThanOrEqual(LONGEST_COMMAND);
    expect(() => startCommand(`${longest}xxx`)).toThrow('start command');
  });
});

describe('the grammar of PowerShell', () => {
  const plans = [
    ...Object.values(PLANNED_TOPOLOGIES).map((topology) => contosoPlan({ topology: topology() })),
    contosoPlan({ topology: EdgeTopology.singleNat({ singleExternalAddress: true }) }),
    WITH_PERIMETER_DNS,
  ];
  const scripts = plans.flatMap((plan) => plan.servers.map((server) => startScript(plan, server)));
  const broken = [
    scripts[0]!.replace('if ($restart) {', 'if ($restart) {{'),
    scripts[0]!.replace('foreach ($route in $routes) {', 'foreach ($route $routes) {'),
    scripts[0]!.replace('$suffix = \'', '$suffix = '),
  ];
  const problems = powerShellProblems([...scripts, ...broken]);

  test('understands every script', () => {
    expect(problems.slice(0, scripts.length)).toEqual(scripts.map(() => []));
  });

  test('finds intentional errors', () => {
    for (const [index, script] of broken.entries()) {
      expect(script).not.toBe(scripts[0]);
      expect(problems[scripts.length + index]!.length).toBeGreaterThan(0);
    }
  });
});

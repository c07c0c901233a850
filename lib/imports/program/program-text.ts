import type { EdgePlanRequest } from '../../request/edge-plan-request';
import { Cidr } from '../../values/cidr';
import { callCode, code, quoted, valueText } from './code';
import type { ProgramEngine } from './edge-program';
import { poolProperties } from './pool-code';

/** Names of the library that a program may use, in the order in which they are imported. */
const NAMES = [
  'EdgeFeature', 'EdgeNetwork', 'EdgePool', 'EdgeTopology', 'FederatedPartner', 'LyncProduct', 'MobileClient', 'PartnerProduct', 'PublicImProvider',
  'VerificationLevel', 'XmppNegotiationSupport', 'XmppPartner',
];

/** Virtual networks, of which the first is taken that overlaps nothing that runs. */
const SPACES = [
  '10.45.0.0/16', '10.145.0.0/16', '172.20.0.0/16', '172.28.0.0/16', '192.168.64.0/18',
  // Addresses that carriers share, which an organization rarely has: one for each further pool.
  ...Array.from({ length: 64 }, (_, index) => `100.${64 + index}.0.0/16`),
];

/**
 * The text of a program with a stack for each request.
 *
 * @param leftOut FQDNs of pools that no plan can be made of
 */
export function programText(requests: readonly EdgePlanRequest[], leftOut: readonly string[], engine: ProgramEngine): string {
  const taken: Cidr[] = [];
  const labels = new Set<string>();
  const variables = new Set<string>();
  const stacks = requests.map((request) => {
    const label = labelOf(request, labels);
    return stackLines(request, label, variableOf(label, variables), freeSpace(request, taken));
  });
  const body = stacks.flatMap((lines) => ['', ...lines]).join('\n');
  const used = NAMES.filter((name) => new RegExp(`\\b${name}[.(]`).test(body));
  return `${[
    '// The Edge pools that run now, as "lync-edge import" read them, on new machines in Azure. Before you deploy:',
    '// - Confirm what edge-import.md lists, products of partners among it: they decide which media ports are opened.',
    '// - Set the region and the networks. Addresses, builds and certificates of today\'s servers are not taken over, nor is IPv6.',
    '// - Add zones, or have others create the records that the plan lists.',
    ...leftOut.map((fqdn) => `// - ${fqdn.replace(/[^a-z0-9.-]/g, '_')} is left out: no plan can be made of it yet, see edge-import.md.`),
    '// The password of the machines is the variable edge_administrator_password of Terraform.',
    `import { AzurermProvider } from '@${engine}/provider-azurerm/lib/provider';`,
    `import { App, TerraformStack } from '${engine}';`,
    `import {\n${wrapped(used)}\n} from '${engine}-lync-edge';`,
    '',
    'const LOCATION = \'westeurope\';',
    '',
    'const app = new App();',
  ].join('\n')}\n${body}\n\napp.synth();\n`;
}

function wrapped(names: readonly string[]): string {
  const lines = [''];
  for (const name of names) {
    const last = lines.at(-1) ?? '';
    if (last.length + name.length > 100) lines.push(`  ${name},`);
    else lines[lines.length - 1] = last === '' ? `  ${name},` : `${last} ${name},`;
  }
  return lines.join('\n');
}

/** The first label of the name of the pool, or all of it where another pool has the same one, with a number if that is not enough. */
function labelOf({ internal }: EdgePlanRequest, taken: Set<string>): string {
  const fqdn = internal.fqdn.toLowerCase();
  const first = fqdn.split('.')[0] ?? fqdn;
  const full = fqdn.replace(/\./g, '-');
  let label = taken.has(first) ? full : first;
  for (let number = 2; taken.has(label); number += 1) label = `${full}-${number}`;
  taken.add(label);
  return label;
}

/** The name of the constant of a stack. Labels such as edge-1 and edge1 differ in what no such name can have. */
function variableOf(label: string, taken: Set<string>): string {
  const first = `${label.replace(/[^a-z0-9]/g, '').replace(/^(?=\d)/, 'edge')}Stack`;
  let variable = first;
  for (let number = 2; taken.has(variable); number += 1) variable = `${first}${number}`;
  taken.add(variable);
  return variable;
}

function stackLines(request: EdgePlanRequest, label: string, variable: string, addressSpace: string): string[] {
  const network = callCode('EdgeNetwork.create', { location: code('LOCATION'), addressSpace });
  return [
    `const ${variable} = new TerraformStack(app, ${quoted(label)});`,
    `new AzurermProvider(${variable}, 'azurerm', { features: [{}] });`,
    `new EdgePool(${variable}, 'Edge', ${valueText({ ...poolProperties(request), network }, 0)});`,
  ];
}

/** A virtual network that overlaps neither internal networks, nor what runs, nor another pool. */
function freeSpace({ internal, network }: EdgePlanRequest, taken: Cidr[]): string {
  const used = [...internal.networks, network.externalSubnet, network.internalSubnet, ...(internal.perimeterDnsServers ?? []).map((address) => `${address}/32`)]
    .map((text) => Cidr.parse(text, 'network'));
  const spaces = SPACES.map((text) => Cidr.parse(text, 'addressSpace'));
  const free = spaces.find((space) => [...used, ...taken].every((each) => !each.overlaps(space))) ?? Cidr.parse('10.45.0.0/16', 'addressSpace');
  taken.push(free);
  return free.text;
}

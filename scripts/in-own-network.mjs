// Runs a Node.js program in a network of its own: nothing but a loopback interface, on which every address of the networks for
// documentation answers. So name servers, listeners and silent firewalls of tests have real addresses and real ports, and no
// packet leaves the machine.
//
//   node scripts/in-own-network.mjs node_modules/jest/bin/jest.js -c jest.verify.config.cjs
import { spawnSync } from 'node:child_process';

/** RFC 5737 and RFC 3849; private networks for the internal side. */
const IPV4_NETWORKS = ['192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24', '10.45.0.0/16', '172.25.33.0/24', '192.168.10.0/24'];
const IPV6_NETWORKS = ['2001:db8::/32'];

const PACKAGES = { unshare: 'util-linux', ip: 'iproute2', nft: 'nftables' };

const environment = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/sbin:/usr/local/sbin` };

const missing = Object.keys(PACKAGES).filter((program) => spawnSync(program, ['--version'], { env: environment }).error !== undefined);
if (missing.length > 0) {
  console.error(`missing: ${missing.map((program) => `${program} (package ${PACKAGES[program]})`).join(', ')}`);
  process.exit(1);
}

const routes = [
  ...IPV4_NETWORKS.map((network) => `ip route add local ${network} dev lo`),
  ...IPV6_NETWORKS.map((network) => `ip -6 route add local ${network} dev lo`),
];
// For IPv6, a route alone does not let a program listen at an address.
const setUp = ['set -e', 'ip link set lo up', 'echo 1 > /proc/sys/net/ipv6/ip_nonlocal_bind', ...routes, 'exec "$@"'].join('\n');
// An ordinary user becomes root of the new network alone.
const asRoot = process.getuid?.() === 0 ? [] : ['--map-root-user'];

const { status, error } = spawnSync(
  'unshare', [...asRoot, '--net', 'sh', '-c', setUp, 'sh', process.execPath, ...process.argv.slice(2)],
  { stdio: 'inherit', env: environment },
);
if (error !== undefined) throw error;
process.exit(status ?? 1);

// Loaded into the stand-in of the dns provider before it starts (`node --import`): its data sources then ask a name server instead
// of making something up, and answer as those of the real provider do. The real ones ask the resolver of the machine; this one
// asks 127.0.0.1 on the port in LOOKUP_PORT, with dig (Debian's bind9-dnsutils).
import { spawnSync } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const main = pathToFileURL(realpathSync(process.argv[1]));
const { name } = JSON.parse(readFileSync(new URL('provider.json', main), 'utf8'));

/** Data of the records of a name, and of the aliases on the way to them. */
function ask(owner, type) {
  const { stdout, status } = spawnSync(
    'dig', ['@127.0.0.1', '-p', process.env.LOOKUP_PORT, owner, type, '+noall', '+answer', '+tries=2', '+time=2'], { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stdout);
  const answers = stdout.split('\n').filter((line) => line !== '' && !line.startsWith(';')).map((line) => line.split(/\s+/));
  return {
    data: answers.filter(([, , , found]) => found === type).map((fields) => fields.slice(4).join(' ')),
    aliases: answers.filter(([, , , found]) => found === 'CNAME').map((fields) => fields[4]),
  };
}

const LOOK_UP = {
  dns_a_record_set: ({ host }) => ({ addrs: addressesOf(host).ipv4, id: host }),
  dns_aaaa_record_set: ({ host }) => ({ addrs: addressesOf(host).ipv6, id: host }),
  dns_cname_record_set: ({ host }) => {
    const { data, aliases } = ask(host, 'A');
    if (data.length + aliases.length === 0) throw new Error(`lookup ${host}: no such host`);
    return { cname: aliases.at(-1) ?? `${host}.`, id: host };
  },
  dns_srv_record_set: ({ service }) => {
    const { data } = ask(service, 'SRV');
    if (data.length === 0) throw new Error(`lookup ${service}: no such host`);
    const srv = data.map((record) => record.split(' ')).map(([priority, weight, port, target]) =>
      ({ priority: Number(priority), weight: Number(weight), port: Number(port), target }));
    return { srv, id: service };
  },
};

function addressesOf(host) {
  const [ipv4, ipv6] = ['A', 'AAAA'].map((type) => ask(host, type).data.sort());
  if (ipv4.length + ipv6.length === 0) throw new Error(`lookup ${host}: no such host`);
  return { ipv4, ipv6 };
}

if (name === 'dns') {
  const { Provider } = await import(new URL('provider.mjs', main));
  const { SEVERITY } = await import(new URL('messages.mjs', main));
  const { decode, encode } = await import(new URL('msgpack.mjs', main));
  Provider.prototype.readDataSource = ({ type_name: type, config }) => {
    const given = decode(config.msgpack);
    try {
      return { state: { msgpack: encode({ ...given, ...LOOK_UP[type](given) }) } };
    } catch (error) {
      const summary = `error looking up records for "${given.host ?? given.service}": `;
      return { diagnostics: [{ severity: SEVERITY.ERROR, summary, detail: error.message }] };
    }
  };
}

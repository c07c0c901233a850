import { givenText } from '../../../values/boundary/given-text';
import { IpAddress, IpFamily } from '../../../values/ip-address';
import { DnsRecordType } from '../../../values/vocabulary/dns';
import type { RunningRecord } from '../../model/running-record';
import { given } from '../given';
import { isPlain } from '../plain-text';
import type { Reading } from '../reading';
import { sideOfName } from '../side-of-name';
import { type ZoneLine, zoneLines } from './zone-tokens';

/** Types that an Edge does not need. Windows has some of its own. */
const OTHER_TYPES = new RegExp(`^(?:${[
  'AFSDB|APL|CAA|CDNSKEY|CDS|CERT|DHCID|DNAME|DNSKEY|DS|EUI48|EUI64|HINFO|HTTPS|ISDN|KEY|KX|LOC|MB|MG|MINFO|MR|MX|NAPTR|NS|NSEC|NSEC3',
  'NSEC3PARAM|OPENPGPKEY|PTR|RP|RRSIG|RT|SIG|SMIMEA|SOA|SPF|SSHFP|SVCB|TLSA|TXT|TYPE\\d{1,5}|URI|WINS|WINSR|WKS|X25|ZONEMD',
].join('|')})$`, 'i');
const CLASSES = /^(?:IN|CH|HS)$/i;
const TTL = /^(?:\d{1,10}|(?:\d{1,8}[wdhms])+)$/i;
const SECONDS: Readonly<Record<string, number>> = { w: 604_800, d: 86_400, h: 3600, m: 60, s: 1 };
const MOST_LINES = 200_000;
const LARGEST_TTL = 2 ** 31 - 1;
const FIX = 'export the zone again, or remove the line';

/** The records of a zone file, or of what dig prints, that an Edge may need: A, AAAA, CNAME and SRV. Others are left out. */
export function readZone(reading: Reading, file: string, text: string): RunningRecord[] {
  const zone = new ZoneReader(reading, file);
  const lines = zoneLines(text);
  if (lines.length <= MOST_LINES) return lines.flatMap((line) => zone.recordsOf(line));
  reading.problems.add({
    property: file, given: `${lines.length} lines`, expected: `at most ${MOST_LINES}`, fix: 'export the zones that have names of the Edge',
  });
  return [];
}

/** A name, and what it is relative to. */
interface OwnerName {
  readonly name: string;
  readonly origin: string | undefined;
}

class ZoneReader {
  private origin: string | undefined;
  /** Owner of the line before, with the origin that it is relative to. */
  private owner: OwnerName | undefined;
  private ttl: number | undefined;

  public constructor(private readonly reading: Reading, private readonly file: string) {
    this.origin = originOfName(file);
  }

  public recordsOf(line: ZoneLine): RunningRecord[] {
    const [first = ''] = line.tokens;
    if (line.wrong !== undefined) return this.refuse(line, line.wrong, 'a line of a zone file');
    if (first.startsWith('$')) {
      this.directive(line);
      return [];
    }
    const rest = [...line.tokens];
    if (!line.isContinued) this.owner = { name: rest.shift() ?? '', origin: this.origin };
    let ttl = this.ttl;
    while (rest[0] !== undefined && (CLASSES.test(rest[0]) || TTL.test(rest[0]))) {
      const word = rest.shift() ?? '';
      if (!CLASSES.test(word)) ttl = secondsOf(word);
    }
    const type = Object.values(DnsRecordType).find((each) => each === rest[0]?.toUpperCase());
    if (type === undefined) return OTHER_TYPES.test(rest[0] ?? '') ? [] : this.refuse(line, line.tokens.join(' '), 'a DNS record');
    if (this.owner === undefined) return this.refuse(line, line.tokens.join(' '), 'an owner at the start of the first record');
    const owner = this.absolute(line, this.owner.name, this.owner.origin);
    return owner === undefined ? [] : this.recordOf(line, owner, type, rest.slice(1), ttl);
  }

  private directive(line: ZoneLine): void {
    const [name = '', value = ''] = line.tokens;
    switch (name.toUpperCase()) {
      case '$ORIGIN': this.origin = this.absolute(line, value); return;
      case '$TTL': this.ttl = TTL.test(value) ? secondsOf(value) : undefined; return;
      default:
        this.reading.addUnread({
          what: `records of ${/^\$[A-Z]{1,20}$/i.exec(name)?.[0] ?? 'an unknown directive'}`, usualPlace: 'the name server', reason: 'only written records are read',
          file: this.file,
        });
    }
  }

  private recordOf(
    line: ZoneLine, name: string, type: DnsRecordType, data: readonly string[], ttlSeconds: number | undefined,
  ): RunningRecord[] {
    const common = {
      name, type, ttlSeconds, side: sideOfName(this.file), source: { file: this.file, place: `line ${line.line}` },
    };
    const [first = '', ...others] = data;
    if (type === DnsRecordType.SRV) {
      const [priority, weight, port] = [first, ...others].map((word) => (/^\d{1,5}$/.test(word) ? Number(word) : -1));
      const isService = data.length === 4 && [priority, weight, port].every((each) => each !== undefined && each >= 0 && each <= 65535);
      if (!isService) return this.refuse(line, line.tokens.join(' '), 'priority, weight, port and target of a service');
      const target = this.absolute(line, others[2] ?? '');
      return target === undefined ? [] : [given({ ...common, value: target, priority, weight, port })];
    }
    if (data.length !== 1) return this.refuse(line, line.tokens.join(' '), `one value of a record of the type ${type}`);
    if (type === DnsRecordType.CNAME) {
      const target = this.absolute(line, first);
      return target === undefined ? [] : [given({ ...common, value: target })];
    }
    const address = IpAddress.isValid(first) ? IpAddress.parse(first, 'value') : undefined;
    const family = type === DnsRecordType.A ? IpFamily.IPV4 : IpFamily.IPV6;
    return address?.family === family
      ? [given({ ...common, value: address.text })]
      : this.refuse(line, first, `an ${family} address`);
  }

  /** A name in lower case without the last dot; undefined, with a problem, for what is not a name. */
  private absolute(line: ZoneLine, name: string, base = this.origin): string | undefined {
    const isName = isPlain(name) && name.length <= 255 && /^(?:@|\.|(?:[^\s."\\]+\.)*[^\s."\\]+\.?)$/.test(name);
    const origin = base === undefined ? '' : `.${base}`;
    if (isName && name.endsWith('.')) return name === '.' ? '' : name.slice(0, -1).toLowerCase();
    if (isName && origin !== '') return name === '@' ? base : `${name}${origin}`.toLowerCase();
    this.refuse(line, name, isName ? 'a name that ends in a dot, or a line with $ORIGIN above' : 'a name');
    return undefined;
  }

  private refuse(line: ZoneLine, wrong: string, expected: string): [] {
    this.reading.problems.add({ property: `${this.file}: line ${line.line}`, given: givenText(wrong), expected, fix: FIX });
    return [];
  }
}

/** The zone that the name of a file names: `contoso.com` for `zones/contoso.com.edge-external.zone` and `contoso.com.dns`. */
function originOfName(file: string): string | undefined {
  const name = file.replace(/^.*[/\\]/, '').toLowerCase()
    .replace(/\.(?:zone|dns|db|txt)$/, '')
    .replace(/[.-](?:edge-|reverse-proxy-)?(?:external|internal)$/, '');
  return /^(?:[a-z0-9-]{1,63}\.)+[a-z][a-z0-9-]*$/.test(name) ? name : undefined;
}

/** A TTL in seconds, from `3600` or `1h30m`. */
function secondsOf(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Math.min(Number(text), LARGEST_TTL);
  const parts = [...text.toLowerCase().matchAll(/(\d+)([wdhms])/g)];
  return Math.min(parts.reduce((sum, [, count, unit = 's']) => sum + Number(count) * (SECONDS[unit] ?? 1), 0), LARGEST_TTL);
}

import { givenText } from '../../../values/boundary/given-text';
import { ProblemList } from '../../../values/boundary/shape';
import type { EdgeProblem } from '../../../values/edge-validation-error';
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
  'A6|AFSDB|ALIAS|AMTRELAY|ANAME|APL|ATMA|CAA|CDNSKEY|CDS|CERT|CSYNC|DHCID|DLV|DNAME|DNSKEY|DS|EUI48|EUI64|HINFO|HIP|HTTPS|IPSECKEY|ISDN',
  'KEY|KX|L32|L64|LOC|LP|MB|MD|MF|MG|MINFO|MR|MX|NAPTR|NID|NS|NSAP|NSEC|NSEC3|NSEC3PARAM|NULL|NXT|OPENPGPKEY|PTR|PX|RP|RRSIG|RT|SIG|SMIMEA',
  'SOA|SPF|SSHFP|SVCB|TA|TLSA|TXT|TYPE\\d{1,5}|URI|WINS|WINSR|WKS|X25|ZONEMD',
].join('|')})$`, 'i');
const CLASSES = /^(?:IN|CH|HS)$/i;
const TTL = /^(?:\d{1,10}|(?:\d{1,8}[wdhms])+)$/i;
const SECONDS: Readonly<Record<string, number>> = { w: 604_800, d: 86_400, h: 3600, m: 60, s: 1 };
/** Windows writes when a record was last registered: `[AGE:3520111]`. */
const AGE = /^\[AGE:\d{1,10}\]$/i;
const MOST_LINES = 200_000;
const LARGEST_TTL = 2 ** 31 - 1;
const FIX = 'export the zone again, or remove the line';

/** What dig prints where it got no answer. */
const NO_ANSWER = /^;; (?:.*?(connection timed out|communications error|no servers could be reached)|->>HEADER<<-.*status: (SERVFAIL|REFUSED|FORMERR|NOTIMP))/m;

/** What nslookup prints, in any language and on any system, and Resolve-DnsName. */
const OTHER_PROGRAM = /^(?:Name +Type +TTL +Section|Server:[ \t]|Address:[ \t]|\S+[ \t]+SRV service location:|\S+[ \t]+service = \d)/m;

/** The records of a zone file, or of what dig prints, that an Edge may need: A, AAAA, CNAME and SRV. Others are left out. */
export function readZone(reading: Reading, file: string, text: string): RunningRecord[] {
  if (hasMoreLines(text, MOST_LINES)) {
    reading.problems.add({
      property: file, given: `more than ${MOST_LINES} lines`, expected: `at most ${MOST_LINES}`, fix: 'export the zones that have names of the Edge',
    });
    return [];
  }
  const problems = new ProblemList();
  const zone = new ZoneReader(reading, file, problems);
  const records = zoneLines(text).flatMap((line) => zone.recordsOf(line));
  if (problems.all.length > 0 && (!zone.isZone || OTHER_PROGRAM.test(text))) reading.problems.add(notAZone(file, text));
  else for (const problem of problems.all) reading.problems.add(problem);
  const [, noAnswer, status] = NO_ANSWER.exec(text) ?? [];
  if (noAnswer !== undefined || status !== undefined) {
    reading.addUnread({ what: 'an answer of a name server', usualPlace: 'dig, run again', reason: `dig was told: ${noAnswer ?? String(status)}`, file });
  }
  return records;
}

function hasMoreLines(text: string, most: number): boolean {
  let count = 1;
  for (const character of ['\n', '\r']) {
    for (let at = text.indexOf(character); at >= 0 && count <= most; at = text.indexOf(character, at + 1)) {
      if (character === '\n' || text.charAt(at + 1) !== '\n') count += 1;
    }
  }
  return count > most;
}

/** One problem in place of one for each line. */
function notAZone(file: string, text: string): EdgeProblem {
  return {
    property: file,
    given: `text without a record that can be read: ${givenText(/\S.*/.exec(text)?.[0].slice(0, 60))}`,
    expected: 'a zone file (RFC 1035), or what dig prints without +short: records with names and types',
    fix: 'remove the file from the folder if it is about something else; ask again with dig in place of nslookup, Resolve-DnsName or dig +short',
  };
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

  private hasTypes = false;

  public constructor(private readonly reading: Reading, private readonly file: string, private readonly problems: ProblemList) {
    this.origin = originOfName(file);
  }

  /** Whether any line has the type of a record, or words that cannot be told apart. */
  public get isZone(): boolean {
    return this.hasTypes;
  }

  public recordsOf(line: ZoneLine): RunningRecord[] {
    const [first = ''] = line.tokens;
    this.hasTypes ||= line.wrong !== undefined;
    if (line.wrong !== undefined) return this.refuse(line, line.wrong, 'a line of a zone file');
    if (/^\$[A-Za-z]/.test(first)) {
      this.directive(line);
      return [];
    }
    const rest = [...line.tokens];
    if (!line.isContinued) this.owner = { name: rest.shift() ?? '', origin: this.origin };
    let ttl = this.ttl;
    while (rest[0] !== undefined && (CLASSES.test(rest[0]) || TTL.test(rest[0]) || AGE.test(rest[0]))) {
      const word = rest.shift() ?? '';
      if (TTL.test(word)) ttl = secondsOf(word);
    }
    const type = Object.values(DnsRecordType).find((each) => each === rest[0]?.toUpperCase());
    const isOther = OTHER_TYPES.test(rest[0] ?? '');
    this.hasTypes ||= type !== undefined || isOther;
    if (type === undefined) return isOther ? [] : this.refuse(line, line.tokens.join(' '), 'a DNS record');
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
    if (isName && name.endsWith('.')) return name === '.' ? '' : name.slice(0, -1).toLowerCase();
    if (isName && base !== undefined) return name === '@' ? base : [name.toLowerCase(), base].filter((part) => part !== '').join('.');
    this.refuse(line, name, isName ? 'a name that ends in a dot, or a line with $ORIGIN above' : 'a name');
    return undefined;
  }

  private refuse(line: ZoneLine, wrong: string, expected: string): [] {
    this.problems.add({ property: `${this.file}: line ${line.line}`, given: givenText(wrong), expected, fix: FIX });
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

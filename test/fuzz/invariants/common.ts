import { plan as parts, type IPlanDocument } from 'cdktf-lync-edge';
import { MARK } from '../generated/texts';
import { holds, unique } from './invariant';

const LABEL = /^(?!-)[a-z0-9_-]{1,63}(?<!-)$/;

/** Fails for a text that is no DNS name: lowercase, without a trailing dot. */
export function validDnsName(name: string, what: string): void {
  const labels = name.split('.');
  holds(name.length <= 253 && labels.length > 1 && labels.every((label) => LABEL.test(label)), () => `${what} ${JSON.stringify(name)} is not a DNS name`);
}

/** Records have their own IDs and valid names. */
export function checkRecords(records: readonly parts.DnsRecordPlan[]): void {
  unique(records.map(({ id }) => id), 'record');
  unique(records.map(({ side, type, name }) => `${side} ${type} ${name}`), 'record');
  for (const { name, cname, srv, zone, id } of records) {
    validDnsName(name, id);
    if (cname !== undefined) validDnsName(cname, id);
    if (srv !== undefined) validDnsName(srv.target, id);
    holds(zone === undefined || name === zone || name.endsWith(`.${zone}`), () => `${id} is not in ${String(zone)}`);
  }
}

/** Whatever is allowed has a planning row, or the platform needs it. */
export function checkLeastPrivilege(rules: readonly parts.FirewallRulePlan[]): void {
  unique(rules.map(({ id }) => id), 'rule');
  unique(rules.map(({ side, direction, priority }) => `${side} ${direction} ${priority}`), 'priority');
  for (const { access, kind, tableRows, id } of rules) {
    if (access === parts.FirewallAccess.DENY) continue;
    holds(kind === parts.FirewallRuleKind.PLATFORM || tableRows.length > 0, () => `${id} allows traffic without a planning row`);
    holds(kind !== parts.FirewallRuleKind.DENY, () => `${id} is a deny rule that allows`);
  }
}

/** Control characters other than line breaks and tabs reach no terminal and no file. */
export function checkDocument({ text, fileName }: IPlanDocument): void {
  holds(text.length > 0 && fileName.length > 0, () => 'an empty document');
  const control = /[\u0000-\u0008\u000b-\u001f\u007f]/.exec(text.replaceAll('\r\n', '\n'));
  holds(control === null, () => `${fileName} has a control character: ${JSON.stringify(text.slice(Math.max(0, control!.index - 60), control!.index + 20))}`);
}

/** User text is in literals with single quotes and nowhere else. */
export function checkPowerShell(script: string): void {
  const foreign = /[^\x0a\x20-\x7e]/.exec(script);
  holds(foreign === null, () => `a character that Windows PowerShell may read as another: ${JSON.stringify(foreign![0])}`);
  const outside = script.replace(/'(?:[^'\n]|'')*'/g, '\'\'');
  const place = outside.indexOf(MARK);
  holds(place < 0, () => `text outside of a literal: ${outside.slice(Math.max(0, place - 80), place + 80)}`);
}

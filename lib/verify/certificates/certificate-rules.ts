import { ExtendedKeyUsage } from '../../values/vocabulary/certificates';
import type { FoundCertificate } from '../model/observation';
import { shortList } from './short-list';

const DAY_MS = 86_400_000;

const OIDS: Readonly<Record<ExtendedKeyUsage, string>> = {
  [ExtendedKeyUsage.SERVER_AUTHENTICATION]: '1.3.6.1.5.5.7.3.1',
  [ExtendedKeyUsage.CLIENT_AUTHENTICATION]: '1.3.6.1.5.5.7.3.2',
};

/**
 * Whether a certificate may be used for something: one that names no usage may be used for everything. One that is for any usage does
 * not count: Windows asks for those by name.
 */
export function allowsUsage({ extendedKeyUsages }: FoundCertificate, usage: ExtendedKeyUsage): boolean {
  return extendedKeyUsages.length === 0 || extendedKeyUsages.includes(OIDS[usage]);
}

/** Names that count: with subject alternative names, the common name does not (RFC 6125, section 6.4.4). */
export function namesOf({ subject, sans }: FoundCertificate): string[] {
  if (sans.length > 0) return sans;
  return subject === '' ? [] : [subject.toLowerCase()];
}

/** `the names a.example, b.example and 990 more`; of names in alphabetical order. */
export function countedNames(names: readonly string[], others?: number): string {
  return names.length === 0 ? 'no name' : `the name${names.length === 1 ? '' : 's'} ${shortList(names, others)}`;
}

/** Whole days until a certificate expires; less than 0 if it has. */
export function daysUntil(validTo: string, now: string): number {
  return Math.floor((Date.parse(validTo) - Date.parse(now)) / DAY_MS);
}

/** `1 day`, `30 days`. */
export function daysText(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}

/** `2027-01-31`. */
export function day(moment: string): string {
  return moment.slice(0, 10);
}

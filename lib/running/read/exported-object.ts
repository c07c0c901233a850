import { givenText } from '../../values/boundary/given-text';
import { isPlainObject } from '../../values/boundary/kinds';
import type { RunningSource } from '../model/running-source';
import { asList, isoDate, ownValue, secondsOf } from './json-values';
import { addressText, networkText } from './network-text';
import { isPlain, LONGEST_WORD, plainComment, plainName } from './plain-text';
import type { Reading } from './reading';

const PLAIN_TEXT = `text of at most ${LONGEST_WORD} characters, without control characters`;
/** What to do about a file of a script that is wrong. */
export const AGAIN = 'collect it again with the script, and do not edit the file';

/** An object in a file, whose properties are checked when they are read. What is missing is undefined; what is wrong is a problem. */
export class ExportedObject {
  public constructor(
    private readonly reading: Reading, private readonly file: string, private readonly path: string, private readonly object: unknown,
  ) {
    if (!isPlainObject(object)) this.refuse('', object, 'an object with properties');
  }

  /** Where it is. */
  public get source(): RunningSource {
    return { file: this.file, place: this.path };
  }

  /** Text in one line. */
  public text(name: string): string | undefined {
    const value = this.value(name);
    if (value === undefined) return undefined;
    const text = typeof value === 'number' ? String(value) : value;
    return this.orRefuse(typeof text === 'string' && isPlain(text) ? text.trim() : undefined, name, value, PLAIN_TEXT) || undefined;
  }

  /** Text that must be there. */
  public requiredText(name: string): string | undefined {
    return this.text(name) ?? this.missing(name, 'text');
  }

  /** Text that people wrote. */
  public comment(name: string): string | undefined {
    const value = this.value(name);
    if (value === undefined) return undefined;
    return this.orRefuse(typeof value === 'string' ? plainComment(value) : undefined, name, value, 'text') || undefined;
  }

  /** The name of a host or domain, in lower case, without the last dot. Whether it can be planned is not checked. */
  public domainName(name: string): string | undefined {
    const text = this.text(name);
    return text === undefined ? undefined : this.checkedName(name, text);
  }

  /** As {@link domainName}, for the first of several properties that is there, one of which must be. */
  public requiredName(...names: readonly string[]): string | undefined {
    const [first = ''] = names;
    const found = names.find((name) => this.value(name) !== undefined);
    return found === undefined ? this.missing(first, 'a name, such as contoso.com') : this.domainName(found);
  }

  /** True or false; also as text, as the scripts of others write it. */
  public flag(name: string): boolean | undefined {
    const value = this.value(name);
    if (value === undefined || typeof value === 'boolean') return value;
    const isWord = typeof value === 'string' && /^(?:true|false)$/i.test(value);
    return this.orRefuse(isWord ? value.toLowerCase() === 'true' : undefined, name, value, 'true or false');
  }

  /** A whole number. */
  public wholeNumber(name: string, least: number, most: number): number | undefined {
    const value = this.value(name);
    if (value === undefined) return undefined;
    const number = typeof value === 'string' && /^\d{1,10}$/.test(value) ? Number(value) : value;
    const isWithin = typeof number === 'number' && Number.isInteger(number) && number >= least && number <= most;
    return this.orRefuse(isWithin ? number : undefined, name, value, `a whole number from ${least} to ${most}`);
  }

  /** A port, from 1 to 65535; undefined for 0, which stands for none. */
  public port(name: string): number | undefined {
    return this.wholeNumber(name, 0, 65535) || undefined;
  }

  /** A duration in seconds. */
  public seconds(name: string): number | undefined {
    const value = this.value(name);
    if (value === undefined) return undefined;
    return this.orRefuse(secondsOf(value), name, value, 'a duration, such as 28800 seconds, "08:00:00" or "PT8H"');
  }

  /** A date as ISO 8601 in UTC. */
  public date(name: string): string | undefined {
    const value = this.value(name);
    if (value === undefined) return undefined;
    const date = typeof value === 'string' ? isoDate(value) : undefined;
    return this.orRefuse(date, name, value, 'a date as ISO 8601 in UTC, such as "2026-04-01T00:00:00Z"');
  }

  /** One IP address. A zone, which Windows adds to link-local addresses, is left out. */
  public address(name: string): string | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    return this.orRefuse(addressText(text), name, text, 'an IP address');
  }

  /** A network as CIDR. */
  public network(name: string): string | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    return this.orRefuse(networkText(text), name, text, 'a network, such as 192.168.10.0/24');
  }

  /** Text of any length, such as that of encoded bytes. */
  public longText(name: string): string | undefined {
    const value = this.value(name);
    return value === undefined ? undefined : this.orRefuse(typeof value === 'string' ? value : undefined, name, value, 'text');
  }

  /** One of a set of words, regardless of case. */
  public word<Word extends string>(name: string, words: ReadonlyMap<string, Word>): Word | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const written = [...words].find(([each]) => each.toLowerCase() === text.toLowerCase());
    return this.orRefuse(written?.[1], name, text, `one of ${[...words.keys()].join(', ')}`);
  }

  /** Texts in one line each. */
  public texts(name: string): string[] {
    return asList(this.value(name)).flatMap((value, index) => {
      if (value === null) return [];
      if (typeof value === 'string' && isPlain(value)) return value.trim() === '' ? [] : [value.trim()];
      this.refuse(`${name}[${index}]`, value, PLAIN_TEXT);
      return [];
    });
  }

  /** Names of hosts or domains. */
  public domainNames(name: string): string[] {
    return this.texts(name).flatMap((text, index) => this.checkedName(`${name}[${index}]`, text) ?? []);
  }

  private value(name: string): unknown {
    return ownValue(this.object, name);
  }

  private checkedName(name: string, text: string): string | undefined {
    const plain = plainName(text);
    const isName = plain !== '' && plain.length <= 255 && !/[\s/\\"'<>]/.test(plain);
    return this.orRefuse(isName ? plain : undefined, name, text, 'a name, such as contoso.com');
  }

  private missing(name: string, expected: string): string | undefined {
    return this.orRefuse<string>(undefined, name, undefined, expected);
  }

  /** What was found; a problem, if that is nothing. */
  private orRefuse<Value>(found: Value | undefined, name: string, given: unknown, expected: string): Value | undefined {
    if (found === undefined) this.refuse(name, given, expected);
    return found;
  }

  private refuse(name: string, given: unknown, expected: string): void {
    const place = [this.path, name].filter((part) => part !== '').join('.');
    this.reading.problems.add({ property: `${this.file}: ${place}`, given: givenText(given), expected, fix: AGAIN });
  }
}

/** Words that the files write as the library does, regardless of case. */
export function wordsOf<Word extends string>(words: readonly Word[]): ReadonlyMap<string, Word> {
  return new Map(words.map((word) => [word, word]));
}

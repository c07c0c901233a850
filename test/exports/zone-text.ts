/** A record that a zone file holds. */
export interface ZoneLine {
  /** Absolute, without the trailing dot. */
  readonly name: string;
  readonly ttl: number;
  readonly type: string;
  readonly data: string;
}

/** The records of a zone file of this library; anything but a directive, a record or a comment fails the test. */
export function recordsIn(text: string): ZoneLine[] {
  let origin: string | undefined;
  return text.split('\n').flatMap((line): ZoneLine[] => {
    if (line === '' || line.startsWith(';')) return [];
    const directive = /^\$ORIGIN (\S+)\.$/.exec(line);
    if (directive !== null) {
      origin = directive[1];
      return [];
    }
    const parts = /^(\S+) +(\d+) {2}IN {2}(A|AAAA|CNAME|SRV) {2}([^;]+?)(?: {2};.*)?$/.exec(line);
    if (parts === null || origin === undefined) throw new Error(`not a record: ${JSON.stringify(line)}`);
    const [, name = '', ttl, type = '', data = ''] = parts;
    return [{ name: name === '@' ? origin : `${name}.${origin}`, ttl: Number(ttl), type, data }];
  });
}

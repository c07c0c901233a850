/** The records of a CSV text, by RFC 4180 and nothing else: any other text is an error. */
export function parseCsv(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let at = 0;
  while (at < text.length) {
    const field = text[at] === '"' ? /"((?:[^"]|"")*)"/y : /([^",\r\n]*)/y;
    field.lastIndex = at;
    const found = field.exec(text);
    if (found === null) throw new Error(`quotes are not closed at ${at}`);
    record.push((found[1] ?? '').replaceAll('""', '"'));
    at = field.lastIndex;
    if (text.startsWith('\r\n', at)) {
      records.push(record);
      record = [];
      at += 2;
    } else if (text[at] === ',') {
      at += 1;
      if (at === text.length) throw new Error('the last record does not end');
    } else {
      throw new Error(`neither a comma nor the end of a record at ${at}: ${JSON.stringify(text.slice(at, at + 20))}`);
    }
  }
  if (record.length > 0) throw new Error('the last record does not end');
  return records;
}

import fc from 'fast-check';
import { streamErrorCondition, streamFeatures } from '../../../lib/verify/xmpp/stream-features';
import { streamHeader } from '../../../lib/verify/xmpp/stream-conversation';
import { decodeEntities, escapeXml, parseTag } from '../../../lib/verify/xmpp/xml-token';
import { type StreamPart, StreamPartKind, type XmlElement, XmppStreamReader } from '../../../lib/verify/xmpp/xmpp-stream';

const HEADER = '<?xml version=\'1.0\'?><stream:stream xmlns:stream=\'http://etherx.jabber.org/streams\' xmlns=\'jabber:server\''
  + ' xmlns:db=\'jabber:server:dialback\' id=\'a&amp;b\' from=\'contoso.com\' version=\'1.0\' xml:lang=\'en\'>';
const FEATURES = '<stream:features><starttls xmlns=\'urn:ietf:params:xml:ns:xmpp-tls\'><required/></starttls>'
  + '<mechanisms xmlns="urn:ietf:params:xml:ns:xmpp-sasl"><mechanism>PLAIN</mechanism>\n<mechanism> EXTERNAL </mechanism></mechanisms>'
  + '<dialback xmlns=\'urn:xmpp:features:dialback\'><errors/></dialback></stream:features>';
const ERROR = '<stream:error><host-unknown xmlns=\'urn:ietf:params:xml:ns:xmpp-streams\'/>'
  + '<text xmlns=\'urn:ietf:params:xml:ns:xmpp-streams\'>Nobody &lt;here&gt; h\u00f6rt</text></stream:error>';

function read(text: string): StreamPart[] {
  return new XmppStreamReader().read(Buffer.from(text));
}

function kinds(text: string): StreamPartKind[] {
  return read(text).map(({ kind }) => kind);
}

function elementsOf(text: string): XmlElement[] {
  return read(text).flatMap((part) => (part.kind === StreamPartKind.ELEMENT ? [part.element] : []));
}

describe('the beginning of a stream', () => {
  test('is read as header, elements and end', () => {
    const parts = read(`${HEADER}${FEATURES} \n${ERROR}</stream:stream>`);
    expect(parts.map(({ kind }) => kind)).toEqual([
      StreamPartKind.HEADER, StreamPartKind.ELEMENT, StreamPartKind.ELEMENT, StreamPartKind.END,
    ]);
    const [header] = parts;
    expect(header?.kind === StreamPartKind.HEADER && header.header.attributes.get('id')).toBe('a&b');
    expect(header?.kind === StreamPartKind.HEADER && header.namespaces).toContain('jabber:server:dialback');
  });

  test('may declare the version of XML and UTF-8, or nothing', () => {
    const header = HEADER.slice(HEADER.indexOf('<stream'));
    const declarations = ['', '<?xml version="1.0"?>', '<?xml version=\'1.0\' encoding=\'UTF-8\' standalone="no" ?>\r\n'];
    for (const declaration of declarations) expect(kinds(declaration + header)).toEqual([StreamPartKind.HEADER]);
  });

  test('has features', () => {
    expect(elementsOf(HEADER + FEATURES).map(streamFeatures)).toEqual([
      { offersTls: true, requiresTls: true, mechanisms: ['EXTERNAL', 'PLAIN'], offersDialback: true },
    ]);
    expect(elementsOf(`${HEADER}<stream:features/>`).map(streamFeatures)).toEqual([
      { offersTls: false, requiresTls: false, mechanisms: [], offersDialback: false },
    ]);
  });

  test('has features by their namespaces and not by their names', () => {
    const [features] = elementsOf(`${HEADER}<stream:features><starttls xmlns='urn:other'/><dialback/>`
      + '<mechanisms><mechanism>EXTERNAL</mechanism></mechanisms></stream:features>');
    expect(features && streamFeatures(features)).toEqual({ offersTls: false, requiresTls: false, mechanisms: [], offersDialback: false });
    const [prefixed] = elementsOf(`${HEADER}<stream:features xmlns:t='urn:ietf:params:xml:ns:xmpp-tls'><t:starttls/></stream:features>`);
    expect(prefixed && streamFeatures(prefixed).offersTls).toBe(true);
  });

  test('may be an error with a condition', () => {
    expect(elementsOf(HEADER + ERROR).map(streamErrorCondition)).toEqual(['host-unknown']);
    expect(elementsOf(`${HEADER}<stream:error/>`).map(streamErrorCondition)).toEqual(['undefined-condition']);
    expect(elementsOf(`${HEADER}<error/>`).map(streamErrorCondition)).toEqual([undefined]);
    expect(elementsOf(HEADER + ERROR)[0]?.children[1]?.text).toBe('Nobody <here> h\u00f6rt');
  });

  test('may be an error without a condition that can be told', () => {
    const condition = (name: string): string => `<stream:error><${name} xmlns='urn:ietf:params:xml:ns:xmpp-streams'/></stream:error>`;
    const conditions = ['see-other-host', 'a'.repeat(41), 'a-long-condition.'.repeat(900), 'Fix', 'a.b'];
    expect(conditions.flatMap((name) => elementsOf(HEADER + condition(name)).map(streamErrorCondition))).toEqual([
      'see-other-host', ...Array.from({ length: 4 }, () => 'undefined-condition'),
    ]);
  });

  test.each([
    ['another protocol', 'HTTP/1.1 400 Bad Request\r\n'],
    ['another document', '<html>'],
    ['a stream of another namespace', '<stream:stream xmlns:stream=\'urn:other\'>'],
    ['a stream without namespace', '<stream:stream>'],
    ['an empty stream', '<stream:stream xmlns:stream=\'http://etherx.jabber.org/streams\'/>'],
    ['a document type', '<!DOCTYPE x [<!ENTITY a "b">]>'],
    ['a document type after the declaration', '<?xml version=\'1.0\'?><!DOCTYPE x>'],
    ['another encoding', '<?xml version=\'1.0\' encoding=\'utf-16\'?>'],
    ['a processing instruction', '<?xml-stylesheet href=\'x\'?>'],
    ['an end without beginning', '</stream:stream>'],
    ['a null byte', '\0'],
  ])('cannot be %s', (_what, text) => {
    expect(kinds(text)).toEqual([StreamPartKind.BROKEN]);
  });

  test.each([
    ['a comment', '<!-- -->'],
    ['a CDATA section', '<a><![CDATA[x]]></a>'],
    ['a processing instruction', '<?php ?>'],
    ['a second declaration', '<?xml version=\'1.0\'?>'],
    ['an entity of its own', '<a>&lol;</a>'],
    ['the name of a property of objects as entity', '<a>&constructor;</a>'],
    ['an ampersand', '<a>a & b</a>'],
    ['a reference to a character that is none', '<a>&#0;</a>'],
    ['an entity in a value', '<a b=\'&lol;\'/>'],
    ['text between elements', 'hello'],
    ['a prefix that is not declared', '<x:a/>'],
    ['another end', '<a></b>'],
    ['an end with attributes', '<a></a b=\'c\'>'],
    ['an attribute twice', '<a b=\'c\' b=\'d\'/>'],
    ['a value without quotation marks', '<a b=c/>'],
    ['an attribute without value', '<a b/>'],
    ['attributes without space', '<a b=\'c\'d=\'e\'/>'],
    ['a tag in a tag', '<a <b/>'],
    ['a tag in a value', '<a b=\'<\'/>'],
    ['no name', '<>'],
    ['a name that begins with a digit', '<1/>'],
    ['too many levels', '<a>'.repeat(16)],
    ['a tag that is too long', `<${'a'.repeat(17_000)}`],
    ['text that is too long', `<a>${'b'.repeat(17_000)}`],
    ['elements without end', '<a/>'.repeat(17_000)],
    ['white space without end', ' '.repeat(66_000)],
  ])('breaks at %s', (_what, text) => {
    expect(kinds(HEADER + text).at(-1)).toBe(StreamPartKind.BROKEN);
  });

  test('breaks at text that is not UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from(`${HEADER}<a>`), Buffer.from([0xc3, 0x28]), Buffer.from('</a>')]);
    expect(new XmppStreamReader().read(bytes).at(-1)).toEqual({ kind: StreamPartKind.BROKEN });
  });

  test('ends for good when it breaks or ends', () => {
    for (const text of [`${HEADER}x`, `${HEADER}</stream:stream>`]) {
      const reader = new XmppStreamReader();
      reader.read(Buffer.from(text));
      expect(reader.read(Buffer.from(HEADER + FEATURES))).toEqual([]);
    }
  });

  const hostile = fc.array(fc.oneof(fc.constantFrom(
    HEADER, FEATURES, ERROR, '<a>', '</a>', '<a/>', '<', '>', '\'', '"', '&', ';', '&amp;', '<!', '<?', '?>', ' ', '/', '=',
    '</stream:stream>', '\u00e9', 'xmlns=\'', '<a b=\'c>d\'>',
  ), fc.string({ unit: 'binary' })));

  test('is read the same wherever the bytes are cut', () => {
    fc.assert(fc.property(hostile, fc.boolean(), fc.infiniteStream(fc.integer({ min: 1, max: 40 })), (texts, isHeaded, lengths) => {
      const bytes = Buffer.from((isHeaded ? HEADER : '') + texts.join(''));
      const reader = new XmppStreamReader();
      const parts: StreamPart[] = [];
      for (let start = 0; start < bytes.length;) {
        const end = start + (lengths.next().value as number);
        parts.push(...reader.read(bytes.subarray(start, end)));
        start = end;
      }
      expect(parts).toEqual(new XmppStreamReader().read(bytes));
    }));
  });

  test('is read without an exception from any bytes', () => {
    fc.assert(fc.property(fc.uint8Array(), fc.boolean(), (bytes, isHeaded) => {
      const reader = new XmppStreamReader();
      if (isHeaded) reader.read(Buffer.from(HEADER));
      expect(Array.isArray(reader.read(bytes))).toBe(true);
    }));
  });
});

describe('text in XML', () => {
  test('is escaped so that it stays one value', () => {
    fc.assert(fc.property(fc.string(), (text) => {
      const tag = parseTag(`a b='${escapeXml(text)}'`);
      expect(tag?.attributes.get('b')).toBe(text);
    }));
  });

  test('decodes the five entities and character references', () => {
    expect(decodeEntities('&lt;&gt;&amp;&quot;&apos;&#65;&#x1F600;&amp;lt;')).toBe('<>&"\'A\u{1F600}&lt;');
    expect(decodeEntities('&#xD800;')).toBeUndefined();
    expect(decodeEntities('&#x110000;')).toBeUndefined();
    expect(decodeEntities('a & b; c')).toBeUndefined();
  });
});

describe('the header of a stream', () => {
  test('is one that the reader reads, whatever the domains are', () => {
    fc.assert(fc.property(fc.string(), fc.option(fc.string(), { nil: undefined }), (to, from) => {
      const [part, ...rest] = read(streamHeader({ to, ...(from === undefined ? {} : { from }) }));
      expect(rest).toEqual([]);
      expect(part?.kind === StreamPartKind.HEADER && part.header.attributes.get('to')).toBe(to);
      expect(part?.kind === StreamPartKind.HEADER && part.header.attributes.get('from')).toBe(from);
    }));
  });
});

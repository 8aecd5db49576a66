import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readDocument } from '../../../server/src/documents/read-document.ts'
import { DocumentRefused } from '../../../server/src/documents/refused.ts'
import { readXml } from '../../../server/src/documents/xml.ts'
import { cpuSeconds } from '../../support/cpu.ts'
import { read, refusal, swap, ubl } from './samples.ts'

const LIMITS = { maxBytes: 1_000_000, maxDepth: 10, maxElements: 1000 }
const bytes = (text: string) => new TextEncoder().encode(text)
const xml = (text: string) => readXml(bytes(text), LIMITS)

function code(text: string): string {
  try {
    xml(text)
  } catch (error) {
    if (error instanceof DocumentRefused) return error.code
    throw error
  }
  return 'read'
}

test('values stay as written, trimmed; order, attributes and CDATA are kept', () => {
  const root = xml('<a xmlns="u" n="012"> 1.10 <b>012</b><c/><b><![CDATA[ <x>&amp;]]></b></a>')
  assert.deepEqual(
    [root.namespace, root.name, root.text, root.attributes.get('n')],
    ['u', 'a', '1.10', '012'],
  )
  assert.deepEqual(
    root.children.map(child => [child.name, child.text]),
    [
      ['b', '012'],
      ['c', ''],
      ['b', '<x>&amp;'],
    ],
  )
})

test('namespaces follow their scope', () => {
  const root = xml('<p:a xmlns:p="one"><p:b xmlns:p="two"/><p:c/><d xmlns="three"><e/></d></p:a>')
  const [b, c, d] = root.children
  assert.deepEqual(
    [root.namespace, b?.namespace, c?.namespace, d?.children[0]?.namespace],
    ['one', 'two', 'one', 'three'],
  )
  assert.equal(code('<p:a/>'), 'malformed')
})

test('encodings: marks and declarations', () => {
  const declared = (encoding: string) => ubl(swap('UTF-8', encoding))
  const latin = Uint8Array.from(declared('ISO-8859-1'), c => c.charCodeAt(0))
  const utf16 = (text: string, little: boolean) => {
    const view = new DataView(new ArrayBuffer(text.length * 2))
    for (let i = 0; i < text.length; i += 1) view.setUint16(i * 2, text.charCodeAt(i), little)
    return new Uint8Array(view.buffer)
  }
  const files = [
    latin,
    bytes(`\uFEFF${ubl()}`),
    bytes(declared('utf-16')), // claimed, but saved as UTF-8
    utf16(`\uFEFF${declared('UTF-16')}`, true),
    utf16(`\uFEFF${declared('UTF-16')}`, false),
    utf16(declared('UTF-16'), true),
  ]
  for (const file of files) assert.equal(readDocument(file).seller.name, 'Bäckerei Korn GmbH')

  assert.equal(refusal(bytes(declared('UTF-7'))), 'encoding file')
  assert.equal(refusal(bytes(declared('x-user-defined'))), 'encoding file')
  assert.equal(refusal(Uint8Array.from(ubl(), c => c.charCodeAt(0))), 'encoding file')
})

test('what is not well-formed is refused, not read in part', () => {
  const broken = [
    '',
    'text',
    '<a>',
    '<a></b>',
    '<a/><b/>',
    '<a/>text',
    'text<a/>',
    '<a></a></a>',
    '<a><b></a></b>',
    '<a x=1/>',
    '<a x="1" x="2"/>',
    '<a x="<b>"/>',
    '<a x="1/>',
    '<a>&nbsp;</a>',
    '<a>&</a>',
    '<a>&#0;</a>',
    '<a>&#xD800;</a>',
    '<a>&#x110000;</a>',
    '<a x="&nope;"/>',
    '<a><!-- </a>',
    '<a><![CDATA[ </a>',
    '<![CDATA[x]]><a/>',
    '<a><?x </a>',
    '<a', // cut off
    '< a/>',
  ]
  for (const text of broken) assert.equal(code(text), 'malformed', text)
  assert.equal(refusal(ubl().slice(0, -20)), 'malformed file')
})

test('references: the five names and characters, in texts and attributes', () => {
  const root = xml('<a x="&lt;&#65;&quot;">&amp;amp;&#x20AC;&apos;</a>')
  assert.deepEqual([root.text, root.attributes.get('x')], ["&amp;€'", '<A"'])
})

test('document types and entities are refused before anything is parsed', () => {
  const laughs = `<!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 9 }, (_, i) => `<!ENTITY lol${i} "${`&lol${i || ''};`.repeat(10)}">`).join('')}]><lolz>&lol8;</lolz>`
  const hostile = [
    laughs,
    '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>',
    '<!DOCTYPE a [<!ENTITY x SYSTEM "http://127.0.0.1/">]><a>&x;</a>',
    '<!doctype a><a/>',
    '<a><!ENTITY x "y"></a>',
    '<!-- --><!DOCTYPE a><a/>',
  ]
  for (const text of hostile) assert.equal(code(text), 'doctype', text.slice(0, 40))
  assert.equal(xml('<a><![CDATA[<!DOCTYPE html>]]><!-- <!DOCTYPE a> --></a>').text, '<!DOCTYPE html>')
})

test('names of object internals neither pollute nor crash', () => {
  for (const name of [
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    '__defineGetter__',
  ]) {
    assert.match(code(`<a><${name}><x>1</x></${name}></a>`), /^(read|malformed)$/)
    assert.match(code(`<a ${name}="1" xmlns:${name}="2"/>`), /^(read|malformed)$/)
    assert.match(
      refusal(ubl(swap('<cbc:Note>#', `<${name} polluted="1"/><cbc:Nota/><cbc:Note>#`)).replace('R-012', '')),
      /^(malformed|missing)/,
    )
  }
  assert.equal(({} as { polluted?: string }).polluted, undefined)
})

test('bounds: size, depth, number of elements', () => {
  const limited = (text: string, limits: Partial<typeof LIMITS>) => () =>
    readXml(bytes(text), { ...LIMITS, ...limits })
  assert.throws(limited('<a/>', { maxBytes: 3 }), { code: 'too_large' })
  assert.doesNotThrow(limited('<a/>', { maxBytes: 4 }))
  assert.throws(limited('<a><b><c/></b></a>', { maxDepth: 1 }), { code: 'too_deep' })
  assert.doesNotThrow(limited('<a><b><c/></b></a>', { maxDepth: 2 }))
  assert.throws(limited('<a><b/><b/></a>', { maxElements: 2 }), { code: 'too_complex' })
  assert.equal(refusal(ubl(), { maxBytes: 1000 }), 'too_large file')
})

test('other files are refused by name', () => {
  assert.equal(refusal('<html><body/></html>'), 'unknown_syntax file')
  assert.equal(refusal('<Invoice/>'), 'unknown_syntax file')
  assert.equal(refusal('%PDF-1.7'), 'malformed file')
  assert.equal(refusal(new Uint8Array(0)), 'malformed file')
})

test('hostile files end quickly', async () => {
  const n = 300_000
  const hostile: Record<string, string> = {
    'deep nesting': '<a>'.repeat(5 * n),
    'one tag with many attributes': `<a ${Array.from({ length: n }, (_, i) => `a${i}="1"`).join(' ')}/>`,
    'many tags with many attributes': `<a>${`<b ${Array.from({ length: 5000 }, (_, i) => `a${i}=""`).join(' ')}/>`.repeat(40)}</a>`,
    'a long tag of spaces': `<a>${`<b${' '.repeat(65_000)}/>`.repeat(40)}</a>`,
    'open tags': '<'.repeat(20 * n),
    'open quotes': `<a ${`"'`.repeat(10 * n)}`,
    'open comments': `<a>${'<!--'.repeat(5 * n)}`,
    'open CDATA': `<a>${'<![CDATA['.repeat(2 * n)}`,
    'bare ampersands': `<a>${'&'.repeat(20 * n)}</a>`,
    'good references': `<a>${'&amp;'.repeat(4 * n)}</a>`,
    'a long number': ubl(swap('10.8000', '1'.repeat(20 * n))),
    'a number of spaces': ubl(swap('10.8000', `1${' '.repeat(20 * n)}1`)),
    'a long name': `<${'a'.repeat(20 * n)}/>`,
    'many empty elements': `<a>${'<b/>'.repeat(4 * n)}</a>`,
    'namespaces on each element': `<a ${Array.from({ length: 3000 }, (_, i) => `xmlns:a${i}="u"`).join(' ')}>${'<b xmlns:c="u"/>'.repeat(n / 10)}</a>`,
  }
  for (const [name, text] of Object.entries(hostile)) {
    // Generous; anything quadratic would take minutes.
    assert.ok((await cpuSeconds(() => assert.ok(refusal(text), name))) < 10, name)
  }
})

test('a long invoice is read in one go', () => {
  const [line = ''] = /<cac:InvoiceLine>[\s\S]*<\/cac:InvoiceLine>/.exec(ubl()) ?? []
  const document = read(ubl(swap(line, line.repeat(5000))))
  assert.equal(document.lines.length, 5000)
})

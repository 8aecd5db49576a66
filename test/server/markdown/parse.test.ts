import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { readContract } from '../../../server/src/http/contract.ts'
import { makeValidators } from '../../../server/src/http/validate.ts'
import { safeUrl } from '../../../server/src/markdown/links.ts'
import { type Inline, type MarkdownTree, parseMarkdown } from '../../../server/src/markdown/parse.ts'
import { cpuSeconds } from '../../support/cpu.ts'

/** All that is read, without what shows how. */
function textIn(nodes: readonly object[]): string {
  return nodes
    .map(node => {
      const { type, text, children, items } = node as {
        type: string
        text?: string
        children?: object[]
        items?: object[]
      }
      return type === 'break' ? '\n' : (text ?? textIn(children ?? items ?? []))
    })
    .join('')
}
function urlsIn(nodes: readonly object[]): string[] {
  return nodes.flatMap(node => {
    const { url, children, items } = node as { url?: string; children?: object[]; items?: object[] }
    return [...(url === undefined ? [] : [url]), ...urlsIn(children ?? items ?? [])]
  })
}
const paragraph = (...children: Inline[]): MarkdownTree => [{ type: 'paragraph', children }]
const literal = (text: string) => paragraph({ type: 'text', text })
const link = (url: string, text: string): Inline => ({
  type: 'link',
  url,
  children: [{ type: 'text', text }],
})

describe('what is marked up', () => {
  test('headings, emphasis, code and breaks', () => {
    assert.deepEqual(parseMarkdown('## Hello *there*\n**bold** ~~gone~~ `a<b`\nnext'), [
      {
        type: 'heading',
        level: 2,
        children: [
          { type: 'text', text: 'Hello ' },
          { type: 'emphasis', children: [{ type: 'text', text: 'there' }] },
        ],
      },
      ...paragraph(
        { type: 'strong', children: [{ type: 'text', text: 'bold' }] },
        { type: 'text', text: ' ' },
        { type: 'strike', children: [{ type: 'text', text: 'gone' }] },
        { type: 'text', text: ' ' },
        { type: 'code', text: 'a<b' },
        { type: 'break' },
        { type: 'text', text: 'next' },
      ),
    ])
  })

  test('lists, quotes, code blocks and rules', () => {
    assert.deepEqual(parseMarkdown('3. three\n   - inner\n\n> said\n\n```js\nx = 1\n```\n\n---'), [
      {
        type: 'list',
        start: 3,
        items: [
          {
            type: 'item',
            children: [
              ...literal('three'),
              { type: 'list', start: null, items: [{ type: 'item', children: literal('inner') }] },
            ],
          },
        ],
      },
      { type: 'quote', children: literal('said') },
      { type: 'code_block', text: 'x = 1' },
      { type: 'rule' },
    ])
  })

  test('links, addresses as they stand, and images, which are not fetched', () => {
    assert.deepEqual(
      parseMarkdown('[docs](https://a.example "t") ![shot](http://b.example/x.png)'),
      paragraph(
        link('https://a.example/', 'docs'),
        { type: 'text', text: ' ' },
        link('http://b.example/x.png', 'shot'),
      ),
    )
    assert.deepEqual(
      parseMarkdown('see https://a.example/x?y=1&z=2.'),
      paragraph(
        { type: 'text', text: 'see ' },
        link('https://a.example/x?y=1&z=2', 'https://a.example/x?y=1&z=2'),
        { type: 'text', text: '.' },
      ),
    )
    assert.deepEqual(
      parseMarkdown('<owner@a.example>'),
      paragraph(link('mailto:owner@a.example', 'owner@a.example')),
    )
    // A link without words could not be seen.
    assert.deepEqual(
      parseMarkdown('[](https://a.example)'),
      paragraph(link('https://a.example/', 'https://a.example/')),
    )
  })

  test('an international host leads where it is read, and is not shown as another', () => {
    assert.deepEqual(
      parseMarkdown('https://xn--80ak6aa92e.example'),
      paragraph(link('https://xn--80ak6aa92e.example/', 'https://xn--80ak6aa92e.example')),
    )
  })
})

describe('what is text', () => {
  const hostile = [
    '<img src=x onerror=alert(1)>',
    '<b onmouseover=alert(1)>x</b>',
    '<a href="jAvAscript:alert(1)">',
    '<svg onload=alert(1)>',
    '"><script>alert(1)</script>',
    '1 < 2 && 3 > 2',
    '&lt;b&gt; &amp;nbsp;',
    '<!-- x --><?php ?>',
  ]
  for (const text of hostile)
    test(`${text} reads literally`, () => assert.deepEqual(parseMarkdown(text), literal(text)))

  const refused = [
    'javascript:alert(1)',
    'jAvAsCrIpT:alert(1)',
    'java&#115;cript:alert(1)',
    'javascript&colon;alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html;base64,PHNjcmlwdD4=',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    'blob:https://a.example/x',
    '//a.example',
    '/relative',
    'http:a.example',
    'https://bank.example@evil.example',
    'https://a.example/\u202egnp.exe',
    'https://',
  ]
  for (const address of refused)
    test(`${JSON.stringify(address)} is no link`, () => {
      for (const text of [
        `[x](${address})`,
        `[x](<${address}>)`,
        `![x](${address})`,
        `[x][1]\n\n[1]: ${address}`,
      ])
        for (const url of urlsIn(parseMarkdown(text))) assert.match(url, /^https?:\/\/[\w./]+$/)
      assert.equal(safeUrl(address), null)
    })

  test('definitions of links stay to be read', () => {
    assert.equal(textIn(parseMarkdown('[1]: https://a.example\n[1]')), '[1]: https://a.example\n[1]')
  })

  test('a line under another is a line', () => {
    assert.deepEqual(parseMarkdown('Regards\n---\nAda'), [
      ...literal('Regards'),
      { type: 'rule' },
      ...literal('Ada'),
    ])
  })

  test('controls and turned direction are left out', () => {
    assert.deepEqual(parseMarkdown('a\u0000b\u0007c\u202ed\u2066e\ud800'), literal('abcd\u2066e\ufffd'))
  })

  test('plain words are kept whatever they are', () => {
    const word = fc.stringMatching(/^[\p{L}\p{N}<>&"'=;,?%$€(){}/|^]{1,12}$/u)
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 20 }), words => {
        // What opens a block stands at the beginning of a line.
        const text = `x ${words.join(' ')}`
        assert.equal(textIn(parseMarkdown(text)), text)
      }),
    )
  })
})

describe('whatever comes', () => {
  const { ContentBlock } = readContract().components.schemas
  const document = readContract()
  const pointer = '/components/schemas/Content'
  const valid = makeValidators(document)({
    id: 'parse',
    method: 'POST',
    path: '/',
    access: { public: true },
    parameters: [],
    body: {
      mediaType: 'application/json',
      mediaTypes: ['application/json'],
      required: true,
      pointer,
      spool: null,
    },
    responses: new Map(),
    mediaTypes: new Map(),
    idempotency: 'none',
    section: 'none',
    reads: false,
    secrets: [],
    actor: null,
  })
  const parts = [
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '*',
    '_',
    '`',
    '~~',
    '#',
    '- ',
    '1. ',
    '\n',
    '\\',
    '&',
    '!',
    ' ',
    ':',
  ]
  const words = [
    'a',
    'http://a.b',
    'javascript:',
    'mailto:a@b.c',
    'data:',
    '\t',
    '\u202e',
    '\0',
    '\ud800',
    '"',
    '|',
  ]
  const markup = fc.array(fc.constantFrom(...parts, ...words), { maxLength: 200 }).map(all => all.join(''))

  test('it is a tree of the contract, and every link is harmless', () => {
    assert.ok(ContentBlock)
    fc.assert(
      fc.property(fc.oneof(markup, fc.string({ unit: 'binary', maxLength: 200 })), text => {
        const tree = parseMarkdown(text)
        assert.deepEqual(valid.body(tree), [])
        for (const url of urlsIn(tree)) {
          assert.match(url, /^(https?:\/\/|mailto:)/)
          assert.equal(URL.parse(url)?.href, url)
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('nothing takes long, and nothing is lost for being too deep', async () => {
    const long = (unit: string) => unit.repeat(Math.ceil(20_000 / unit.length))
    const nested = [
      `${'>'.repeat(10_000)} x`,
      `${'['.repeat(10_000)}x${']'.repeat(10_000)}`,
      `${'['.repeat(5000)}x${'](http://a.b)'.repeat(1000)}`,
      long('*_'),
      Array.from({ length: 140 }, (_, depth) => `${' '.repeat(2 * depth)}- a`).join('\n'),
    ]
    const runs = [
      ...parts,
      ...words,
      '![',
      '[a](',
      '*a_ ',
      '~~a',
      '``a`',
      '<a ',
      '- a\n',
      '> a\n',
      'http://a/(',
    ]
    for (const text of [...nested, ...runs.map(long)]) {
      const took = await cpuSeconds(() => JSON.stringify(parseMarkdown(text)))
      assert.ok(took < 1, `${JSON.stringify(text.slice(0, 20))} took ${took} s`)
    }
    for (const text of [nested[0]!, nested[3]!, nested[4]!])
      assert.deepEqual(parseMarkdown(text), [{ type: 'code_block', text }])
  })
})

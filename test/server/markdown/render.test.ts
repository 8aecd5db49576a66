import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { renderHtml } from '../../../server/src/markdown/html.ts'
import { parseMarkdown } from '../../../server/src/markdown/parse.ts'
import { renderText } from '../../../server/src/markdown/text.ts'

const html = (text: string) => renderHtml(parseMarkdown(text))
const plain = (text: string) => renderText(parseMarkdown(text))

describe('HTML', () => {
  test('is what was marked up', () => {
    assert.equal(
      html('# A\n\n*b* **c** ~~d~~ `e`\nf'),
      '<h1>A</h1>\n<p><em>b</em> <strong>c</strong> <s>d</s> <code>e</code><br>f</p>',
    )
    assert.equal(html('2. a\n3. b\n\n   c'), '<ol start="2"><li>a</li><li>b<p>c</p></li></ol>')
    assert.equal(html('- a\n> b\n\n---'), '<ul><li>a</li></ul>\n<blockquote><p>b</p></blockquote>\n<hr>')
    assert.equal(html('    <b>'), '<pre style="white-space:pre-wrap"><code>&lt;b&gt;</code></pre>')
    assert.equal(
      html('[a](https://a.example/?x="&y=\')'),
      '<p><a href="https://a.example/?x=%22&amp;y=%27" rel="noopener noreferrer nofollow">a</a></p>',
    )
  })

  test('holds no element and no attribute but ours', () => {
    const allowed =
      /<\/?(?:p|h[1-6]|em|strong|s|code|ul|li|blockquote)>|<(?:br|hr)>|<ol start="\d+">|<\/ol>|<pre style="white-space:pre-wrap">|<\/pre>|<a href="(?:https?:\/\/|mailto:)[^"<>\s]*" rel="noopener noreferrer nofollow">|<\/a>/g
    const part = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '&',
      'on=',
      'img ',
      'script',
      '[a](',
      'http://a.b/',
      ')',
      '*',
      '`',
      '\n',
      '> ',
      '- ',
      ' ',
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 80 }), parts =>
        assert.doesNotMatch(html(parts.join('')).replace(allowed, ''), /[<>"]/),
      ),
      { numRuns: 1000 },
    )
  })
})

describe('plain text', () => {
  test('reads as written by hand', () => {
    const text = '# A\n\nb **c**\nd\n\n- e\n  - f\n- g\n\n3. h\n4. i\n\n> j\n> k\n\n---\n\n    l'
    assert.equal(plain(text), 'A\n\nb c\nd\n\n- e\n\n  - f\n- g\n\n3. h\n4. i\n\n> j\n> k\n\n---\n\nl')
    assert.equal(plain('1 < 2 && 3 > 2'), '1 < 2 && 3 > 2')
  })

  test('says where a link leads, unless its words do', () => {
    assert.equal(plain('[docs](https://a.example/x)'), 'docs (https://a.example/x)')
    assert.equal(plain('https://a.example <me@a.example>'), 'https://a.example me@a.example')
    assert.equal(
      plain('[https://bank.example](https://evil.example)'),
      'https://bank.example (https://evil.example/)',
    )
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { visualOrder } from '../../../server/src/documents/invoice-pdf/bidi.ts'
import { type TextLine, wrapText } from '../../../server/src/documents/invoice-pdf/wrap.ts'
import { cpuSeconds } from '../../support/cpu.ts'

const STYLE = { size: 10, color: '#000000', weight: 'regular' } as const
const textOf = (line: TextLine) => line.runs.map(run => run.text).join('')
const wrapped = (text: string, width: number) => wrapText(text, STYLE, width).map(textOf)

describe('wrapText', () => {
  it('breaks after spaces, which the line does not keep', () => {
    assert.deepEqual(wrapped('aaaa bbbb  cccc', 30), ['aaaa', 'bbbb', 'cccc'])
  })

  it('not at a no-break space', () => {
    const [first] = wrapped('x 1\u202f234,50\u00a0€', 50)
    assert.equal(first, 'x')
  })

  it('breaks a word that is wider than the line, and only such a word', () => {
    const lines = wrapped('aa bbbbbbbbbbbbbbbbbbbb cc', 50)
    assert.equal(lines[0], 'aa')
    assert.equal(lines.join(''), 'aabbbbbbbbbbbbbbbbbbbb cc')
  })

  it('breaks after a hyphen inside a word, but not inside a number', () => {
    assert.deepEqual(wrapped('alpha-beta', 35), ['alpha-', 'beta'])
    assert.deepEqual(wrapped('a 11-22', 30), ['a', '11-22'])
  })

  it('breaks between ideographs, but keeps punctuation with what it belongs to', () => {
    const lines = wrapped('日本語のテキスト、かな。「鉤括弧」も', 45)
    assert.equal(lines.join(''), '日本語のテキスト、かな。「鉤括弧」も')
    for (const line of lines) assert.doesNotMatch(line, /^[、。」]|「$/u)
  })

  it('a no-break space at the end of a broken word does not widen the line', () => {
    for (const line of wrapText('--aЯ\u00a0', STYLE, 20)) assert.ok(line.width <= 20)
  })

  it('never splits a character of several code points', () => {
    const lines = wrapped('e\u0301'.repeat(50), 30)
    for (const line of lines) assert.match(line, /^(e\u0301)+$/)
  })

  it('keeps empty lines', () => {
    assert.deepEqual(wrapped('a\n\nb\n', 50), ['a', '', 'b', ''])
  })

  it('any text: no line is too wide, and all that is visible is there in order', () => {
    const chars = fc.constantFrom(...'abcXYZ  -01,.é日本あ。ΩЯ\u00a0')
    fc.assert(
      fc.property(
        fc.string({ unit: chars, maxLength: 200 }),
        fc.integer({ min: 20, max: 200 }),
        (text, width) => {
          const lines = wrapText(text, STYLE, width)
          for (const line of lines)
            assert.ok(line.width <= width + 1, `${line.width} > ${width}: ${textOf(line)}`)
          assert.equal(lines.map(textOf).join('').replaceAll(' ', ''), text.replaceAll(' ', ''))
        },
      ),
    )
  })

  it('any text of any direction: no character is lost or doubled', () => {
    const chars = fc.constantFrom(...'ab 12-()אבגخطأ,\u200f\u2067\u2069')
    fc.assert(
      fc.property(
        fc.string({ unit: chars, maxLength: 120 }),
        fc.integer({ min: 20, max: 200 }),
        (text, width) => {
          const visible = (each: string) => [...each.replace(/[\s\u200f\u2066-\u2069]/gu, '')].sort().join('')
          const lines = wrapText(text, STYLE, width)
          assert.equal(visible(lines.map(textOf).join('')), visible(text))
        },
      ),
    )
  })

  it('takes text without end in its stride', async () => {
    for (const text of ['aя'.repeat(20_000), ' '.repeat(100_000)])
      assert.ok((await cpuSeconds(() => wrapText(text, STYLE, 300))) < 3)
  })
})

describe('visualOrder', () => {
  const order = (...levels: number[]) =>
    visualOrder(levels.map((level, at) => ({ level, at }))).map(piece => piece.at)

  it('turns runs round from the highest level down', () => {
    assert.deepEqual(order(0, 1, 0), [0, 1, 2])
    assert.deepEqual(order(1, 2, 1), [2, 1, 0])
    assert.deepEqual(order(0, 1, 2, 1, 0), [0, 3, 2, 1, 4])
    assert.deepEqual(order(1, 1, 1), [2, 1, 0])
    assert.deepEqual(order(1, 2, 2), [1, 2, 0])
  })
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isIban } from '../../../server/src/money/iban.ts'

const valid = [
  'BE71096123456769',
  'DE89370400440532013000',
  'FR1420041010050500013M02606',
  'GB29NWBK60161331926819',
  'MT84MALT011000012345MTLCAST001S',
  'NO9386011117947',
]

test('accounts of many countries are right', () => {
  for (const iban of valid) assert.equal(isIban(iban), true, iban)
})

test('what is no account is wrong: too short, in small letters, with spaces', () => {
  for (const iban of ['', 'BE', 'BE71', 'be71096123456769', 'BE71 0961 2345 6769', 'BE7109612345676९'])
    assert.equal(isIban(iban), false, iban)
})

const isDigit = (character: string) => /\d/.test(character)

test('one wrong digit or letter is always noticed', () => {
  const characters = fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ')
  fc.assert(
    fc.property(fc.constantFrom(...valid), fc.nat(), characters, (iban, at, other) => {
      const i = at % iban.length
      fc.pre(iban[i] !== other && isDigit(iban[i]!) === isDigit(other))
      assert.equal(isIban(iban.slice(0, i) + other + iban.slice(i + 1)), false)
    }),
  )
})

test('two neighbours that changed places are always noticed', () => {
  fc.assert(
    fc.property(fc.constantFrom(...valid), fc.nat(), (iban, at) => {
      const i = at % (iban.length - 1)
      const [a, b] = [iban[i]!, iban[i + 1]!]
      fc.pre(a !== b && isDigit(a) === isDigit(b))
      assert.equal(isIban(iban.slice(0, i) + b + a + iban.slice(i + 2)), false)
    }),
  )
})

test('check digits that nobody gives out are wrong, though they leave the same remainder', () => {
  for (const [digits, twin] of [
    ['97', '00'],
    ['98', '01'],
    ['02', '99'],
  ] as const) {
    const numbers = Array.from({ length: 1000 }, (_, n) => String(n).padStart(12, '0'))
    const number = numbers.find(each => isIban(`BE${digits}${each}`))
    assert.ok(number, digits)
    assert.equal(isIban(`BE${twin}${number}`), false)
  }
})

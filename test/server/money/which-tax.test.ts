import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { TaxRule } from '../../../server/src/database/schema.ts'
import { whichTax } from '../../../server/src/money/which-tax.ts'

const rule = (buyer: string, fields: Partial<TaxRule> = {}): TaxRule => ({
  buyer,
  vat: 'any',
  tax_code: null,
  category: 'S',
  rate: '21',
  reason: `rule ${buyer}`,
  reason_code: null,
  ...fields,
})
const sale = (buyer_country: string | null, fields = {}) => ({
  seller_country: 'BE',
  buyer_country,
  vat_verified: false,
  tax_code: 'standard',
  ...fields,
})
const rules = [rule('domestic'), rule('eu'), rule('abroad')]

describe('which tax', () => {
  for (const [country, fits] of [
    ['BE', 'domestic'],
    ['FR', 'eu'],
    ['GR', 'eu'],
    ['MC', 'eu'],
    ['HR', 'eu'],
    ['GB', 'abroad'],
    ['CH', 'abroad'],
    ['NO', 'abroad'],
    ['US', 'abroad'],
  ])
    test(`a buyer in ${country} is ${fits} to a seller in BE`, () => {
      assert.equal(whichTax(rules, sale(country!))?.reason, `rule ${fits}`)
    })

  test('all 27 member states but the own are in the union', () => {
    const states = 'AT BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ')
    assert.equal(states.length, 26)
    for (const state of states) assert.equal(whichTax(rules, sale(state))?.reason, 'rule eu', state)
  })

  test('the first rule that fits decides', () => {
    const two = [rule('eu', { reason: 'first' }), rule('eu', { reason: 'second' })]
    assert.equal(whichTax(two, sale('FR'))?.reason, 'first')
  })

  test('a rule for one country fits it alone', () => {
    assert.equal(whichTax([rule('FR')], sale('FR'))?.reason, 'rule FR')
    assert.equal(whichTax([rule('FR')], sale('DE')), null)
  })

  test('a verified VAT number and an unverified one fit different rules', () => {
    const by = [rule('eu', { vat: 'verified', category: 'AE', rate: '0' }), rule('eu', { vat: 'unverified' })]
    assert.equal(whichTax(by, sale('FR', { vat_verified: true }))?.category, 'AE')
    assert.equal(whichTax(by, sale('FR'))?.category, 'S')
    assert.equal(whichTax([by[0]!], sale('FR')), null)
  })

  test('a tax code fits its own rule, and one without code fits all', () => {
    const by = [rule('domestic', { tax_code: 'reduced', rate: '6' }), rule('domestic')]
    assert.equal(whichTax(by, sale('BE', { tax_code: 'reduced' }))?.rate, '6')
    assert.equal(whichTax(by, sale('BE'))?.rate, '21')
    assert.equal(whichTax([by[0]!], sale('BE')), null)
  })

  test('Monaco is France, wherever one sells from', () => {
    assert.equal(whichTax(rules, sale('MC', { seller_country: 'FR' }))?.reason, 'rule domestic')
    assert.equal(whichTax(rules, sale('FR', { seller_country: 'MC' }))?.reason, 'rule domestic')
    assert.equal(whichTax([rule('FR')], sale('MC'))?.reason, 'rule FR')
    assert.equal(whichTax([rule('MC')], sale('FR')), null)
  })

  test('EL is Greece, in a sale as in a rule', () => {
    assert.equal(whichTax(rules, sale('EL'))?.reason, 'rule eu')
    assert.equal(whichTax(rules, sale('EL', { seller_country: 'GR' }))?.reason, 'rule domestic')
    assert.equal(whichTax([rule('GR')], sale('EL'))?.reason, 'rule GR')
    assert.equal(whichTax([rule('EL')], sale('GR'))?.reason, 'rule EL')
  })

  test('what belongs to a member but not to the VAT area is abroad', () => {
    for (const place of 'AX GF GP MQ YT RE MF IC EA XI IM GI SM VA AD AW GL FO'.split(' '))
      assert.equal(whichTax(rules, sale(place))?.reason, 'rule abroad', place)
  })

  test('a code that is no country’s fits nothing, not even a rule that names it', () => {
    for (const code of ['AA', 'QM', 'QZ', 'XX', 'XA', 'XZ', 'ZZ', '', 'be', 'BEL'])
      assert.equal(whichTax([...rules, rule(code)], sale(code)), null, code)
    assert.equal(whichTax(rules, sale('XK'))?.reason, 'rule abroad')
  })

  test('a seller outside of the EU sells abroad and into it', () => {
    const from = (buyer: string) => whichTax(rules, sale(buyer, { seller_country: 'US' }))?.reason
    assert.deepEqual(['US', 'FR', 'CH'].map(from), ['rule domestic', 'rule eu', 'rule abroad'])
  })

  test('gives what the rule says, the rate in one spelling, and none outside of the scope of tax', () => {
    const spelled = rule('domestic', { rate: '021.00', reason_code: 'VATEX-X' })
    const tax = { category: 'S', rate: '21', reason: 'rule domestic', reason_code: 'VATEX-X' }
    assert.deepEqual(whichTax([spelled], sale('BE')), tax)
    assert.equal(whichTax([rule('domestic', { category: 'O', rate: '0' })], sale('BE'))?.rate, null)
    assert.equal(whichTax([rule('domestic', { category: 'E', rate: '0.00' })], sale('BE'))?.rate, '0')
  })

  const codes = ['BE', 'FR', 'MC', 'GR', 'EL', 'GB', 'US', 'GP', 'XI', 'ZZ']
  const sales = fc.record({
    seller_country: fc.option(fc.constantFrom(...codes)),
    buyer_country: fc.option(fc.constantFrom(...codes)),
    vat_verified: fc.boolean(),
    tax_code: fc.constantFrom('standard', 'reduced'),
  })
  const anyRule = fc
    .record({
      buyer: fc.constantFrom('domestic', 'eu', 'abroad', ...codes),
      vat: fc.constantFrom('verified', 'unverified', 'any'),
      tax_code: fc.option(fc.constantFrom('standard', 'reduced')),
      rate: fc.integer({ min: 1, max: 99 }).map(String),
    })
    .map(({ buyer, ...fields }) => rule(buyer, fields as Partial<TaxRule>))
  const anyRules = fc.array(anyRule, { maxLength: 6 })

  test('more rules after those that decide change nothing, and rules that fit nothing may come first', () => {
    fc.assert(
      fc.property(anyRules, anyRules, sales, (first, then, sold) => {
        const alone = whichTax(first, sold)
        assert.deepEqual(whichTax([...first, ...then], sold), alone ?? whichTax(then, sold))
      }),
    )
  })

  test('each sale between known countries is in exactly one of the three regions', () => {
    fc.assert(
      fc.property(sales, sold => {
        const fits = rules.filter(each => whichTax([each], sold) !== null)
        const known = [sold.buyer_country, sold.seller_country].every(each => each !== null && each !== 'ZZ')
        assert.equal(fits.length, known ? 1 : 0)
      }),
    )
  })

  test('verified and unverified part all sales, and together are any', () => {
    fc.assert(
      fc.property(anyRule, sales, (each, sold) => {
        const by = (vat: TaxRule['vat']) => whichTax([{ ...each, vat }], sold)
        const [yes, no] = [by('verified'), by('unverified')]
        assert.ok(yes === null || no === null)
        assert.deepEqual(yes ?? no, by('any'))
      }),
    )
  })

  test('where a country is not known, nothing is guessed', () => {
    assert.equal(whichTax(rules, sale(null)), null)
    assert.equal(whichTax(rules, sale('FR', { seller_country: null })), null)
  })
})

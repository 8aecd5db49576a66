import { equal } from '../test/assert.js'
import { groupExpiry, groupNumber, isCardNumber, parseExpiry } from './card-fields.js'
import { parseAmount } from './parse-amount.js'

describe('Card fields', () => {
  it('group the number as it is printed', () => {
    equal(groupNumber('4242'), '4242')
    equal(groupNumber('42424'), '4242 4')
    equal(groupNumber('4242-4242 42424242'), '4242 4242 4242 4242')
    equal(groupNumber('x'.repeat(9) + '1'.repeat(30)).replaceAll(' ', '').length, 19)
  })

  it('know a number by its check digit', () => {
    equal(isCardNumber('4242424242424242'), true)
    equal(isCardNumber('4242424242424241'), false)
    equal(isCardNumber('0'), false)
  })

  it('take the expiry however it comes', () => {
    equal(['1', '12', '122', '6', '0'].map(groupExpiry), ['1', '12', '12 / 2', '06', '0'])
    for (const text of ['0629', '6/29', '06/2029', '062029', '06 / 29', '06-29'])
      equal(groupExpiry(text), '06 / 29', text)
  })

  it('read month first: 02/28 is February 2028', () => {
    equal(parseExpiry('02/28'), { exp_month: 2, exp_year: 2028 })
    equal(parseExpiry('13/28'), undefined)
    equal(parseExpiry('02'), undefined)
    equal(parseExpiry(''), undefined)
  })
})

describe('An amount that was typed', () => {
  it('is read as people write it', () => {
    for (const text of ['1210', '1,210', '1.210', '1 210,00', '1,210.00', '1.210,00 €', '1210.0'])
      equal(parseAmount('EUR', text), 121_000, text)
    equal(parseAmount('EUR', '12,5'), 1250)
    equal(parseAmount('JPY', '10,000'), 10_000)
    equal(parseAmount('KWD', '1.234'), 1234)
  })

  it('is none where it is none', () => {
    for (const text of ['', '-5', 'abc', '.', '1'.repeat(20)])
      equal(parseAmount('EUR', text), undefined, text)
  })
})

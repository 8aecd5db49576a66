import { equal, match } from '../test/assert.js'
import { formatDate, formatInDays } from './dates.js'
import { formatMoney } from './money.js'
import { formatPeriod } from './periods.js'
import { formatPercent, formatPrice, formatQuantity } from './quantities.js'
import { formatSize } from './sizes.js'

describe('Amounts', () => {
  it('counts minor units by ISO 4217, whatever the runtime thinks', () => {
    equal(formatMoney('en', 'EUR', 121_000), '€1,210.00')
    equal(formatMoney('en', 'JPY', 10_000), '¥10,000')
    equal(formatMoney('en', 'KWD', 1234).replace(/\s/, ' '), 'KWD 1.234')
    equal(formatMoney('en', 'HUF', 123_456).replace(/\s/, ' '), 'HUF 1,234.56')
    equal(formatMoney('en', 'CLF', 5).replace(/\s/, ' '), 'CLF 0.0005')
  })

  it('writes a real minus sign before the symbol', () => {
    equal(formatMoney('en', 'EUR', -4500), '−€45.00')
    match(formatMoney('fr', 'EUR', -123_450), /^−1\s234,50\s€$/)
  })

  it('loses no digit of the largest amount', () => {
    equal(formatMoney('en', 'EUR', 9_007_199_254_740_991), '€90,071,992,547,409.91')
  })

  it('keeps unit prices as fine as they are', () => {
    equal(formatPrice('en', 'EUR', '1.005'), '€1.005')
    equal(formatPrice('en', 'JPY', '0.123456'), '¥0.123456')
    equal(formatPrice('en', 'EUR', '12'), '€12.00')
  })

  it('says units where they say something', () => {
    equal(formatQuantity('en', '12', 'C62'), '12')
    equal(formatQuantity('en', '2.5', 'HUR'), '2.5 hr')
    equal(formatQuantity('en', '0.333', 'KWH'), '0.333 KWH')
    equal(formatPercent('en', '8.1'), '8.1%')
    equal(formatSize('en', 1_234_567), '1.2 MB')
  })
})

describe('Dates', () => {
  it('are the same day in every zone', () => {
    equal(formatDate('en-US', '2026-11-15'), 'Nov 15, 2026')
    equal(formatDate('en', '2026-11-15'), '15 Nov 2026')
    equal(formatDate('fr', '2026-01-01'), '1 janv. 2026')
  })

  it('say once what both ends of a period share', () => {
    match(formatPeriod('en', '2026-11-20', '2026-12-19'), /^20 Nov\s–\s19 Dec 2026$/)
    equal(formatPeriod('en', '2026-11-20', null), '20 Nov 2026')
    equal(formatPeriod('en', null, null), '')
  })

  it('are told as people do', () => {
    equal(formatInDays('en', 1), 'tomorrow')
    equal(formatInDays('en', 2), 'in 2 days')
    equal(formatInDays('fr', 5), 'dans 5 jours')
  })
})

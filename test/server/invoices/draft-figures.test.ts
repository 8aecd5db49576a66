import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { openPortal, type Portal } from './portal.ts'

let portal: Portal
let customerId: string
before(async () => {
  portal = await openPortal()
  customerId = (await portal.customer()).id
})
after(() => portal.close())

type Fields = Record<string, unknown>
const line = (quantity: string, unit_price: string, tax_rate: string, more: Fields = {}) => ({
  name: 'Thing',
  quantity,
  unit_price,
  tax_rate,
  ...more,
})

type Case = {
  name: string
  lines: Fields[]
  fields?: Fields
  nets: number[]
  taxes: [category: string, rate: string | null, taxable: number, tax: number][]
  total: number
}

const cases: Case[] = [
  {
    name: 'tax is rounded once per rate: three lines of 0.45 at 21 %',
    lines: [line('1', '0.45', '21'), line('1', '0.45', '21'), line('1', '0.45', '21.00')],
    nets: [45, 45, 45],
    taxes: [['S', '21', 135, 28]],
    total: 163,
  },
  {
    name: 'three lines of 0.35 at 19 %',
    lines: [line('1', '0.35', '19'), line('1', '0.35', '19'), line('1', '0.35', '19')],
    nets: [35, 35, 35],
    taxes: [['S', '19', 105, 20]],
    total: 125,
  },
  {
    name: '55.55 and 11.11 at 23 %',
    lines: [line('1', '55.55', '23'), line('1', '11.11', '23')],
    nets: [5555, 1111],
    taxes: [['S', '23', 6666, 1533]],
    total: 8199,
  },
  {
    name: '16 × 348.35 less 4 % at 22 %',
    lines: [line('16', '348.35', '22', { discount_percent: '4' })],
    nets: [535066],
    taxes: [['S', '22', 535066, 117715]],
    total: 652781,
  },
  {
    name: '20 minutes are 0.333 hours, and that is what is charged',
    lines: [line('0.333', '90', '0', { unit: 'HUR' })],
    nets: [2997],
    taxes: [['Z', '0', 2997, 0]],
    total: 2997,
  },
  {
    name: 'a price finer than the currency: 1.005',
    lines: [line('1', '1.005', '0'), line('3', '1.005', '0')],
    nets: [101, 302],
    taxes: [['Z', '0', 403, 0]],
    total: 403,
  },
  {
    name: 'half a cent of tax is rounded away from zero, on both sides',
    lines: [line('1', '100.50', '25')],
    nets: [10050],
    taxes: [['S', '25', 10050, 2513]],
    total: 12563,
  },
  {
    name: 'and below zero the same',
    lines: [line('-1', '100.50', '25')],
    nets: [-10050],
    taxes: [['S', '25', -10050, -2513]],
    total: -12563,
  },
  {
    name: 'a credit larger than the rest has a negative quantity, never a negative price',
    lines: [line('1', '100.00', '21'), line('-1', '130.00', '21')],
    nets: [10000, -13000],
    taxes: [['S', '21', -3000, -630]],
    total: -3630,
  },
  {
    name: 'prices with tax: the promised 758.00',
    fields: { tax_behavior: 'inclusive' },
    lines: [line('1', '379.00', '21'), line('1', '379.00', '21')],
    nets: [31322, 31323],
    taxes: [['S', '21', 62645, 13155]],
    total: 75800,
  },
  {
    name: 'prices with tax: no net gives 15.00 by rate, and 15.00 is charged',
    fields: { tax_behavior: 'inclusive' },
    lines: [line('1', '15.00', '19')],
    nets: [1261],
    taxes: [['S', '19', 1261, 239]],
    total: 1500,
  },
  {
    name: 'yen have no decimals',
    fields: { currency: 'JPY' },
    lines: [line('1', '105', '8'), line('1', '105', '8'), line('1', '105', '8')],
    nets: [105, 105, 105],
    taxes: [['S', '8', 315, 25]],
    total: 340,
  },
  {
    name: 'dinars have three',
    fields: { currency: 'KWD' },
    lines: [line('3', '1.2345', '5')],
    nets: [3704],
    taxes: [['S', '5', 3704, 185]],
    total: 3889,
  },
  {
    name: 'several rates and categories stand apart, in the order in which they come',
    lines: [
      line('1', '10', '6'),
      line('1', '10', '21'),
      line('1', '10', '0', { tax_category: 'AE' }),
      line('1', '10', '0', { tax_category: 'O' }),
      line('1', '10', '6.0'),
    ],
    nets: [1000, 1000, 1000, 1000, 1000],
    taxes: [
      ['S', '6', 2000, 120],
      ['S', '21', 1000, 210],
      ['AE', '0', 1000, 0],
      ['O', null, 1000, 0],
    ],
    total: 5330,
  },
  {
    name: 'a discount on the whole is split over the rates without losing a cent',
    fields: { allowances: [{ kind: 'allowance', amount: 1000, reason: 'Welcome' }] },
    lines: [line('1', '33.33', '6'), line('1', '66.67', '21')],
    nets: [3333, 6667],
    taxes: [
      ['S', '6', 3000, 180],
      ['S', '21', 6000, 1260],
    ],
    total: 10440,
  },
  {
    name: 'a line worth nothing is a line',
    lines: [line('0', '10', '21'), line('1', '0', '21')],
    nets: [0, 0],
    taxes: [['S', '21', 0, 0]],
    total: 0,
  },
]

const sum = (amounts: number[]) => amounts.reduce((a, b) => a + b, 0)

describe('figures of a draft', () => {
  for (const { name, lines, fields, nets, taxes, total } of cases)
    test(name, async () => {
      const draft = await portal.draft(customerId, { lines, ...fields })
      assert.deepEqual(
        draft.lines.map((each: { net: number }) => each.net),
        nets,
      )
      const groups = draft.taxes.map((t: Record<string, unknown>) => [t.category, t.rate, t.taxable, t.tax])
      assert.deepEqual(groups, taxes)
      assert.equal(draft.total, total)
      // What is printed adds up (EN 16931 BR-CO-10 to 16).
      assert.equal(draft.line_total, sum(nets))
      assert.equal(draft.subtotal, draft.line_total - draft.allowance_total + draft.charge_total)
      assert.equal(draft.tax_total, sum(taxes.map(group => group[3])))
      assert.equal(draft.total, draft.subtotal + draft.tax_total)
      assert.deepEqual([draft.amount_due, draft.paid, draft.credited, draft.prepaid], [total, 0, 0, 0])
      // Issued, and read again, it says the same.
      const issued = await portal.issue(draft.id)
      for (const field of ['lines', 'taxes', 'allowances', 'total', 'subtotal', 'tax_total'])
        assert.deepEqual(issued[field], draft[field], field)
      assert.deepEqual(await portal.get(draft.id), issued)
    })

  test('quantities and prices are shown as they were given', async () => {
    const given = [line('2.50', '1.0050', '21'), line('0.333', '90.00', '21')]
    const { lines } = await portal.draft(customerId, { lines: given })
    assert.deepEqual(
      lines.map((each: Fields) => [each.quantity, each.unit_price]),
      [
        ['2.50', '1.0050'],
        ['0.333', '90.00'],
      ],
    )
  })

  test('a group without tax says why, and claims no article of law', async () => {
    const lines = ['E', 'AE', 'K', 'G', 'O'].map(tax_category => line('1', '1', '0', { tax_category }))
    const { taxes } = await portal.draft(customerId, { lines })
    assert.deepEqual(
      taxes.map((each: Fields) => [each.category, each.exemption_reason, each.exemption_code]),
      [
        ['E', 'Exempt from VAT', null],
        ['AE', 'Reverse charge', 'VATEX-EU-AE'],
        ['K', 'Intra-Community supply', 'VATEX-EU-IC'],
        ['G', 'Export outside the EU', 'VATEX-EU-G'],
        ['O', 'Not subject to VAT', 'VATEX-EU-O'],
      ],
    )
  })
})

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { openPortal, type Portal, plan, refusal } from './portal.ts'

let portal: Portal
let customerId: string
let token: string

type Row = {
  id: string
  issue_date: string
  due_date: string | null
  number: string
  amount_due: number
  total: number
}

/** Fifteen documents with equal dates, amounts and due dates among them, some without any; and one draft. */
before(async () => {
  portal = await openPortal('2026-03-10T10:00:00Z')
  customerId = (await portal.customer({ external_id: 'crm-1' })).id
  for (let i = 0; i < 13; i++) {
    if (i % 4 === 0) portal.clock.set(`2026-03-1${i / 4}T10:00:00Z`)
    const lines = [{ ...plan, quantity: String(i % 3 === 2 ? -1 : 1 + (i % 3)) }]
    await portal.issued(customerId, { lines, due_date: i % 2 ? null : `2026-04-0${1 + (i % 3)}` })
  }
  const paid = await portal.issued(customerId)
  await portal.credit(paid.id)
  await portal.draft(customerId)
  // Other people's are never in the way.
  await portal.issued((await portal.customer()).id)
  token = await portal.tokenFor(customerId)
})
after(() => portal.close())

/** All pages of a list; `between` runs after the first. */
async function walk(query: string, limit: number, between?: () => Promise<unknown>): Promise<Row[]> {
  const rows: Row[] = []
  let cursor: string | null = null
  do {
    const from: string = cursor ? `&cursor=${cursor}` : ''
    const path = `/v1/invoices?customer_id=${customerId}&${query}&limit=${limit}${from}`
    const page = await portal.must('GET', path)
    assert.ok(page.data.length === limit || !page.has_more)
    assert.equal(page.has_more, page.next_cursor !== null)
    rows.push(...page.data)
    cursor = page.next_cursor
    if (rows.length === limit) await between?.()
  } while (cursor)
  return rows
}

const text = (value: string | null) => value ?? ''
const keys: Record<string, (row: Row) => string | number> = {
  issue_date: row => text(row.issue_date) || '2026-03-13',
  number: row => text(row.number),
  amount_due: row => row.amount_due,
  total: row => row.total,
}
const compare = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0)

describe('every sort, page by page', () => {
  for (const [column, key] of Object.entries(keys))
    for (const down of [false, true])
      test(`${down ? '-' : ''}${column} has all rows once, ties by id`, async () => {
        const sort = `sort=${down ? '-' : ''}${column}`
        const whole = await walk(sort, 100)
        assert.equal(whole.length, 16)
        const sorted = whole.toSorted(
          (a, b) => (compare(key(a), key(b)) || compare(a.id, b.id)) * (down ? -1 : 1),
        )
        assert.deepEqual(whole.map(key), sorted.map(key))
        assert.deepEqual(whole, sorted)
        for (const limit of [1, 2, 7]) assert.deepEqual(await walk(sort, limit), whole, `pages of ${limit}`)
      })

  for (const down of [false, true])
    test(`${down ? '-' : ''}due_date has those without one last`, async () => {
      const sort = `sort=${down ? '-' : ''}due_date`
      const whole = await walk(sort, 100)
      const dates = whole.map(row => row.due_date)
      const set = dates.filter(date => date !== null)
      assert.equal(set.length < dates.length, true)
      const up = set.toSorted()
      assert.deepEqual(dates.slice(0, set.length), down ? up.toReversed() : up)
      assert.ok(dates.slice(set.length).every(date => date === null))
      for (const limit of [1, 2, 7]) assert.deepEqual(await walk(sort, limit), whole, `pages of ${limit}`)
    })

  test('rows that come in while somebody pages neither repeat nor push one out', async () => {
    const before = await walk('sort=-issue_date', 100)
    const added: string[] = []
    const during = await walk('sort=-issue_date', 7, async () => {
      added.push((await portal.issued(customerId)).id)
    })
    assert.deepEqual(
      during.map(row => row.id),
      before.map(row => row.id),
    )
    assert.equal((await walk('sort=-issue_date', 100))[0]!.id, added[0])
  })

  test('a contact pages through his own, without drafts', async () => {
    const ids: string[] = []
    let cursor = ''
    for (;;) {
      const page = await portal.must('GET', `/v1/invoices?limit=5${cursor}`, undefined, { token })
      ids.push(...page.data.map((row: Row) => row.id))
      if (!page.has_more) break
      cursor = `&cursor=${page.next_cursor}`
    }
    const all = await walk('sort=-issue_date', 100)
    assert.deepEqual(
      ids,
      all.filter(row => row.number !== null).map(row => row.id),
    )
  })
})

describe('total_count', () => {
  test('counts the whole list, on request only', async () => {
    const path = `/v1/invoices?customer_id=${customerId}&limit=2`
    const all = await walk('sort=-issue_date', 100)
    assert.equal((await portal.must('GET', path)).total_count, undefined)
    assert.equal((await portal.must('GET', `${path}&include=total_count`)).total_count, all.length)
    const open = await portal.must('GET', `${path}&include=total_count&status=open&type=invoice`)
    const rows = await walk('status=open&type=invoice', 100)
    assert.deepEqual([open.total_count, open.data.length], [rows.length, 2])
    const contact = await portal.must('GET', '/v1/invoices?include=total_count', undefined, { token })
    assert.equal(contact.total_count, all.length - 1)
  })
})

describe('cursors', () => {
  const list = (query: string) => portal.ask('GET', `/v1/invoices?customer_id=${customerId}&${query}`)

  test('belong to the filters and sort they were made with', async () => {
    const { next_cursor } = (await list('limit=1&status=open')).body
    assert.equal((await list(`limit=5&status=open&include=total_count&cursor=${next_cursor}`)).status, 200)
    for (const other of ['limit=1', 'limit=1&status=paid', 'limit=1&status=open&sort=total'])
      assert.equal(
        refusal(await list(`${other}&cursor=${next_cursor}`)),
        '422 cursor_mismatch cursor_mismatch #/cursor',
      )
  })

  test('that somebody made up are refused, whatever is in them', async () => {
    for (const sort of ['-issue_date', 'issue_date', 'due_date', 'amount_due', '-total']) {
      const { next_cursor } = (await list(`limit=1&sort=${sort}`)).body
      const [, id, hash] = JSON.parse(Buffer.from(next_cursor, 'base64url').toString())
      for (const key of [null, '', 'x', '2026-13-45', '0000-01-01', '1.5', '99999999999999999999', "'"]) {
        const cursor = Buffer.from(JSON.stringify([key, id, hash])).toString('base64url')
        const reply = await list(`limit=1&sort=${sort}&cursor=${cursor}`)
        assert.equal(refusal(reply), '422 cursor_mismatch cursor_mismatch #/cursor', `${sort} ${key}`)
      }
    }
    for (const cursor of ['x', 'bnVsbA', 'W10', 'WyIyMDI2IixudWxsLG51bGxd'])
      assert.equal((await list(`cursor=${cursor}`)).status, 422)
    assert.deepEqual(portal.faults, [])
  })
})

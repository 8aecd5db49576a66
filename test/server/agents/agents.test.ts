import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { openDesk } from '../../support/desk.ts'

let desk: Awaited<ReturnType<typeof openDesk>>
before(async () => {
  desk = await openDesk()
})
after(() => desk.close())

const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
const upload = async () => {
  const headers = { 'content-type': 'image/png' }
  const ask = { ...desk.vendor, body: png, headers }
  return (await desk.request('POST', '/v1/files?name=ines.png&kind=image', ask)).body.id as string
}

test('an agent is created, read, changed and disabled', async () => {
  const made = await desk.must('POST', '/v1/agents', {
    name: 'Tom Albers',
    email: ' Tom@Vendor.example ',
    phone: '+32 2 555 01 21',
    booking_url: 'https://meet.vendor.example/tom',
    external_id: 'hr-7',
    metadata: { team: 'support' },
  })
  assert.deepEqual(
    [made.email, made.status, made.external_id, made.metadata, made.photo_url, made.version],
    ['tom@vendor.example', 'active', 'hr-7', { team: 'support' }, null, 1],
  )
  assert.deepEqual(await desk.must('GET', `/v1/agents/${made.id}`), made)
  const changed = await desk.must('PATCH', `/v1/agents/${made.id}`, { phone: null, status: 'disabled' })
  assert.deepEqual(
    [changed.phone, changed.status, changed.name, changed.version],
    [null, 'disabled', 'Tom Albers', 2],
  )
  assert.deepEqual(await desk.eventsOf(made.id), ['agent.created', 'agent.updated'])
})

test('two agents have two addresses, whatever their letters', async () => {
  await desk.must('POST', '/v1/agents', { name: 'One', email: 'one@vendor.example' })
  const two = await desk.must('POST', '/v1/agents', {
    name: 'Two',
    email: 'two@vendor.example',
    external_id: 'x',
  })
  for (const [method, path, body] of [
    ['POST', '/v1/agents', { name: 'Other', email: ' ONE@vendor.example' }],
    ['PATCH', `/v1/agents/${two.id}`, { email: 'One@vendor.example' }],
    ['POST', '/v1/agents', { name: 'Other', email: 'other@vendor.example', external_id: 'x' }],
  ] as const) {
    const reply = await desk.ask(method, path, body)
    assert.deepEqual([reply.status, reply.body.code], [409, 'already_exists'])
  }
  const many = await Promise.all(
    [1, 2, 3].map(() => desk.ask('POST', '/v1/agents', { name: 'Same', email: 'same@vendor.example' })),
  )
  assert.deepEqual(many.map(reply => reply.status).toSorted(), [201, 409, 409])
})

test('a change is made to the version that it is based on', async () => {
  const { id } = await desk.agent('Versioned')
  const change = (match: string) =>
    desk.request('PATCH', `/v1/agents/${id}`, {
      ...desk.vendor,
      body: { name: 'Changed' },
      headers: { 'if-match': match },
    })
  assert.equal((await change('"v9"')).status, 412)
  assert.equal((await change('"v1"')).status, 200)
})

test('what is wrong is refused', async () => {
  for (const body of [
    { name: 'A' },
    { name: ' ', email: 'a@b.example' },
    { name: 'A', email: 'nonsense' },
    { name: 'A', email: 'a@b.example', booking_url: 'javascript:alert(1)' },
    { name: 'A', email: 'a@b.example', photo_file_id: 'file_00000000000000000000000000' },
  ])
    assert.equal((await desk.ask('POST', '/v1/agents', body)).status, 422, JSON.stringify(body))
  assert.equal((await desk.ask('GET', '/v1/agents/agt_00000000000000000000000000')).status, 404)
  assert.equal(
    (await desk.ask('PATCH', '/v1/agents/agt_00000000000000000000000000', { name: 'A' })).status,
    404,
  )
})

test('the list is in order of name, page by page, and counts', async () => {
  const first = await desk.must('GET', '/v1/agents?limit=2&include=total_count&status=active')
  const names: string[] = []
  for (let cursor = ''; ; ) {
    const page = await desk.must('GET', `/v1/agents?limit=2&status=active${cursor && `&cursor=${cursor}`}`)
    names.push(...page.data.map((agent: { name: string }) => agent.name))
    if (!page.has_more) break
    cursor = page.next_cursor
  }
  assert.deepEqual(names, names.toSorted())
  assert.equal(first.total_count, names.length)
  assert.ok(!names.includes('Tom Albers'))
})

describe('a photo', () => {
  test('is shown to everybody, also on pages of other origins', async () => {
    const agent = await desk.agent('Pictured', { photo_file_id: await upload() })
    assert.equal(agent.photo_url, `/v1/agents/${agent.id}/photo`)
    const photo = await desk.request('GET', agent.photo_url)
    assert.deepEqual([photo.status, Buffer.from(photo.bytes).equals(png)], [200, true])
    assert.deepEqual(
      ['content-type', 'cross-origin-resource-policy', 'cache-control'].map(name => photo.headers.get(name)),
      ['image/png', 'cross-origin', 'public, max-age=300'],
    )
    const headers = { 'if-none-match': photo.headers.get('etag')! }
    assert.equal((await desk.request('GET', agent.photo_url, { headers })).status, 304)
  })

  test('is missing where there is none', async () => {
    const { id } = await desk.agent('Plain')
    for (const each of [id, 'agt_00000000000000000000000000'])
      assert.equal((await desk.request('GET', `/v1/agents/${each}/photo`)).status, 404)
  })
})

test('agents are the vendor’s alone', async () => {
  const person = await desk.person('Alex')
  for (const caller of [person.caller, { key: desk.a.partnerKey }])
    for (const [method, path, body] of [
      ['GET', '/v1/agents', undefined],
      ['GET', `/v1/agents/${desk.ines.id}`, undefined],
      ['POST', '/v1/agents', { name: 'A', email: 'a@b.example' }],
      ['PATCH', `/v1/agents/${desk.ines.id}`, { name: 'A' }],
    ] as const)
      assert.ok([403, 404].includes((await desk.ask(method, path, body, caller)).status), path)
})

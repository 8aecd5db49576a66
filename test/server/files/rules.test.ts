import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isAccepted, textType } from '../../../server/src/files/media-rules.ts'
import { mayRead, mayReadMessages, uploaderOf } from '../../../server/src/files/reading-rules.ts'
import { contentDisposition, downloadHeaders, fileName } from '../../../server/src/files/rules.ts'
import { makeScope } from '../../../server/src/http/scope.ts'

test('a plain name is said twice', () => {
  assert.equal(
    contentDisposition('INV-1.pdf'),
    `attachment; filename="INV-1.pdf"; filename*=UTF-8''INV-1.pdf`,
  )
})

test('slashes of a document number are no path', () => {
  assert.equal(
    contentDisposition('INV/2026/00001.pdf'),
    `attachment; filename="INV-2026-00001.pdf"; filename*=UTF-8''INV-2026-00001.pdf`,
  )
})

test('other letters are kept, with a plain fallback', () => {
  assert.equal(
    contentDisposition('Façade €5.pdf'),
    `attachment; filename="Facade _5.pdf"; filename*=UTF-8''Fa%C3%A7ade%20%E2%82%AC5.pdf`,
  )
  assert.equal(
    contentDisposition('発票.pdf'),
    `attachment; filename="__.pdf"; filename*=UTF-8''%E7%99%BA%E7%A5%A8.pdf`,
  )
})

test('no name breaks out of the header', () => {
  for (const name of [
    'a"; x="b.pdf',
    'a\r\nSet-Cookie: x=1',
    "a'b(c)*%41.pdf",
    '\ud800.pdf',
    '\u202efdp.exe',
  ]) {
    const value = contentDisposition(name)
    assert.match(value, /^attachment; filename="[^"\\%\r\n]*"; filename\*=UTF-8''(?:[\w.!~-]|%[0-9A-F]{2})+$/)
    assert.doesNotThrow(() => new Headers({ 'content-disposition': value }))
  }
})

test('a path is cut to its last part, and a name is never empty', () => {
  assert.equal(fileName('../../etc/passwd'), 'passwd')
  assert.equal(fileName('C:\\Temp\\logo.png'), 'logo.png')
  assert.equal(fileName('INV/2026/00001.pdf'), '00001.pdf')
  assert.equal(fileName('/'), 'file')
  assert.equal(fileName('\u0007 '), 'file')
})

test('no direction is turned in a name', () => {
  assert.equal(fileName('invoice\u202efdp.exe'), 'invoicefdp.exe')
  assert.equal(fileName('\u2067a\u2069\u200f\ufeffb.txt'), 'ab.txt')
})

test('text is told from bytes, and markup from text', () => {
  const type = (content: string | Buffer) => textType(Buffer.from(content))
  assert.equal(type('a line\n\tand another\n'), 'text/plain')
  // The look at the beginning may end within a character.
  assert.equal(type(Buffer.from('naïve').subarray(0, 3)), 'text/plain')
  assert.equal(type(Buffer.from('ff00', 'hex')), 'application/octet-stream')
  assert.equal(type('a\0b'), 'application/octet-stream')
  assert.equal(type(''), 'application/octet-stream')
  assert.equal(type('\ufeff  <!doctype html><p>'), 'text/html')
  assert.equal(type('<script>alert(1)</script>'), 'text/html')
  assert.equal(type('<?xml version="1.0"?><svg xmlns="x">'), 'image/svg+xml')
  assert.equal(type('<SVG onload=alert(1)>'), 'image/svg+xml')
  assert.equal(type('<?xml version="1.0"?><Invoice/>'), 'application/xml')
})

test('a type is taken by its name or its kind', () => {
  const accepted = (list: string[]) => ['image/png', 'text/html'].map(type => isAccepted(type, list))
  assert.deepEqual(accepted(['*/*']), [true, true])
  assert.deepEqual(accepted(['image/*']), [true, false])
  assert.deepEqual(accepted(['text/html', 'image/p']), [false, true])
})

test('what a browser could run is handed out as mere bytes, to be saved', () => {
  const given = (media_type: string) => {
    const headers = downloadHeaders({ name: 'x', media_type, size: 1 })
    return [headers['Content-Type'], headers['Content-Disposition'].split(';')[0]]
  }
  for (const type of ['image/png', 'image/jpeg', 'image/gif', 'image/webp'])
    assert.deepEqual(given(type), [type, 'inline'])
  assert.deepEqual(given('application/pdf'), ['application/pdf', 'attachment'])
  for (const type of ['text/html', 'image/svg+xml', 'application/xml', 'text/plain', 'application/xhtml+xml'])
    assert.deepEqual(given(type), ['application/octet-stream', 'attachment'])
})

test('who uploads and who reads', () => {
  const contact = (contact_id: string | null, permissions: string[]) =>
    makeScope({
      kind: 'contact',
      session_id: 'ses',
      site_id: 'site',
      partner_id: 'par',
      customer_id: 'cus',
      contact_id,
      signed_in: true,
      permissions,
      sections: ['invoices', 'tickets'],
      time_zone: 'UTC',
      clock_offset: 0,
    })
  const key = (scopes: string[]) => makeScope({ kind: 'vendor', key_id: 'key', scopes })
  assert.deepEqual(
    [uploaderOf(contact('con', [])), uploaderOf(contact(null, [])), uploaderOf(key([]))],
    ['con', null, 'key'],
  )
  assert.deepEqual(
    [mayRead(contact('con', ['tickets:own']), 'ticket'), mayRead(contact('con', []), 'ticket')],
    [true, false],
  )
  // A contact has no permission of its own for payments.
  assert.equal(mayRead(contact('con', ['invoices:read']), 'payment'), true)
  assert.deepEqual(
    [mayRead(key(['invoices:read']), 'payment'), mayRead(key(['payments:read']), 'payment')],
    [false, true],
  )
  assert.deepEqual([mayReadMessages(key(['tickets:read'])), mayReadMessages(key(['*']))], [false, true])
  // What its site does not show is not there.
  assert.equal(mayRead(contact('con', ['orders:read']), 'order'), false)
  assert.equal(mayRead(makeScope({ kind: 'public' }), 'invoice'), false)
})

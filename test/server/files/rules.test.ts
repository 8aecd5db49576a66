import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contentDisposition, downloadHeaders, fileName, imageType } from '../../../server/src/files/rules.ts'

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

test('an image is what its first bytes say', () => {
  assert.equal(imageType(Buffer.from('89504e470d0a1a0a00', 'hex')), 'image/png')
  assert.equal(imageType(Buffer.from('ffd8ffe0', 'hex')), 'image/jpeg')
  assert.equal(imageType(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')), null)
  assert.equal(imageType(Buffer.from('GIF89a')), null)
  assert.equal(imageType(new Uint8Array()), null)
})

test('what a browser could run is handed out as mere bytes', () => {
  const type = (media_type: string) => downloadHeaders({ name: 'x', media_type, size: 1 })['Content-Type']
  assert.equal(type('application/pdf'), 'application/pdf')
  assert.equal(type('text/html'), 'application/octet-stream')
  assert.equal(type('image/svg+xml'), 'application/octet-stream')
})

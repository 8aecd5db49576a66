import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cii, read, refusal, swap, ubl } from './samples.ts'

const SUPPLIER = '<cac:AccountingSupplierParty>'
const FIELD =
  'Invoice/cac:AdditionalDocumentReference/cac:Attachment/cbc:EmbeddedDocumentBinaryObject (BT-125)'

function attached(content: string, attributes = 'mimeCode="text/csv" filename="hours.csv"'): string {
  return `<cac:AdditionalDocumentReference><cbc:ID>D1</cbc:ID><cbc:DocumentDescription>Hours</cbc:DocumentDescription>
    <cac:Attachment><cbc:EmbeddedDocumentBinaryObject ${attributes}>${content}</cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference>`
}

const withFiles = (...files: string[]) => ubl(swap(SUPPLIER, files.join('') + SUPPLIER))

test('embedded files come with name, type and description; addresses are not kept', () => {
  const external =
    '<cac:AdditionalDocumentReference><cbc:ID>D0</cbc:ID><cac:Attachment><cac:ExternalReference><cbc:URI>http://x.example/</cbc:URI></cac:ExternalReference></cac:Attachment></cac:AdditionalDocumentReference>'
  const { attachments } = read(withFiles(external, attached('aGVs\n   bG8=')))
  assert.deepEqual(
    attachments.map(file => ({ ...file, content: new TextDecoder().decode(file.content) })),
    [{ name: 'hours.csv', media_type: 'text/csv', description: 'Hours', content: 'hello' }],
  )
})

test('CII embeds them likewise', () => {
  const file =
    '<ram:AdditionalReferencedDocument><ram:IssuerAssignedID>D1</ram:IssuerAssignedID><ram:URIID>http://x.example/</ram:URIID><ram:TypeCode>916</ram:TypeCode><ram:Name>Hours</ram:Name><ram:AttachmentBinaryObject mimeCode="application/pdf" filename="h.pdf">aGVsbG8</ram:AttachmentBinaryObject></ram:AdditionalReferencedDocument></ram:ApplicableHeaderTradeAgreement>'
  const [attachment] = read(cii(swap('</ram:ApplicableHeaderTradeAgreement>', file))).attachments
  assert.deepEqual(
    [attachment?.name, attachment?.media_type, attachment?.description, attachment?.content.length],
    ['h.pdf', 'application/pdf', 'Hours', 5],
  )
})

test('names have no folders and types are types', () => {
  const first = (attributes: string) => read(withFiles(attached('aGVsbG8=', attributes))).attachments[0]
  assert.equal(first('filename="../../etc/passwd"')?.name, 'passwd')
  assert.equal(first('filename="C:\\temp\\.a&#x202E;fdp.exe"')?.name, 'afdp.exe')
  assert.equal(first('filename="/"')?.name, 'attachment')
  assert.equal(first('')?.name, 'D1')
  assert.equal(first(`filename="${'a'.repeat(300)}.pdf"`)?.name, `${'a'.repeat(196)}.pdf`)
  assert.equal(first('mimeCode="text/html&#10;X: y"')?.media_type, 'application/octet-stream')
  assert.equal(first('mimeCode="Application/PDF"')?.media_type, 'application/pdf')
})

test('bad, too many and too large ones are refused', () => {
  assert.equal(refusal(withFiles(attached('%%%'))), `attachment ${FIELD}`)
  assert.equal(refusal(withFiles(attached('aGVsbG8=')), { maxAttachmentBytes: 4 }), `attachment ${FIELD}`)
  assert.equal(
    refusal(withFiles(attached('aGVsbG8='.repeat(9))), { maxAttachmentBytes: 4 }),
    `attachment ${FIELD}`,
  )
  assert.match(
    refusal(withFiles(attached('aA=='), attached('aA==')), { maxAttachments: 1 }),
    /^attachment .*\[2\]/,
  )
})

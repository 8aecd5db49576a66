import { readFile } from 'node:fs/promises'
import { recordEvents } from '../../events/actions.ts'
import type { Context, Trx } from '../../http/context.ts'
import { newId } from '../../http/ids.ts'
import { invalidField, invalidState, notFound, Problem } from '../../http/problem.ts'
import type { ContactScope, IntegrationScope } from '../../http/scope.ts'
import type { Spooled } from '../../http/spool.ts'
import { isAccepted } from '../media-rules.ts'
import { findFile } from '../queries/find.ts'
import * as queries from '../queries/write.ts'
import { uploaderOf } from '../reading-rules.ts'
import { type File, fileName, fileRow, imageEvent } from '../rules.ts'
import { sniff } from '../sniff.ts'
import { openStore, storeName } from '../stores/store.ts'

type Uploader = Context<IntegrationScope | ContactScope>
type Upload = { name: string; content: Spooled }
/** What the database makes of a file that is ready. */
type Ready = (trx: Trx) => Promise<File>

const mostImageBytes = 1_000_000
/** Of one uploader, waiting for a message. Keeps the disk from being filled; a few more at once do no harm. */
const mostLoose = 100

/**
 * An image for the vendor's documents and agents. It stays in the database, where the documents are.
 * @returns what inserts it
 * @throws Problem 403 for others, 413, 422 when it is not a PNG or JPEG
 */
export async function readyImage({ scope, clock }: Uploader, { name, content }: Upload): Promise<Ready> {
  if (scope.kind !== 'vendor') throw denied('Only the vendor uploads images.')
  if (content.size > mostImageBytes)
    throw new Problem(413, 'content_too_large', `At most ${mostImageBytes} bytes.`)
  const media_type = await sniff(content.path)
  if (!['image/png', 'image/jpeg'].includes(media_type))
    throw invalidField('#', 'image', 'is not a PNG or JPEG image')
  const bytes = await readFile(content.path)
  const created_at = clock.now()
  const owner = { partner_id: null, customer_id: null, invoice_id: null }
  return async trx => {
    const { content: _, ...row } = fileRow({
      ...owner,
      kind: 'image',
      name,
      media_type,
      content: bytes,
      created_at,
    })
    const file = await queries.insertFile(trx, row)
    await queries.insertContent(trx, file.id, bytes)
    await recordEvents(trx, created_at, [imageEvent(file)])
    return file
  }
}

/**
 * A file for a message to come. Its content is in the store when this returns: what is written there is announced before,
 * so that the sweep finds it when nothing follows. Nobody but the uploader hears of it, so that there is no event.
 * @returns what inserts it
 * @throws Problem 409 for too many, 422 for a type that is not taken, 503 while the store is away
 */
export async function readyAttachment(context: Uploader, { name, content }: Upload): Promise<Ready> {
  const { db, scope, clock, config, log } = context
  // A session without a contact changes nothing, and does not come here.
  const uploaded_by = uploaderOf(scope)!
  if (content.size === 0) throw invalidField('#', 'minLength', 'is empty')
  const media_type = await sniff(content.path)
  const { mediaTypes } = config.files
  if (!isAccepted(media_type, mediaTypes))
    throw invalidField('#', 'media_type', `must be one of ${mediaTypes.join(', ')}`)
  if ((await queries.countLoose(db, scope)) >= mostLoose)
    throw invalidState('Send or delete some of the files that you have uploaded first.')
  const id = newId('file')
  const created_at = clock.now()
  const store = storeName(config)
  await queries.announceContent(db, { key: id, store, file_id: null, created_at })
  try {
    await openStore(config, store).put(id, content)
  } catch (error) {
    log.error({ requestId: context.requestId, error: String(error) }, 'an upload could not be stored')
    throw new Problem(503, 'unavailable', 'Files cannot be kept at the moment.', { retry_after: 10 })
  }
  const { size, sha256 } = content
  const { partner_id, customer_id } =
    scope.kind === 'contact' ? scope : { partner_id: null, customer_id: null }
  const what = { kind: 'attachment', name: fileName(name), media_type, size, sha256 }
  return async trx => {
    const row = { id, partner_id, customer_id, invoice_id: null, ...what, uploaded_by, created_at }
    const file = await queries.insertFile(trx, row)
    if (!(await queries.takeContent(trx, id, id)))
      throw new Error('the content of an upload was swept before the upload was done')
    return file
  }
}

/**
 * Takes an upload back. Its content goes with the next sweep.
 * @throws Problem 404, 409 when a message names it
 */
export async function deleteFile({ scope, write }: Uploader, id: string): Promise<{ status: 204 }> {
  return write(async trx => {
    if (await queries.deleteLoose(trx, scope, id)) return { status: 204 }
    if (!(await findFile(trx, scope, id))) throw notFound()
    throw invalidState('Only an upload that no message names can be deleted.')
  })
}

const denied = (detail: string) => new Problem(403, 'permission_denied', detail)

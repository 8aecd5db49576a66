import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { type EventType, recordEvents } from '../../../server/src/events/actions.ts'
import { ensureReader } from '../../../server/src/events/queries/readers.ts'
import type { Services } from '../../../server/src/http/context.ts'
import { dispatchMails, mailReader } from '../../../server/src/mail/actions/dispatch.ts'
import { sendMails } from '../../../server/src/mail/actions/send.ts'
import { type Message, openTransport, type Transport } from '../../../server/src/mail/transport.ts'
import { told } from '../../support/told.ts'
import { until } from '../../support/until.ts'
import { openPortal } from '../invoices/portal.ts'

export type Mailing = Awaited<ReturnType<typeof openMailing>>
type Fields = Record<string, unknown>

/** A portal that has begun to mail, with an outbox of its own and a customer of each language. */
export async function openMailing(now = '2026-03-10T10:00:00Z') {
  const portal = await openPortal(now, { email: 'sales@northwind.example' })
  const dataDir = await mkdtemp(join(tmpdir(), 'mail-'))
  const services: Services = { ...portal.services, config: { ...portal.services.config, dataDir } }
  await ensureReader(portal.db, mailReader, portal.clock.now())

  const customer = async (fields: Fields = {}) => {
    const made = await portal.customer({ billing_emails: ['billing@acme.example'], ...fields })
    return made as Fields & { id: string; partner_id: string }
  }

  /** An event as another part of the portal would write it. */
  const happen = (type: EventType, customer: { id: string; partner_id: string }, data: Fields) => {
    portal.inventEvents()
    return portal.db.transaction().execute(trx =>
      recordEvents(trx, portal.clock.now(), [
        {
          type,
          partner_id: customer.partner_id,
          customer_id: customer.id,
          subject_id: String(data.id),
          data,
        },
      ]),
    )
  }

  const dispatch = (times = 1) => dispatchAll(services, times)

  const mails = () => portal.db.selectFrom('mails').selectAll().orderBy('seq').execute()

  const send = (transport: Transport = openTransport(services.config)) => sendMails(services, transport)

  /** The files of the outbox, as headers and body. */
  async function outbox(): Promise<{ name: string; raw: string }[]> {
    const all = await readdir(join(dataDir, 'outbox')).catch(() => [])
    const names = all.filter(name => name.endsWith('.eml')).sort()
    return Promise.all(
      names.map(async name => ({ name, raw: await readFile(join(dataDir, 'outbox', name), 'utf8') })),
    )
  }

  return {
    ...portal,
    services,
    dataDir,
    customer,
    happen,
    dispatch,
    mails,
    send,
    outbox,
    /** Nothing is queued any more. */
    empty: () => portal.db.deleteFrom('mails').execute(),
    async close() {
      await portal.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/**
 * Writes mails until everything is read: events show once no older transaction runs, and other tests have such.
 * @param times how often at once
 */
export async function dispatchAll(services: Services, times = 1): Promise<void> {
  await until(async () => {
    await told(services.db)
    await Promise.all(Array.from({ length: times }, () => dispatchMails(services)))
    return isRead(services.db)
  }, 'the reading of all events')
}

async function isRead(db: Services['db']): Promise<boolean> {
  const { rows } = await sql<{
    left: number
  }>`select count(*)::int as left from events as e, event_readers as r
    where r.name = ${mailReader} and (e.xid, e.seq) > (r.xid, r.seq)`.execute(db)
  return rows[0]!.left === 0
}

/** Takes every message, or fails as `fail` says. */
export function memory(fail: (message: Message) => void | Promise<void> = () => {}) {
  const taken: Message[] = []
  return {
    taken,
    async send(message: Message) {
      await fail(message)
      taken.push(message)
    },
    close() {},
  }
}

/** The header of a raw mail, unfolded. */
export function header(raw: string, name: string): string | undefined {
  const head = raw.split('\r\n\r\n')[0]!.replace(/\r\n[ \t]+/g, ' ')
  return head
    .split('\r\n')
    .find(line => line.toLowerCase().startsWith(`${name.toLowerCase()}:`))
    ?.slice(name.length + 1)
    .trim()
}

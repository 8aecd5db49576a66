import { parseArgs } from 'node:util'
import { systemClock } from '../http/clock.ts'
import { readContract } from '../http/contract.ts'
import { StartError } from '../start-error.ts'
import { wrongIn } from '../webhooks/address-rules.ts'
import { type Followed, followApi, followDatabase } from '../webhooks/follow.ts'
import { makeSender, type Sender } from '../webhooks/post.ts'
import { checkTypes, takes } from '../webhooks/rules.ts'
import { newWebhookSecret, signedHeaders } from '../webhooks/signing.ts'
import { withServices } from './services.ts'

/** How it is called. */
export const usage = `Usage:
  listen [--forward-to URL] [--events TYPE …] [--secret whsec_…] [--api URL --key sk_…]
  prints what happens from now on, and sends it to URL as webhooks are sent, signed by a secret that is printed.
  --events   types, or all of a kind: invoice.paid, 'invoice.*'
  --secret   the secret to sign by, so that it stays the same
  --api      another server's events, over the API; the key is also read from PORTAL_API_KEY`

type Options = { target: string | undefined; secret: string; types: string[] }

/** Prints and forwards events while somebody develops what receives them. */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      'forward-to': { type: 'string' },
      events: { type: 'string', multiple: true, default: ['*'] },
      secret: { type: 'string' },
      api: { type: 'string' },
      key: { type: 'string', default: process.env.PORTAL_API_KEY ?? '' },
    },
  })
  const types = values.events.flatMap(each => each.split(','))
  const options = { target: values['forward-to'], secret: values.secret ?? newWebhookSecret(), types }
  check(options, values)
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
  if (values.api) await listen(followApi(values.api, values.key, stop.signal), options)
  else await withServices(({ db }) => listen(followDatabase(db, stop.signal), options))
}

/** @throws StartError */
function check({ target, secret, types }: Options, { api, key }: { api?: string; key: string }): void {
  const wrong = target === undefined ? null : wrongIn(target, true)
  if (wrong) throw new StartError(`--forward-to ${wrong}`)
  if (!/^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/.test(secret))
    throw new StartError('--secret must be whsec_ and 24 to 64 bytes in base64')
  if (api !== undefined && key === '') throw new StartError(`--api needs a key.\n\n${usage}`)
  if (api !== undefined && !URL.canParse(api)) throw new StartError('--api is no address')
  try {
    checkTypes(types, Object.keys(readContract().webhooks))
  } catch {
    throw new StartError(`--events names no type of event; /docs/events lists them.\n\n${usage}`)
  }
}

async function listen(events: AsyncIterable<Followed>, { target, secret, types }: Options): Promise<void> {
  const sender = makeSender(true)
  console.log(target ? `Forwarding to ${target}, signed by ${secret}` : 'Listening')
  try {
    for await (const event of events) {
      if (!takes(types, event.type)) continue
      const answer = target ? ` → ${await forward(sender, target, secret, event)}` : ''
      console.log(`${event.created_at.slice(11, 19)}  ${event.type.padEnd(30)} ${event.subject_id}${answer}`)
    }
  } finally {
    sender.close()
  }
}

async function forward(sender: Sender, target: string, secret: string, event: Followed): Promise<string> {
  const body = JSON.stringify({ type: event.type, timestamp: event.created_at, data: event.data })
  const headers = signedHeaders([secret], { id: event.id, now: systemClock.now(), body })
  const { response_status, error } = await sender.post(target, headers, body)
  return String(response_status ?? error)
}

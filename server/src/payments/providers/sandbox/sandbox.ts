import { later } from '../../../http/clock.ts'
import type { Services } from '../../../http/context.ts'
import { newId } from '../../../http/ids.ts'
import type { Outcome, Provider } from '../provider.ts'
import * as memory from './queries.ts'
import { losesAnswer, startOf, takenBackBy, testCards } from './scenario-rules.ts'
import { sign, verify } from './signature-rules.ts'

/** Seconds until what happens later does. */
const delay = 3

type Charge = NonNullable<Awaited<ReturnType<typeof memory.findCharge>>>

/** A bank for trying: it works without a network and remembers what it was told, as a real one does. */
export function sandbox({ db, clock, config }: Pick<Services, 'db' | 'clock' | 'config'>): Provider {
  const present = async (key: string): Promise<Outcome | null> => {
    const charge = await memory.findCharge(db, { key })
    return charge ? outcomeOf(charge) : null
  }
  const after = async (key: string): Promise<Outcome> => (await present(key)) ?? unknown

  return {
    async charge({ key, amount, currency, method, off_session }) {
      const card = await memory.findCard(db, method)
      const scenario = !card || card.detached ? 'card_declined' : card.scenario
      const start = startOf(scenario, off_session)
      if (start)
        await memory.insertCharge(db, {
          key,
          reference: newId('ch'),
          card: method,
          amount,
          currency,
          status: start.status,
          failure_code: start.failure_code,
          tell_at: start.tells ? later(clock.now(), delay) : null,
        })
      return losesAnswer(scenario) ? unknown : after(key)
    },

    lookup: ({ key }) => present(key),

    async confirm({ key }, challenge) {
      if (challenge === 'approve')
        await memory.moveCharge(db, key, 'requires_action', { status: 'succeeded' })
      if (challenge === 'decline')
        await memory.moveCharge(db, key, 'requires_action', {
          status: 'failed',
          failure_code: 'authentication_failed',
        })
      return after(key)
    },

    async cancel({ key }) {
      // Also keeps out a charge that is still on its way.
      await memory.insertCharge(db, {
        key,
        reference: newId('ch'),
        card: '',
        amount: 0,
        currency: '',
        status: 'cancelled',
        failure_code: null,
        tell_at: null,
      })
      await memory.moveCharge(db, key, 'requires_action', { status: 'cancelled' })
      return after(key)
    },

    async refund({ key, charge, amount }) {
      const reference = await memory.insertRefund(db, { key, reference: newId('re'), charge, amount })
      return { status: reference === null ? 'failed' : 'succeeded', reference }
    },

    async setUp(card) {
      const known = 'number' in card ? testCards.get(card.number) : undefined
      if (!known || !('number' in card)) return null
      const reference = newId('card')
      await memory.insertCard(db, reference, known.scenario)
      const { exp_month, exp_year, holder = null } = card
      return { reference, brand: known.brand, last4: card.number.slice(-4), exp_month, exp_year, holder }
    },

    detach: reference => memory.detachCard(db, reference),

    refreshCard: async () => null,

    parseWebhook(raw, headers) {
      verify(config.secret, seconds(clock.now()), raw, headers)
      const { key } = JSON.parse(Buffer.from(raw).toString('utf8'))
      return typeof key === 'string' ? { payment: key } : null
    },
  }
}

/** The webhook by which the sandbox tells that something has happened to a charge, as it goes over HTTP. */
export function sandboxWebhook({ clock, config }: Pick<Services, 'clock' | 'config'>, key: string) {
  const raw = Buffer.from(JSON.stringify({ type: 'charge.updated', key }))
  return { raw, headers: sign(config.secret, newId('msg'), seconds(clock.now()), raw) }
}

const seconds = (now: string): number => Math.floor(Temporal.Instant.from(now).epochMilliseconds / 1000)

const unknown: Outcome = { status: 'unknown', reference: null }

const outcomeOf = ({ status, reference, failure_code, disputed, scenario }: Charge): Outcome => ({
  status,
  reference,
  ...(failure_code ? { failure_code } : {}),
  ...(status === 'requires_action' ? { next_action: { type: 'sandbox_challenge' } } : {}),
  // Its column for what was taken back is named by the way that came first.
  ...(disputed ? { taken_back: takenBackBy(scenario) } : {}),
})

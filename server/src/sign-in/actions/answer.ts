import { later } from '../../http/clock.ts'
import type { Services, Trx } from '../../http/context.ts'
import { hashSecret, newId } from '../../http/ids.ts'
import { type SecurityMail, writeSecurityMails } from '../../mail/actions/security.ts'
import { codeSeconds, resetSeconds, resetToken, stepOn } from '../code-rules.ts'
import { putCodes, putResets } from '../queries/codes.ts'
import { findRequesting } from '../queries/logins.ts'
import { deleteRequests, takeRequests } from '../queries/requests.ts'

const pageSize = 100

/** Writes the mails that people have asked for, and forgets what was asked for addresses of nobody. */
export async function answerRequests({
  db,
  clock,
  config,
}: Pick<Services, 'db' | 'clock' | 'config'>): Promise<void> {
  const page = () => db.transaction().execute(trx => answerPage(trx, clock.now(), config.secret))
  while ((await page()) === pageSize);
}

type Asking = Awaited<ReturnType<typeof findRequesting>>[number] & { mail_id: string }

/** @returns how many requests were answered */
async function answerPage(trx: Trx, now: string, key: string): Promise<number> {
  const ids = await takeRequests(trx, pageSize)
  if (ids.length === 0) return 0
  const asking = await findRequesting(trx, ids)
  // Who has asked twice gets what he asked for last.
  const last = [...new Map(asking.map(each => [`${each.kind} ${each.login_id}`, each])).values()]
  const mailed = last.map(each => ({ ...each, mail_id: newId('mail') }))
  await putCodes(
    trx,
    mailed.filter(each => each.kind === 'login_code').map(each => codeRow(now, each)),
  )
  await putResets(
    trx,
    mailed.filter(each => each.kind === 'password_reset').map(each => resetRow(now, key, each)),
  )
  await writeSecurityMails(trx, now, mailed.map(mailTo))
  await deleteRequests(trx, ids)
  return ids.length
}

const codeRow = (now: string, { login_id, site_id, mail_id }: Asking) => ({
  login_id,
  site_id,
  mail_id,
  purpose: 'sign_in' as const,
  created_at: now,
  expires_at: later(now, codeSeconds),
})

const resetRow = (now: string, key: string, { login_id, partner_id, mail_id }: Asking) => ({
  login_id,
  partner_id,
  mail_id,
  token_hash: hashSecret(resetToken(key, mail_id)),
  expires_at: later(now, resetSeconds),
})

function mailTo({ kind, mail_id, email, language, partner_id, page_url }: Asking): SecurityMail {
  const code = kind === 'login_code'
  return {
    id: mail_id,
    template: code ? 'security.sign_in_code' : 'security.password_reset',
    recipient: email,
    language,
    partner_id,
    link: code ? stepOn(page_url, 'sign-in', { email }) : stepOn(page_url, 'reset-password'),
    facts: { brings: code ? 'code' : 'reset', email: null },
  }
}

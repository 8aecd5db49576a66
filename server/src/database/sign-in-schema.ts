import type { Generated } from 'kysely'
import type { Instant, Integer } from './columns.ts'

export type SignInRequestsTable = {
  id: string
  kind: 'login_code' | 'password_reset'
  site_id: string
  /** In its normal form; whether somebody has it is not known yet. */
  email: string
  created_at: Instant
}

export type MailedCodesTable = {
  login_id: string
  /** What it is good for: to sign in, to confirm a change, or to prove a new address. */
  purpose: 'sign_in' | 'confirm' | 'email'
  /** The mail that brings it, of whose id it is made. */
  mail_id: string
  site_id: string
  /** The new address that it proves. */
  email: string | null
  tries: Generated<number>
  created_at: Instant
  expires_at: Instant
}

export type PasswordResetsTable = {
  login_id: string
  mail_id: string
  token_hash: Buffer
  partner_id: string
  expires_at: Instant
}

export type LoginTotpsTable = {
  login_id: string
  /** Encrypted. */
  secret: Buffer
  /** null: begun, and not asked for yet. */
  confirmed_at: Instant | null
  /** The last step of 30 seconds whose code was used. */
  last_step: Generated<Integer>
  created_at: Instant
}

export type RecoveryCodesTable = { login_id: string; code_hash: Buffer }

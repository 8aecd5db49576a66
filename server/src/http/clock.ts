import type { Scope } from './scope.ts'

/** Where the time comes from; nothing else in the server asks for it. Instants are RFC 3339 in UTC. */
export type Clock = { now(): string }

export const systemClock: Clock = {
  // Asked several times per request, and Temporal takes longer to write the same.
  now: () => new Date().toISOString(),
}

/** @param offset seconds by which a test clock moves business days */
export const shift = (now: string, offset: number): string =>
  offset ? Temporal.Instant.from(now).add({ seconds: offset }).toString({ smallestUnit: 'millisecond' }) : now

/** The instant by which business days are judged for this caller: moved by his test clock, if he has one. */
export const businessNow = (clock: Clock, scope: Scope): string =>
  shift(clock.now(), scope.kind === 'contact' || scope.kind === 'share' ? scope.clock_offset : 0)

/** @returns the instant `seconds` later (earlier when negative) */
export const later = (now: string, seconds: number): string =>
  Temporal.Instant.from(now)
    .add({ milliseconds: Math.round(seconds * 1000) })
    .toString({ smallestUnit: 'millisecond' })

export const mostAttempts = 10

/** Seconds until the next attempt after so many: one minute, then twice as long each time, at most six hours. */
export const retryDelay = (attempts: number): number => Math.min(60 * 2 ** (attempts - 1), 6 * 3600)

/** The same for every attempt, so that a mail that arrives twice is known to be one. */
export const messageId = (mailId: string, from: string): string =>
  `<${mailId}@${from.slice(from.lastIndexOf('@') + 1).toLowerCase()}>`

/** What of an error is kept: one line of bounded length. */
export const shortened = (error: unknown): string => String(error).replace(/\s+/g, ' ').slice(0, 500)

/** The name of a mail's file in the outbox: those of a later time come later. */
export const outboxName = (time: string, id: string): string =>
  `${Temporal.Instant.from(time).toString({ smallestUnit: 'millisecond' }).replaceAll(':', '-')}-${id}.eml`

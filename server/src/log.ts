import pino from 'pino'
import type { Log } from './http/context.ts'

/** Structured lines on standard error. Secrets and bodies are never among the fields. */
export const makeLog = (level: string): Log => pino({ level, base: undefined }, pino.destination(2))

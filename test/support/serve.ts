import type { AddressInfo } from 'node:net'
import { makeApp } from '../../server/src/app.ts'
import { readConfig } from '../../server/src/config.ts'
import { connect } from '../../server/src/database/connect.ts'
import { makeLive } from '../../server/src/events/live.ts'
import { systemClock } from '../../server/src/http/clock.ts'
import { listen } from '../../server/src/http/listen.ts'

// A server process on the database of a test, to be killed. It does nothing but answer requests, and prints its port.
const { db, reads } = connect(process.env.DATABASE_URL!)
const log = { info() {}, warn() {}, error: (fields: object) => console.error(fields) }
const config = readConfig({ PORTAL_MODE: 'sandbox' })
const clock = systemClock
const live = makeLive({ db, clock, log }, process.env.DATABASE_URL!)
const server = await listen(makeApp({ db, reads, clock, config, log, live }), '127.0.0.1', 0, 'PORT')
console.log((server.address() as AddressInfo).port)

import type { Server } from 'node:http'
import { makeApp } from '../app.ts'
import { warmInvoicePdf } from '../documents/invoice-pdf/warm.ts'
import { close, listen } from '../http/listen.ts'
import { startJobs } from '../jobs.ts'
import { outboxOf } from '../mail/transport.ts'
import { partnerSite } from '../partner-site.ts'
import type { Opened } from './services.ts'

/** Serves until asked to stop, then lets what is under way finish. Resolves when everything is closed. */
export async function serveUntilStopped(
  services: Opened,
  { site, announce }: { site: boolean; announce(): void },
): Promise<void> {
  const { config } = services
  const base = config.publicUrl
  const servers: Server[] = []
  const stopJobs = await startJobs(services)
  try {
    servers.push(await listen(makeApp(services), config.host, config.port, 'PORT', { base }))
    if (site) {
      const pages = partnerSite(base, config.showsMails ? outboxOf(config.dataDir) : null)
      servers.push(await listen(pages, config.host, config.sitePort, 'SITE_PORT', { base }))
    }
    announce()
    // Parsing fonts takes longer than drawing an invoice: done before the first one is asked for.
    void warmInvoicePdf()
    await stopSignal()
  } finally {
    // Streams never end by themselves.
    await Promise.all([services.live.close(), stopJobs(), ...servers.map(close)])
  }
}

function stopSignal(): Promise<void> {
  return new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}

import { parseArgs } from 'node:util'
import { readConfig } from '../config.ts'
import { demoSignIn } from '../database/demo/keys.ts'
import { loadDemo, pointDemoSiteAt } from '../database/demo/load.ts'
import { startEmbedded } from '../database/embedded.ts'
import { outboxOf } from '../mail/transport.ts'
import { openServices } from './services.ts'
import { serveUntilStopped } from './serving.ts'

const say = (text: string) => console.log(text)

/** Everything on this machine, for trying and developing. */
export async function run(args: string[]): Promise<void> {
  parseArgs({ args })
  const config = readConfig()
  const embedded = config.databaseUrl ? null : await startEmbedded({ dataDir: config.dataDir, log: say })
  try {
    const services = await openServices(config, config.databaseUrl ?? embedded!.connectionString)
    try {
      if (config.demo) {
        await loadDemo(services, say)
        await pointDemoSiteAt(services, config.sitePort)
      }
      await serveUntilStopped(services, { site: true, announce: () => say(welcome(config)) })
      say('Stopped.')
    } finally {
      await services.close()
    }
  } finally {
    await embedded?.stop()
  }
}

const welcome = ({ publicUrl, sitePort, demo, mail, dataDir, showsMails }: ReturnType<typeof readConfig>) => `
  Partner site   http://localhost:${sitePort}${demo ? `   sign in as ${demoSignIn.email} with ${demoSignIn.password}` : ''}
  Mails          ${mail.smtpUrl !== null ? 'sent by SMTP_URL' : showsMails ? `http://localhost:${sitePort}/mails` : outboxOf(dataDir)}
  API            ${publicUrl}${demo ? `   secret key ${demoSignIn.secretKey}` : ''}
  Documentation  ${publicUrl}/docs
  Widgets        ${publicUrl}/widgets/portal.min.js

  Ctrl-C stops everything.`

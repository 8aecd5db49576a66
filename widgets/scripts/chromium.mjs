import { existsSync } from 'node:fs'
import chromium from '@sparticuz/chromium'

export async function findChromium() {
  const usual = [
    process.env.CHROME_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ]
  const installed = usual.find(path => path && existsSync(path))
  chromium.setGraphicsMode = false
  const args = [
    '--no-sandbox',
    '--no-zygote',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
  ]
  return { executablePath: installed ?? (await chromium.executablePath()), args }
}

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Hono } from 'hono'
import { html } from 'hono/html'
import PostalMime from 'postal-mime'

const shown = 20
const here = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * The mails of the demo's outbox, newest first, so that whoever tries the portal gets at the codes and links in them.
 * Only for a server that this machine alone reaches, and that has invented people only.
 * @param folder - the outbox; one that is not there yet is an empty one
 */
export function mailbox(folder: string, headers: Record<string, string>): Hono {
  const app = new Hono()
  app.get('/', async c => {
    // Another site's name may be made to lead to this machine; its scripts would read what is answered to it.
    if (!here.has(new URL(c.req.url).hostname)) return c.notFound()
    const mails = await Promise.all((await newest(folder)).map(read))
    return c.html(page(mails), 200, { ...headers, 'Cache-Control': 'no-store' })
  })
  return app
}

async function newest(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => [])
  const mails = names.filter(name => name.endsWith('.eml'))
  return mails
    .sort()
    .slice(-shown)
    .reverse()
    .map(name => join(folder, name))
}

async function read(file: string) {
  const { subject = '', to = [], date, text = '' } = await PostalMime.parse(await readFile(file))
  return { subject, to: to.map(({ address }) => address).join(', '), date: date ?? '', text: text.trim() }
}

/** The text with its addresses as links: every second piece is one. */
const linked = (text: string) =>
  text
    .split(/(https?:\/\/\S+)/)
    .map((piece, index) => (index % 2 ? html`<a href="${piece}">${piece}</a>` : piece))

const page = (mails: Awaited<ReturnType<typeof read>>[]) =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Mails of this demo — Lumen Partners</title>
        <link rel="icon" href="lumen.svg" />
        <link rel="stylesheet" href="site.css" />
      </head>
      <body>
        <header class="bar"><a class="brand" href="/"><img src="lumen.svg" alt="" width="28" height="28" /> Lumen Partners</a></header>
        <main>
          <h1>Mails of this demo</h1>
          <p class="lead">
            Nothing is sent from here: the newest ${shown} mails that the portal would have sent, with their codes and links.
            Reload to see new ones.
          </p>
          ${mails.length === 0 ? html`<p>There are none yet.</p>` : ''}
          ${mails.map(
            ({ subject, to, date, text }) => html`<article class="mail">
              <h2>${subject}</h2>
              <p>To ${to} · <time datetime="${date}">${date.slice(0, 16).replace('T', ' ')}</time></p>
              <pre>${linked(text)}</pre>
            </article>`,
          )}
        </main>
      </body>
    </html>`

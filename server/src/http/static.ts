import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { Readable } from 'node:stream'
import type { Context } from 'hono'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
}

/**
 * Answers with one file below `folder`.
 * @param path relative, as it came in the address; anything that leads out of the folder is not found
 */
export async function serveFile(
  c: Context,
  folder: string,
  path: string,
  headers: Record<string, string> = {},
): Promise<Response> {
  const file = normalize(join(folder, path))
  if (!file.startsWith(folder.endsWith(sep) ? folder : folder + sep) || path.includes('\0'))
    return c.notFound()
  const found = await stat(file).catch(() => null)
  if (!found?.isFile()) return c.notFound() as Response
  return c.body(Readable.toWeb(createReadStream(file)) as ReadableStream, 200, {
    'Content-Type': types[extname(file)] ?? 'application/octet-stream',
    'Content-Length': String(found.size),
    ...headers,
  })
}

import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { buildWidgets } from './build-widgets.mjs'
import { childEnvironment, exitCode, install, node, root } from './install.mjs'

// `npm start`, from a fresh checkout too and by any Node from 20 on: installs what is missing, builds what is
// stale, then runs the server on the Node that was installed.

if (!(await install()) || !(await buildWidgets())) process.exit(1)

const server = spawn(node, [join(root, 'server', 'src', 'main.ts'), 'start', ...process.argv.slice(2)], {
  cwd: root,
  env: childEnvironment(),
  stdio: 'inherit',
  // Out of the terminal's group: Ctrl-C reaches everyone in it, npm passes it on as well, and the server is to
  // hear of it once.
  detached: process.platform !== 'win32',
})

let stopping = false
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    if (stopping) return
    stopping = true
    server.kill('SIGTERM')
  })

const code = await exitCode(server)
process.exit(code)

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
})
let stopping = false
function stop() {
  if (!stopping) server.kill('SIGTERM')
  stopping = true
}
// A terminal sends Ctrl-C to everyone, the server included; another sender may mean this process alone. The
// server minds only the first that it gets.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)

// An npm that is killed takes nobody with it, and the server would keep its ports.
if (process.env.npm_lifecycle_event) {
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && stop(), 300).unref()
}

process.exit(await exitCode(server))

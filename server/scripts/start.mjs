import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
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
const stop = () => server.kill('SIGTERM')
// A terminal sends Ctrl-C to everyone, the server included; another sender may mean this process alone. The
// server minds only the first that it gets.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)

// npm passes a signal on to the shell between it and us, which keeps it to itself and is gone.
if (process.env.npm_lifecycle_event) {
  const parents = findParents()
  setInterval(() => findParents() !== parents && stop(), 300).unref()
}

process.exit(await exitCode(server))

/** The shell that runs this and, where it can be told cheaply, the npm that runs the shell. */
function findParents() {
  try {
    const [, ofShell] =
      / (\d+) /.exec(readFileSync(`/proc/${process.ppid}/stat`, 'utf8').replace(/^.*\) \S/, '')) ?? []
    return `${process.ppid} ${ofShell}`
  } catch {
    return String(process.ppid)
  }
}
